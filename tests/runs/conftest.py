"""A store and a queue of its own for each test, and a user's plugin that makes trouble."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runs.small import MANIFEST, TROUBLE
from workbench.runs.queue import Queue


@pytest.fixture
def trouble(own_home: Path) -> Path:
    """A plugin of the user's that fails, dawdles or diverges as its settings say."""
    folder = own_home / "plugins" / "trouble"
    folder.mkdir(parents=True)
    (folder / "plugin.toml").write_text(MANIFEST)
    (folder / "trouble.py").write_text(TROUBLE)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "w.db"


@pytest.fixture
def queue(store: Path) -> Iterator[Queue]:
    with Queue(store) as made:
        yield made
        assert made.stop_workers(30)
