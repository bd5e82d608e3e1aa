"""Guided: inputs that atheris invents, led by which lines of the program each one reaches, for so many seconds."""

import importlib.util
import random
import subprocess
import sys
from collections.abc import Callable

from workbench.faults.fault import Broken, Fault, NotHere, Toll, require
from workbench.faults.ground import Ground
from workbench.faults.inputs import KINDS, READ

SECONDS, SOON, LONG = 20, 4, 300
"""How long is looked: usually, quickly, at length."""


def _looked_for(kind: str) -> Callable[[Ground, random.Random], Toll]:
    def tried(ground: Ground, rng: random.Random) -> Toll:
        if importlib.util.find_spec("atheris") is None:
            raise NotHere("atheris is not installed: pip install 'continual-learning-workbench[fuzz]'")
        seconds = SOON if ground.quick else LONG if ground.long else SECONDS
        with ground.place() as folder:
            call = [sys.executable, "-m", "workbench.faults.hunt", kind, str(seconds), str(folder)]
            done = subprocess.run([*call, str(rng.randrange(1, 2**31))], capture_output=True, text=True,
                                  errors="replace", timeout=300 + 5 * seconds)
            told = (done.stdout + done.stderr).splitlines()
            kept = [file.read_bytes()[:300] for file in folder.glob("*-*") if file.is_file()]
        if done.returncode:
            raise Broken(f"{_why(told)} (for the input {kept[0] if kept else None!r})")
        require(any(_count(line) for line in told), f"no input was tried: {told[-3:]}")
        return {}

    return tried


def _why(told: list[str]) -> str:
    """The line of the report that names the error."""
    named = [line for line in told if "Error" in line or "Broken" in line or "ERROR" in line]
    return (named or told[-1:] or ["the hunt ended without a word"])[0][:300]


def _count(line: str) -> int:
    """How many inputs were tried, where the line says it."""
    return int(line.split()[-1]) if "number_of_executed_units" in line else 0


FAULTS = tuple(Fault("input", f"{kind} led by the lines they reach", READ, _looked_for(kind)) for kind in KINDS)
