"""Fast and slow weights, an episode and few-shot generalisation, worked by hand."""

import math

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.network import Network


def network(head):
    """Features are the two inputs themselves; a head of two rows."""
    model = Network(nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False))
    with torch.no_grad():
        model.body.weight.copy_(torch.eye(2))
        model.head.weight.copy_(torch.tensor(head))
    return model


@pytest.fixture
def begun(load, on, task):
    """A method before its second task, whose rows are (0, 2) of class 1."""
    def make(**settings):
        tasks = [task([[1.0, 0.0]], [0]), task([[0.0, 2.0]], [1])]
        method = load("fscl-fast-slow")(**{"shots": 1, "samples": 0, **settings})
        learner = on(method, tasks, network([[3.0, 0.0], [1.0, 0.0]]), rate=0.0)
        method.end_task(learner)
        learner.task_index = 1
        return method, learner
    return make


def test_a_new_class_begins_at_the_mean_direction_of_its_slow_features(begun):
    method, learner = begun()
    method.begin_task(learner)
    # direction (0, 1), as long as the old rows are on average: (3 + 1) / 2
    for model in (learner.model, method.slow):
        assert model.head.weight.tolist() == [[3.0, 0.0], [0.0, 2.0]]


def test_fast_weights_are_held_by_importance_and_drawn_to_the_slow_ones(begun):
    method, learner = begun(strength=2.0, tie=0.5)
    method.importance = {name: torch.full_like(p, 3.0) for name, p in learner.model.named_parameters()}
    method.begin_task(learner)
    with torch.no_grad():
        learner.model.body.weight[0, 0] += 1.0  # away from where it was, and from the slow weight
    batch = method.draw(learner)
    plain = learner.loss(batch).item()
    # half of 2 x 3 x 1^2, and half of 0.5 x 1^2
    assert method.loss(learner, batch).item() == pytest.approx(plain + 3.0 + 0.25)


def test_fast_weights_see_kept_rows_only_after_the_first_task(begun):
    method, learner = begun()
    assert sorted(method.draw(learner).y.tolist()) == [0, 1]
    method.slow = None
    assert method.draw(learner).y.tolist() == [1]


def test_slow_weights_drift_a_share_of_the_way_to_the_fast_ones(begun):
    method, learner = begun(episodes=0, drift=0.25)
    method.begin_task(learner)
    with torch.no_grad():
        learner.model.body.weight[0, 1] = 4.0
    method.end_task(learner)
    assert method.slow.body.weight.tolist() == [[1.0, 1.0], [0.0, 1.0]]


def test_an_important_slow_weight_moves_less(begun):
    def moved(rigidity):
        method, learner = begun(rigidity=rigidity, rate=0.1, drift=0.0, episodes=1)
        method.begin_task(learner)
        method.memory.rows = Batch(x=torch.tensor([[1.0, 0.5], [1.0, 1.0], [0.0, 2.0], [0.5, 1.0]]),
                                   y=torch.tensor([0, 0, 1, 1]))
        before = method.slow.body.weight.clone()
        method.importance = {"body.weight": torch.tensor([[6.0, 0.0], [0.0, 2.0]])}
        method.consolidate(learner, method.slow)
        return method.slow.body.weight - before
    free, calm = moved(0.0), moved(1.0)
    assert free.abs().min() > 0
    # importance with a mean of 1 is ((3, 0), (0, 1)), so steps are divided by ((4, 1), (1, 2))
    assert (free / calm).flatten().tolist() == pytest.approx([4.0, 1.0, 1.0, 2.0], rel=1e-3)


def test_the_slow_head_learns_from_the_fast_answers_alone(begun):
    method, learner = begun(rigidity=0.0, rate=0.1, drift=0.0, episodes=1)
    method.begin_task(learner)
    method.memory.rows = Batch(x=torch.tensor([[1.0, 0.5], [1.0, 1.0], [0.0, 2.0], [0.5, 1.0]]),
                               y=torch.tensor([0, 0, 1, 1]))
    before = method.slow.head.weight.clone()
    method.consolidate(learner, method.slow)
    assert torch.equal(method.slow.head.weight, before)  # both answer alike, and an episode asks no head
    with torch.no_grad():
        learner.model.head.weight[0] += 1.0  # the fast one is surer of class 0
    method.consolidate(learner, method.slow)
    assert (method.slow.head.weight - before)[0].sum() > 0 > (method.slow.head.weight - before)[1].sum()


def test_what_the_slow_network_learns_from_answers_is_their_divergence(load):
    distilled = load("fscl-fast-slow").consolidate.__globals__["distilled"]
    slow, fast = network([[0.0, 0.0], [0.0, 0.0]]), network([[math.log(3), 0.0], [0.0, 0.0]])
    # 3/4 and 1/4 wanted, 1/2 and 1/2 answered
    wanted = 0.75 * math.log(0.75 / 0.5) + 0.25 * math.log(0.25 / 0.5)
    assert distilled(slow, fast, torch.tensor([[1.0, 0.0]])).item() == pytest.approx(wanted)


def test_importance_of_every_task_counts_alike_and_adds_up(begun):
    method, learner = begun(episodes=0)

    def mean():
        values = torch.cat([weight.flatten() for weight in method.importance.values()])
        return values.mean().item()

    assert mean() == pytest.approx(1.0)
    method.begin_task(learner)
    method.end_task(learner)
    assert mean() == pytest.approx(2.0)


def test_an_episode_asks_with_cosines_to_the_mean_directions(load):
    code = load("fscl-fast-slow").consolidate.__globals__
    rows = Batch(x=torch.tensor([[2.0, 0.0], [0.0, 1.0], [3.0, 4.0]]), y=torch.tensor([4, 7, 7]))
    loss = code["episode"](network([[1.0, 0.0], [0.0, 1.0]]), rows, torch.tensor([0, 1]), torch.tensor([2])).item()
    # cosines of (0.6, 0.8) are 0.6 and 0.8, times 10; the second is right
    assert loss == pytest.approx(-math.log(math.exp(8) / (math.exp(8) + math.exp(6))))


def test_tasks_without_a_test_are_left_out_of_what_is_known(load, on, task):
    rows = Batch(x=torch.tensor([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.9]]), y=torch.tensor([5, 5, 6, 6]))
    tasks = [task([[1.0, 0.0]], [0], facts={"unseen": rows})]
    learner = on(load("finetune")(), tasks, network([[1.0, 0.0], [0.0, 1.0]]), rate=0.0)
    with torch.no_grad():
        found = list(load("few-shot-generalisation")(ways=2, shots=1, episodes=3).measure(learner))
    # nothing is examined, but one row of each new class names the other one
    assert [(reading.metric, reading.about, reading.value) for reading in found] == [
        ("few-shot accuracy", "model", 1.0)]


def test_rows_are_named_by_the_nearest_mean_direction(load):
    named = load("few-shot-generalisation").generalisation.__globals__["named"]
    h = torch.tensor([[1.0, 0.0], [0.8, 0.6], [0.0, 1.0], [0.8, 0.6]])
    # class one is shown (1, 0), class two (0, 1); (0.8, 0.6) is nearer to the first: right there, wrong here
    assert named(h, [torch.tensor([0]), torch.tensor([2])], [torch.tensor([1]), torch.tensor([3])]) == 0.5
