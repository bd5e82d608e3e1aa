"""What every test stands on: an offscreen Qt, one torch thread, folders of its own, and the real data."""

import os
from pathlib import Path

import pytest

from workbench.spec.trust import trust

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["LANGUAGE"] = "en"  # whatever the desktop speaks

ROOT = Path(__file__).resolve().parent


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder that lasts one test, so that no test ever touches the real one."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("WORKBENCH_HOME", str(home))
    trust(home / "plugins", edits=True)  # tests write plugins of their own; tests/spec/test_trust.py takes this back
    return home


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """Real data sets in torchvision's layout; read-only."""
    folder = Path(os.environ.get("WORKBENCH_DATA") or ROOT.parent / "shared" / "data")
    if not (folder / "MNIST").is_dir():
        pytest.skip(f"no data sets under {folder}; set WORKBENCH_DATA to a folder in torchvision's layout")
    return folder
