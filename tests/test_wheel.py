"""The wheel is whole: built, installed elsewhere, it finds its plugins and assets and runs an experiment."""

import os
import shutil
import sqlite3
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = ("pyproject.toml", "README.md", "LICENSE")
FOLDERS = {"workbench": "workbench", "plugins": "workbench/_plugins", "assets": "workbench/_assets"}
EXPERIMENT = """
name = "a few steps"
seeds = [0]

[stream]
plugin = "split"
dataset = "digits"
tasks = 2

[model]
plugin = "mlp"
width = 16

[training]
optimizer = "sgd"
rate = 0.1
batch = 16
steps = 5

[arms.finetune]
methods = []

[[metrics]]
plugin = "accuracy"
every = 5
"""

pytestmark = pytest.mark.slow


def call(*command: object, cwd: Path, **more: str) -> str:
    """The output of a command that must succeed, run without the checkout in sight."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    answer = subprocess.run([str(part) for part in command], cwd=cwd, env=env | more, capture_output=True, text=True)
    assert answer.returncode == 0, f"{command}\n{answer.stdout}\n{answer.stderr}"
    return answer.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that nothing left from an earlier build slips in."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in FILES:
        shutil.copy(ROOT / name, source)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, source / name)
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", target, source, cwd=source)
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of a fresh environment with the wheel, which borrows only third parties' packages."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    call(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    own = call(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip()
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(own, "borrowed.pth").write_text("\n".join(sorted(borrowed)))
    return scripts


def test_the_wheel_contains_every_file_of_the_package_the_plugins_and_the_assets(wheel):
    shipped = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"{inside}/{path.relative_to(ROOT / outside).as_posix()}"
        for outside, inside in FOLDERS.items()
        for path in (ROOT / outside).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted - shipped == set()
    assert [name for name in shipped if "__pycache__" in name] == []


def test_the_installed_package_finds_its_own_folders_and_not_the_checkout(installed, tmp_path):
    asked = (
        "from workbench.spec import places; "
        "print(places.__file__, places.bundled_plugins(), places.assets() / 'LICENSES.md', sep='\\n')"
    )
    answers = [Path(line) for line in call(installed / "python", "-c", asked, cwd=tmp_path).splitlines()]
    assert [path for path in answers if not path.is_relative_to(installed.parent.resolve()) or not path.exists()] == []


def test_the_installed_program_passes_its_own_check(installed, tmp_path):
    assert "self-check passed" in call(installed / "workbench", "--self-check", cwd=tmp_path)


def test_the_installed_command_runs_an_experiment(installed, tmp_path):
    (tmp_path / "few.toml").write_text(EXPERIMENT)
    store = tmp_path / "few.sqlite"
    command = [installed / "workbench", "run", "few.toml", "--store", store, "--device", "cpu"]
    call(*command, cwd=tmp_path, WORKBENCH_HOME=str(tmp_path / "home"))
    with sqlite3.connect(store) as database:
        states = database.execute("SELECT state FROM runs").fetchall()
        values = database.execute(
            "SELECT r.value FROM readings r JOIN series s ON s.id = r.series WHERE s.metric = 'accuracy'"
        ).fetchall()
    assert states == [("finished",)]
    assert values
    assert all(0.0 <= value <= 1.0 for (value,) in values)
