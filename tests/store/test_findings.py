"""What is seen in the readings after the fact, beside what the worker told."""

import pytest

from workbench.spec.reading import FINDING, Exhibit, Reading
from workbench.store.findings import findings
from workbench.store.store import Store


@pytest.fixture
def made(tmp_path, specs):
    """A run of two tasks of ten steps, whose loss on the second goes from `first` to `last`, ending at an accuracy."""

    def make(accuracy, first=2.0, last=0.5, goal="learn"):
        store = Store(tmp_path / "w.db")
        run = store.add_run(specs[0])
        tasks = [{"name": "task-1", "title": "1", "goal": "learn"}, {"name": "task-2", "title": "2", "goal": goal}]
        store.describe(run, {"tasks": tasks}, total_steps=20)
        with store.recorder(run) as recorder:
            recorder.record(0, Reading("task", 10, "task-1"))
            recorder.record(10, Reading("task", 10, "task-2"))
            for step in range(1, 21):
                recorder.record(step, Reading("loss", first if step < 20 else last, "train"))
            recorder.record(10, Reading("accuracy", 0.9, "task-1/test"), Reading("accuracy", 0.0, "task-2/test"))
            recorder.record(20, Reading("accuracy", 0.0, "task-1/test"), Reading("accuracy", accuracy, "task-2/test"))
            recorder.record(14, Exhibit(FINDING, "text/plain", b"The teacher sleeps.", "teacher"))
        return store, run

    return make


def told(made):
    store, run = made
    with store, store.reader() as reader:
        return [tuple(finding) for finding in findings(reader, run)]


WORKER = (14, "The teacher sleeps.", "task-2")


def test_an_accuracy_of_zero_beside_a_falling_loss_is_told(made):
    # Of ten losses the first tenth is one reading, 2, and the last tenth is one, 0.5. Task 1 is forgotten, which is
    # no finding: at its own end it stood at 0.9.
    sentence = "The accuracy on task-2 is 0 at its end, although its training loss fell from 2 to 0.5."
    assert told(made(accuracy=0.0)) == [WORKER, (20, sentence, "task-2")]


@pytest.mark.parametrize("different", [{"accuracy": 0.1}, {"accuracy": 0.0, "last": 2.0},
                                       {"accuracy": 0.0, "goal": "forget"}])
def test_it_is_not_told_where_something_is_right_nothing_was_learnt_or_forgetting_was_wanted(made, different):
    assert told(made(**different)) == [WORKER]
