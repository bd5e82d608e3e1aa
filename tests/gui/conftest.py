"""A workspace in a file of its own, a writer that records runs into it as a worker would, and windows upon it."""

import shutil
from pathlib import Path

import pytest

from workbench.gui import theme
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow
from workbench.runs import thumbnails
from workbench.spec.experiment import Arm, Experiment
from workbench.spec.reading import Reading
from workbench.spec.registry import default_registry
from workbench.spec.run import RunState
from workbench.store.store import Store

FACTS = {
    "classes": 4,
    "tasks": [{"name": "task-1", "title": "0 v 1", "steps": 10}, {"name": "task-2", "title": "2 v 3", "steps": 10}],
}
# Task 1 is learned to 0.9, falls to 0.3 in the midst of task 2, and ends at 0.6; task 2 ends at 0.8.
FIRST = {0: 0.1, 5: 0.6, 10: 0.9}
SECOND = {15: 0.3, 20: 0.6}
OTHER = {0: 0.05, 5: 0.1, 10: 0.2, 15: 0.5, 20: 0.8}


class Writer:
    """Adds runs and records the two tasks above into them, each through a real recorder."""

    def __init__(self, path: Path) -> None:
        self.store = Store(path)

    def add(self, *arms, seeds=(0,), name="Trial"):
        experiment = Experiment(name=name, seeds=tuple(seeds), arms=tuple(Arm(name=arm) for arm in arms))
        kept = self.store.add_experiment(name, experiment.to_toml())
        return self.store.add_runs(experiment.runs(), experiment=kept, total_steps=20)

    def start(self, run):
        self.store.move(run, RunState.RUNNING)
        self.store.describe(run, FACTS, total_steps=20)

    def learn_first(self, run, shift=0.0):
        with self.store.recorder(run) as recorder:
            recorder.record(0, Reading("task", 10, "task-1"))
            for step, value in FIRST.items():
                recorder.record(step, Reading("accuracy", value + shift, "task-1/test"),
                                Reading("accuracy", OTHER[step], "task-2/test"))

    def learn_second(self, run, shift=0.0):
        with self.store.recorder(run) as recorder:
            recorder.record(10, Reading("task", 10, "task-2"))
            for step, value in SECOND.items():
                recorder.record(step, Reading("accuracy", value + shift, "task-1/test"),
                                Reading("accuracy", OTHER[step], "task-2/test"))

    def finish(self, run, shift=0.0):
        self.start(run)
        self.learn_first(run, shift)
        self.learn_second(run, shift)
        self.store.move(run, RunState.FINISHED)


@pytest.fixture(autouse=True)
def thread(monkeypatch):
    """Tests train in a thread, which imports torch once for all of them; those about processes ask for one.

    Nor does a window that is open for a second try how long the runs would take."""
    monkeypatch.setenv("WORKBENCH_WORKER", "thread")
    monkeypatch.setenv("WORKBENCH_PROBE", "off")


@pytest.fixture(scope="session")
def digits_pictures(tmp_path_factory):
    """The sample pictures of the digits, made by the product once for all windows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_HOME", str(tmp_path_factory.mktemp("pictures")))
        assert thumbnails.make("digits", default_registry())
        return thumbnails.folder("digits")


@pytest.fixture(autouse=True)
def pictures(request, own_home):
    """Every window finds them there: no test waits for a process that imports torch. `no_pictures` is without."""
    if "no_pictures" not in request.keywords:
        shutil.copytree(request.getfixturevalue("digits_pictures"), thumbnails.folder("digits"))


@pytest.fixture
def workspace(tmp_path):
    return tmp_path / "workspace.db"


@pytest.fixture
def writer(workspace):
    made = Writer(workspace)
    yield made
    made.store.close()


@pytest.fixture
def reader(writer):
    with writer.store.reader() as made:
        yield made


@pytest.fixture(scope="session")
def registry():
    return default_registry()


@pytest.fixture
def form(qapp, registry):
    return ExperimentForm(registry)


@pytest.fixture
def session(qapp, registry, workspace):
    """A session without a worker: only a run that a test starts brings one."""
    made = Session(workspace, registry)
    yield made
    made.close()


@pytest.fixture
def window_of(qapp, registry):
    """Opens a window on a workspace file; closed at the test's end."""
    opened = []

    def open_on(workspace):
        theme.apply(qapp, theme.LIGHT)
        opened.append(MainWindow(Session(workspace, registry), safe=True))
        opened[-1].show()
        return opened[-1]

    yield open_on
    for made in opened:
        made.close()


@pytest.fixture
def window(window_of, workspace):
    """The whole window, shown, on the welcome page."""
    return window_of(workspace)
