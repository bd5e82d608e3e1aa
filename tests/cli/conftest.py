"""The command line called as a program would be, in this process or in one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.runs.small import MANIFEST, TROUBLE
from workbench.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
FEW = """
name = "a few steps"
seeds = [0, 1]
[stream]
plugin = "split"
dataset = "digits"
tasks = 2
[model]
plugin = "mlp"
width = 16
[training]
rate = 0.1
batch = 16
steps = 4
[arms.finetune]
methods = []
[arms.replay]
methods = [{ plugin = "replay" }]
[[metrics]]
plugin = "accuracy"
every = 4
"""


class Answer(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs train in a thread, which imports torch once for all tests; those about processes ask for one."""
    monkeypatch.setenv("WORKBENCH_WORKER", "thread")


@pytest.fixture
def workbench(capsys: pytest.CaptureFixture) -> Callable[..., Answer]:
    """Call the command line in this process."""

    def call(*words: object) -> Answer:
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Answer(ended.value.code or 0, out, err)

    return call


@pytest.fixture
def start() -> Callable[..., subprocess.Popen]:
    """Start the command line as a process of its own."""

    def call(*words: object) -> subprocess.Popen:
        command = [sys.executable, "-m", "workbench", *map(str, words)]
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env={**os.environ, "PYTHONIOENCODING": "utf-8"})

    return call


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """An experiment of two arms and two seeds, eight steps each."""
    path = tmp_path / "few.toml"
    path.write_text(FEW)
    return path


@pytest.fixture
def trouble(own_home: Path) -> Path:
    """A user's plugin that makes trouble."""
    folder = own_home / "plugins" / "trouble"
    folder.mkdir(parents=True)
    (folder / "plugin.toml").write_text(MANIFEST)
    (folder / "trouble.py").write_text(TROUBLE)
    return folder
