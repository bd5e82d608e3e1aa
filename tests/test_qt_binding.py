"""The installed Qt binding keeps Python's books, and a pair known to lose them is refused."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject

from workbench.gui.guard import binding_fault, refuse_broken_binding


def test_a_qt_call_without_result_costs_no_reference_of_none():
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(1000):
        thing.setObjectName(str(number))
    # The broken pair loses one reference a call, so about 1000; other threads may move the count by a few.
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_installed_pair_is_not_refused():
    refuse_broken_binding()
    assert binding_fault((3, 11), "6.11.3") is None


def test_pyside_6_12_is_refused_on_python_3_11_with_the_command_that_mends_it():
    fault = binding_fault((3, 11), "6.12.0")
    assert fault is not None
    assert '"PySide6-Essentials<6.12"' in fault


def test_pyside_6_12_is_accepted_from_python_3_12_on():
    assert binding_fault((3, 12), "6.12.0") is None


def test_the_pinned_versions_are_accepted_on_the_pythons_they_are_pinned_for():
    pins = (Path(__file__).parents[1] / "constraints.txt").read_text().splitlines()
    versions = {line.split(";")[1].strip(): line.split(";")[0].split("==")[1].strip()
                for line in pins if line.startswith("PySide6-Essentials")}
    assert binding_fault((3, 11), versions['python_version < "3.12"']) is None
    assert binding_fault((3, 12), versions['python_version >= "3.12"']) is None
