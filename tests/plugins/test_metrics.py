"""Metrics, worked by hand on rows whose answers are known."""

import json
import math

import pytest
import torch
from torch import nn

from workbench.learn import checkpoint
from workbench.learn.batch import Batch
from workbench.learn.engine import measure
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.objective import Classification, Regression
from workbench.learn.stream import Stream, Task
from workbench.spec import places
from workbench.spec.experiment import Training
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)


class Counted(nn.Module):
    """Answers with its input, and counts how often and with how many rows it is asked."""

    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(()))
        self.asked = []

    def forward(self, x):
        self.asked.append(len(x))
        return self.scale * x


class Told(list):
    def record(self, step, *items):
        self += items


def logits(*answers):
    return 4.0 * nn.functional.one_hot(torch.tensor(answers), 3).float()


def learner(*tests, objective=None, model=None):
    """One task for each (answers of the model, right labels)."""
    tasks = [Task(f"task-{n}", Batch(x=x, y=torch.tensor(y)), 1, {"test": Batch(x=x, y=torch.tensor(y))})
             for n, (x, y) in enumerate(tests, 1)]
    stream = Stream(tasks, objective or Classification(), {"classes": 3})
    return Learner(stream, model or Counted(), stack([]), Training(), seed=0)


def look(metric, over):
    told = Told()
    measure(over, [metric], told)
    return told


def metric(id, **params):
    return REGISTRY.load(id)(**params)


def test_accuracy_and_loss_of_all_tests_come_from_one_pass():
    over = learner((logits(0, 1, 2, 2), [0, 1, 2, 0]), (logits(1, 1), [0, 1]))
    told = {(r.metric, r.about): r.value for r in look(metric("accuracy"), over)}
    # Right: log(1 + 2 e^-4). Wrong: four more.
    right = math.log(1 + 2 * math.exp(-4))
    assert told == {
        ("accuracy", "task-1/test"): 0.75, ("accuracy", "task-2/test"): 0.5,
        ("loss", "task-1/test"): pytest.approx(right + 1, abs=1e-5),
        ("loss", "task-2/test"): pytest.approx(right + 2, abs=1e-5),
    }
    assert over.model.asked == [6]


def test_the_loss_may_be_left_out_and_tasks_to_come_too():
    over = learner((logits(0), [0]), (logits(1), [0]))
    assert [(r.metric, r.about) for r in look(metric("accuracy", loss=False, seen_only=True), over)] == [
        ("accuracy", "task-1/test")]


def test_an_objective_without_right_and_wrong_has_a_score():
    over = learner((torch.tensor([[1.0], [3.0]]), [[0.0], [0.0]]), objective=Regression())
    told = {r.metric: r.value for r in look(metric("accuracy"), over)}
    assert told == {"score": -5.0, "loss": 5.0}


def test_only_so_many_rows_are_looked_at_and_always_the_same_unless_redrawn():
    x, y = torch.rand(200, 3), torch.randint(3, (200,)).tolist()
    over = learner((x, y))
    same, other = metric("accuracy", rows=20), metric("accuracy", rows=20, redraw=True)
    fixed, redrawn = set(), set()
    for over.step in range(6):
        fixed.add(tuple(look(same, over)))
        redrawn.add(tuple(look(other, over)))
    assert set(over.model.asked) == {20}
    assert len(fixed) == 1
    assert len(redrawn) > 1


def test_a_metric_that_has_looked_keeps_no_rows_in_a_checkpoint():
    accuracy = metric("accuracy")
    look(accuracy, learner((logits(0), [0])))
    assert checkpoint.state(accuracy) == {"turns": {}}


def test_confusion_counts_right_classes_in_rows_and_answers_in_columns():
    over = learner((logits(0, 1, 2, 2), [0, 1, 2, 0]), (logits(1, 1), [0, 1]))
    (exhibit,) = look(metric("confusion", every="run", seen_only=False), over)
    assert exhibit.kind == "application/json"
    assert json.loads(exhibit.data)["counts"] == [[1, 1, 1], [0, 2, 0], [0, 0, 1]]


def test_confusion_has_nothing_to_say_where_nothing_is_classified():
    assert look(metric("confusion"), learner((torch.zeros(1, 1), [[0.0]]), objective=Regression())) == []


def test_weight_distance_is_the_length_of_the_change_from_the_start_and_since_the_last_task():
    model = nn.Linear(2, 1, bias=False)
    over = learner((torch.zeros(1, 2), [0]), (torch.zeros(1, 2), [0]), model=model)
    distance = metric("weight-distance")

    def moved_to(*weights):
        model.weight.data = torch.tensor([weights])
        return {r.metric: r.value for r in look(distance, over)}

    assert moved_to(0.0, 0.0) == {"distance from start": 0.0}
    assert moved_to(3.0, 4.0) == {"distance from start": 5.0}
    over.task_index = 1
    assert moved_to(3.0, 0.0) == {"distance from start": 3.0, "distance from last task": 4.0}
    assert moved_to(3.0, 1.0)["distance from last task"] == 3.0


def test_weight_distance_goes_on_after_a_checkpoint():
    model = nn.Linear(2, 1, bias=False)
    over, distance = learner((torch.zeros(1, 2), [0]), model=model), metric("weight-distance")
    model.weight.data = torch.zeros(1, 2)
    look(distance, over)
    resumed = metric("weight-distance")
    vars(resumed).update(checkpoint.state(distance))
    model.weight.data = torch.tensor([[0.0, 2.0]])
    assert look(resumed, over)[0].value == 2.0


class Shifting(nn.Module):
    """Two classes; the second one's output is the input plus a bias that the test moves."""

    def __init__(self):
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(()))

    def forward(self, x):
        return torch.cat([torch.zeros_like(x), x + self.bias], 1)


def shifting(rows=200):
    """One task of 100 steps, with this many rows from -1 to 1, all of class 1: half of them are right."""
    x = torch.linspace(-1, 1, rows)[:, None]
    test = Batch(x=x, y=torch.ones(rows, dtype=torch.long))
    stream = Stream([Task("task-1", test, 100, {"test": test})], Classification(), {"classes": 2})
    return Learner(stream, Shifting(), stack([]), Training(), seed=0)


def told_of(found, name):
    return next(item.value for item in found if item.metric == name)


def shift(over, by):
    with torch.no_grad():
        over.model.bias += by


def test_an_estimate_asks_some_rows_in_turn_and_knows_them_all_after_some_rounds():
    over, estimated = shifting(), metric("accuracy", estimate=40, loss=False)
    first = look(estimated, over)
    assert (told_of(first, "accuracy"), told_of(first, "rows looked at")) == (0.5, 200)
    shift(over, 0.005)  # crosses the boundary in one row of 200: from -1/199 to -1/199 + 0.005 < 0, so in none
    shift(over, 0.005)  # and now in that one: 101 are right
    found = [look(estimated, over) for _ in range(20)]
    assert [told_of(one, "rows looked at") for one in found] == [40] * 20
    assert told_of(found[-1], "accuracy") == pytest.approx(101 / 200, abs=1e-4)


def test_a_test_that_changes_much_is_looked_at_whole():
    over, estimated = shifting(), metric("accuracy", estimate=40, loss=False)
    look(estimated, over)
    shift(over, 0.5)
    found = look(estimated, over)
    assert told_of(found, "rows looked at") == 240  # the 40 first, then all
    assert told_of(found, "accuracy") == told_of(look(metric("accuracy", loss=False), over), "accuracy")


def test_a_quiet_test_is_asked_fewer_rows_and_the_end_of_a_task_is_exact():
    over, estimated = shifting(), metric("accuracy", estimate=40)
    over.task_step = 50
    counts = [told_of(look(estimated, over), "rows looked at") for _ in range(11)]
    assert counts == [200, *[40] * 8, 5, 5]
    over.task_step = 100
    last = look(estimated, over)
    assert told_of(last, "rows looked at") == 200
    assert told_of(last, "loss") == told_of(look(metric("accuracy"), over), "loss")


def test_an_estimate_goes_on_after_a_resume_as_if_nothing_had_been(tmp_path):
    over, estimated, resumed = shifting(), metric("accuracy", estimate=40), metric("accuracy", estimate=40)
    look(estimated, over)
    digest = checkpoint.save(tmp_path / "kept.pt", over, [estimated])
    other = shifting()
    checkpoint.load(tmp_path / "kept.pt", other, [resumed], digest=digest)
    for one in (over, other):
        shift(one, 0.03)
    assert look(resumed, other) == look(estimated, over)


class Fixed(nn.Module):
    """Answers with what the test puts into it, whatever it is asked."""

    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(()))
        self.answers = ()

    def forward(self, x):
        return self.scale * logits(*self.answers)


def test_a_forgetting_event_is_a_row_that_was_right_at_the_look_before_and_is_wrong_now():
    over, forgotten = learner((torch.rand(3, 1, 4, 4), [0, 1, 2]), model=Fixed()), metric("forgotten")

    def answered(*answers):
        over.model.answers = answers
        return {r.metric: r.value for r in look(forgotten, over) if not hasattr(r, "kind")}

    assert answered(0, 1, 0) == {"forgetting events": 0.0, "newly forgotten": 0.0}
    # The second row is lost; the third was never right.
    assert answered(0, 2, 0) == {"forgetting events": pytest.approx(1 / 3), "newly forgotten": pytest.approx(1 / 3)}
    assert answered(0, 1, 0) == {"forgetting events": pytest.approx(1 / 3), "newly forgotten": 0.0}
    # It is lost a second time, and the first row once: three events over three rows.
    assert answered(1, 0, 0) == {"forgetting events": 1.0, "newly forgotten": pytest.approx(2 / 3)}


def test_what_was_forgotten_since_the_last_task_is_counted_by_class_and_shown_as_pictures():
    over = learner((torch.rand(3, 1, 4, 4), [0, 1, 2]), (torch.rand(1, 1, 4, 4), [2]), model=Fixed())
    forgotten = metric("forgotten")
    over.task_step, over.model.answers = 1, (0, 1, 0)
    assert [e for e in look(forgotten, over) if hasattr(e, "kind")] == []  # there is no task before
    over.task_index, over.model.answers = 1, (0, 2, 2, 2)
    table, picture = (e for e in look(forgotten, over) if hasattr(e, "kind"))
    assert (table.metric, table.about) == ("forgotten by class", "after task-2")
    told = json.loads(table.data)
    # Classes 0 and 1 were right when task 1 ended; of these the row of class 1 is wrong now. Class 2 was wrong before.
    assert (told["rows"], told["values"]) == (["class 0", "class 1", "class 2"], [[1, 0], [1, 1], [0, 0]])
    assert (picture.metric, picture.kind, picture.data[:4]) == ("what was forgotten", "image/png", b"\x89PNG")


def test_forgetting_goes_on_after_a_checkpoint_and_has_nothing_to_say_of_numbers():
    over, before = learner((torch.rand(2, 1, 4, 4), [0, 1]), model=Fixed()), metric("forgotten")
    over.model.answers = (0, 1)
    look(before, over)
    resumed = metric("forgotten")
    vars(resumed).update(checkpoint.state(before))
    over.model.answers = (0, 0)
    assert {r.metric: r.value for r in look(resumed, over)} == {"forgetting events": 0.5, "newly forgotten": 0.5}
    assert look(metric("forgotten"), learner((torch.zeros(1, 1), [[0.0]]), objective=Regression())) == []
