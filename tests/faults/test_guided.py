"""The hunt for inputs that crash a reader: it finds a planted one, keeps it, and says what it was."""

import subprocess
import sys

import pytest

from workbench.faults.guided import _count, _why

pytest.importorskip("atheris")

PLANTED = """
import sys
from workbench.faults import hunt, inputs
def read(data):
    if data[:1] == b"b":
        raise LookupError("the shelf is empty")
inputs.KINDS["planted"] = lambda folder: inputs.Kind([b"aaaa"], read)
sys.argv = ["hunt", "planted", "30", sys.argv[1], "1"]
hunt.main()
"""


def test_a_planted_crash_is_found_kept_and_named(tmp_path):
    done = subprocess.run([sys.executable, "-c", PLANTED, str(tmp_path)], capture_output=True, text=True, timeout=120)
    assert done.returncode != 0
    (kept,) = tmp_path.glob("crash-*")
    assert kept.read_bytes()[:1] == b"b"
    told = (done.stdout + done.stderr).splitlines()
    assert "LookupError: the shelf is empty" in _why(told)


def test_the_number_of_inputs_is_read_from_the_report():
    assert _count("stat::number_of_executed_units: 232") == 232
    assert _count("INFO: seed corpus") == 0
