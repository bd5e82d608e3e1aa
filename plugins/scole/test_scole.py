"""The stream as drawn, the mask, which classes are replayed, and what counts as knowledge; by hand."""

import math
from collections import Counter

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.engine import measure
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.objective import Classification
from workbench.learn.stream import Stream, Task
from workbench.spec import places
from workbench.spec.experiment import Training
from workbench.spec.plan import DataFacts, PlanError
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)
FACTS = DataFacts(10, 1000, tuple("abcdefghij"))


def plan(seed=0, **params):
    settings = {**REGISTRY.manifest("scole").defaults, **params}
    return REGISTRY.plan("scole")(seed, lambda _: FACTS, **settings)


def frequencies(plans):
    return Counter(c for p in plans for c in p.classes)


def test_every_task_has_its_classes_once_and_all_come_about_equally_often():
    plans = plan(tasks=1000, ways=2, rows=10)
    assert all(len(set(p.classes)) == 2 for p in plans)
    # 1000 tasks with 2 of 10 classes: each comes in 200, with a standard deviation of sqrt(1000 x .2 x .8) = 12.6
    assert all(abs(count - 200) < 4 * 12.6 for count in frequencies(plans).values())
    assert plans == plan(tasks=1000, ways=2, rows=10)
    assert plans != plan(1, tasks=1000, ways=2, rows=10)
    assert all(p.outputs == 10 for p in plans)


def test_each_visit_brings_the_next_rows_of_a_class_and_then_the_first_again():
    visits = [p.shares[c] for p in plan(tasks=200, rows=40) for c in p.classes if c == 3]
    # 100 rows in parts of 40 and more: two halves, taken in turn
    assert visits[:3] == [(0.0, 0.5), (0.5, 1.0), (0.0, 0.5)]
    assert not any(p.shares for p in plan(tasks=5, rows=0))


def test_a_skewed_stream_brings_some_classes_more_often_and_a_penalty_none_twice_in_a_row():
    skewed = frequencies(plan(tasks=2000, skew=3.0))
    # One class has 0.55 of the most frequent one's chance, raised to the third power: 0.17.
    assert min(skewed.values()) < 0.35 * max(skewed.values())
    plans = plan(tasks=300, ways=1, penalty=1e9)
    assert all(a.classes != b.classes for a, b in zip(plans, plans[1:], strict=False))


def test_phases_say_which_classes_may_come_when():
    leaves, halves = (plan(tasks=400, phases=phases) for phases in ("half leaves", "half by half"))
    assert set(frequencies(leaves[:200])) == set(range(10))
    assert set(frequencies(leaves[200:])) == set(range(5))
    assert set(frequencies(halves[:200])) == set(range(5))
    assert set(frequencies(halves[200:])) == set(range(5, 10))


def test_only_some_pairs_may_meet_and_a_round_of_pairs_may_be_kept():
    assert len({p.classes for p in plan(tasks=500, pairs=0.2)}) == 9  # a fifth of 45
    round_ = [p.classes for p in plan(tasks=90, disorder=0.0)]
    assert len(set(round_[:45])) == 45
    assert round_[:45] == round_[45:]
    changed = [p.classes for p in plan(tasks=45, disorder=0.3)]
    assert 5 < sum(a != b for a, b in zip(changed, round_, strict=False)) < 40


@pytest.mark.parametrize(("key", "value"), [("ways", 11), ("pairs", 0.5)])
def test_what_cannot_be_drawn_is_told_with_its_key(key, value):
    with pytest.raises(PlanError) as caught:
        plan(**{"ways": 3, key: value})
    assert caught.value.key == key


def test_absent_classes_are_neither_judged_nor_moved(load, on, task, scalar):
    model = scalar(0.0, 0.0, 0.0)
    method = load("group-mask")()
    learner = on(method, [task([[1.0], [1.0]], [0, 1])], model)
    learner.stream.facts["classes"] = 3
    loss = method.loss(learner, method.draw(learner))
    # Two of three equal outputs are in the batch: log 2, and nothing for the third.
    assert loss.item() == pytest.approx(math.log(2))
    loss.backward()
    assert model.weight.grad[2].item() == 0.0


def test_judged_among_all_that_have_come(load, on, task, scalar):
    method = load("group-mask")(among="seen")
    learner = on(method, [task([[1.0]], [0]), task([[1.0]], [1])], scalar(0.0, 0.0, 0.0))
    learner.stream.facts["classes"] = 3
    assert method.loss(learner, Batch(x=torch.ones(1, 1), y=torch.tensor([0]))).item() == pytest.approx(0.0)
    assert method.loss(learner, Batch(x=torch.ones(1, 1), y=torch.tensor([1]))).item() == pytest.approx(math.log(2))


def test_replayed_are_the_rarest_absent_classes_within_the_bounds(load):
    method = load("frequency-replay")(low=0.01, high=0.1, visits=3)
    method.tasks, method.visited = 100, {0: 2, 1: 3, 2: 8, 3: 30, 4: 5, 5: 9}
    # 0 came in two tasks only, 3 in more than a tenth of all; 1 is in the task. Of 4, 2 and 5 the two rarest.
    assert method.rare(None, [1, 3]) == [4, 2]
    assert method.rare(None, [4]) == [1]


def test_a_memory_renews_fewer_and_fewer_of_its_rows(load, on, task, scalar):
    method = load("frequency-replay")(per_class=4, visits=1, high=1.0)
    rows = [task([[float(10 * t + i)] for i in range(6)], [0] * 6) for t in range(3)]
    learner = on(method, [*rows, task([[9.0]], [1])], scalar(0.0, 0.0))
    ages = []
    for number in range(3):
        learner.task_index = number
        method.begin_task(learner)
        method.end_task(learner)
        ages.append(Counter(int(x // 10) for x in method.kept[0].x.flatten()))
    # Four rows, then 4 / 2 new ones, then 4 / 3, rounded down.
    assert ages[0] == {0: 4}
    assert ages[1] == {0: 2, 1: 2}
    assert ages[2][2] == 1
    assert sum(ages[2].values()) == 4
    learner.task_index = 3
    method.begin_task(learner)
    assert method.chosen == [0]
    batch = method.draw(learner)
    assert sorted(batch.y.tolist()) == [0, 0, 0, 0, 1]


class Told(list):
    def record(self, step, *items):
        self += items


def test_knowledge_is_of_all_classes_and_what_absent_ones_lose_is_counted(load):
    """Four tasks of one class each; the model always answers with the class of the task just learnt, or with two."""
    rows = [Batch(x=torch.ones(2, 1), y=torch.full((2,), label)) for label in (0, 1)]
    tasks = [Task(f"task-{i + 1}", rows[label], 1, {"test": rows[label]}, facts={"classes": (label,)})
             for i, label in enumerate((0, 1, 0, 1))]
    model = nn.Linear(1, 4, bias=False)
    learner = Learner(Stream(tasks, Classification(), {"classes": 4}), model, stack([]), Training(), seed=0)
    metric, found = load("knowledge")(rows=2), []
    for learner.task_index, task in enumerate(tasks):
        learner.task_step = 1
        model.weight.data = torch.zeros(4, 1)
        model.weight.data[task.facts["classes"][0]] = 1.0
        told = Told()
        measure(learner, [metric], told)
        found.append({(r.metric, r.about): r.value for r in told})
    assert found[0]["knowledge", "all classes"] == 0.25  # one of four classes, of which two never come
    assert found[0]["class accuracy", "class 1"] == 0.0
    # From the second task on the class just left falls from 1 to 0.
    assert found[3]["lost in a task", "absent classes, mean over tasks"] == 1.0
    assert found[3]["knowledge gained", "all classes"] == 0.0
