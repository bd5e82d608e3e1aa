"""A store in a file of its own, and runs to put into it."""

from pathlib import Path

import pytest

from workbench.spec.experiment import Experiment, RunSpec
from workbench.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a workspace #1.db"


@pytest.fixture
def store(path: Path):
    with Store(path) as store:
        yield store


@pytest.fixture
def specs() -> list[RunSpec]:
    return list(Experiment(name="Trial", seeds=(0, 1, 2)).runs())


@pytest.fixture
def run(store: Store, specs: list[RunSpec]) -> int:
    return store.add_run(specs[0], total_steps=100)
