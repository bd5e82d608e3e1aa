"""A process's peak is its own, not that of the process that started it."""

import subprocess
import sys

PARENT = """
import subprocess, sys
ballast = bytearray(300 * 2**20)
ballast[::4096] = bytes([1]) * len(ballast[::4096])
subprocess.run([sys.executable, "-c", "from workbench.runs.peak import peak_memory; print(peak_memory())"], check=True)
from workbench.runs.peak import peak_memory
print(peak_memory(), flush=True)
"""


def test_what_a_process_held_does_not_count_for_those_it_starts():
    told = subprocess.run([sys.executable, "-c", PARENT], capture_output=True, text=True, check=True).stdout.split()
    child, parent = map(int, told)
    assert child < 200 * 2**20
    assert parent > 300 * 2**20
