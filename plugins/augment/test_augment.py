"""What happens to a picture, pixel by pixel, and what memories keep of it."""

import sys

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.network import Network
from workbench.learn.objective import Classification
from workbench.learn.stream import Stream, Task
from workbench.spec import places
from workbench.spec.check import faults
from workbench.spec.experiment import Arm, Experiment, Part, Training
from workbench.spec.registry import Registry


@pytest.fixture
def module(load):
    return sys.modules[load("augment").__module__]


def picture(*rows):
    return torch.tensor([[rows]], dtype=torch.float32)


def test_each_picture_is_shifted_by_its_own_pixels(module):
    x = picture([1, 2], [3, 4]).repeat(3, 1, 1, 1)
    moved = module.shifted(x, torch.tensor([[1, 0, 5], [0, -1, 0]]))
    assert moved[:, 0].tolist() == [[[0, 0], [1, 2]], [[2, 0], [4, 0]], [[0, 0], [0, 0]]]


def test_a_quarter_turn_goes_against_the_clock_also_where_the_picture_is_no_square(module):
    x = picture([0, 0, 0], [0, 0, 1], [0, 0, 0]).repeat(2, 1, 1, 1)
    left, same = module.turned(x, torch.tensor([90.0, 0.0]))
    assert left[0].round().tolist() == [[0, 1, 0], [0, 0, 0], [0, 0, 0]]
    assert torch.allclose(same, x[1], atol=1e-5)
    wide = picture([0, 0, 0, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 0])
    assert module.turned(wide, torch.tensor([90.0]))[0, 0].round().tolist() == [[0, 0, 1, 0, 0], [0] * 5, [0] * 5]


def test_a_square_is_cut_out_around_its_place_and_ends_at_the_edge(module):
    x = torch.ones(2, 2, 4, 4)
    inner, edge = module.cut_out(x, torch.tensor([[0.5, 0.0], [0.5, 0.99]]), 2)[:, 1]
    assert inner.tolist() == [[1, 1, 1, 1], [1, 0, 0, 1], [1, 0, 0, 1], [1, 1, 1, 1]]
    # around row 0 and column 3: rows -1 and 0, columns 2 and 3
    assert edge.tolist() == [[1, 1, 0, 0], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]]


def test_about_half_are_mirrored_and_noise_has_the_size_asked_for(load):
    x = picture([1, 2]).repeat(1000, 1, 1, 1)
    rng = torch.Generator().manual_seed(0)
    flipped = load("augment")(turn=0.0, flip=True).changed(x, rng)
    # 1000 throws of a coin: 500 expected, standard deviation 16
    assert abs((flipped[:, 0, 0, 0] == 2).sum().item() - 500) < 5 * 16
    torch.manual_seed(0)
    noisy = load("augment")(turn=0.0, noise=0.3).changed(x, rng) - x
    assert noisy.std().item() == pytest.approx(0.3, rel=0.1)


def learner_with(*methods):
    rows = Batch(x=torch.rand(12, 1, 4, 4, generator=torch.Generator().manual_seed(0)), y=torch.arange(12) % 2)
    torch.manual_seed(0)
    net = Network(nn.Flatten(), nn.Linear(16, 2))
    tasks = [Task("task-1", rows, 3), Task("task-2", rows, 3)]
    learner = Learner(Stream(tasks, Classification(), {"classes": 2}), net, stack(methods), Training(batch=4), seed=0)
    learner.method.begin_run(learner)
    learner.method.begin_task(learner)
    return learner, rows


def walked(learner):
    for _ in range(3):
        learner.reseed()
        learner.method.step(learner)
        learner.advance()


@pytest.mark.parametrize("id", ["replay", "der", "derpp", "er-ace", "gss", "mir"])
def test_under_augmentation_memories_keep_the_pictures_as_they_were(load, id):
    store = load(id)()
    learner, rows = learner_with(store, load("augment")(shift=1, turn=20.0, noise=0.1))
    walked(learner)
    kept = {tuple(x.flatten().tolist()) for x in store.memory.rows.x}
    assert kept == {tuple(x.flatten().tolist()) for x in rows.x}


def test_a_replay_above_keeps_changed_pictures(load):
    store = load("replay")()
    learner, rows = learner_with(load("augment")(noise=0.1), store)
    walked(learner)
    assert not {tuple(x.flatten().tolist()) for x in store.memory.rows.x} & {
        tuple(x.flatten().tolist()) for x in rows.x}


def test_replayed_rows_are_changed_anew_each_time(load):
    store = load("replay")()
    learner, _ = learner_with(store, load("augment")(noise=0.1))
    walked(learner)
    first = learner.method.draw(learner)
    learner.advance()
    learner.reseed()
    second = learner.method.draw(learner)
    assert len(first) == len(second) == 8
    assert not torch.equal(first.x[4:], store.memory.rows[torch.arange(4)].x)
    assert not {tuple(x.flatten().tolist()) for x in first.x[4:]} & {tuple(x.flatten().tolist()) for x in second.x[4:]}


def test_the_same_step_changes_pictures_the_same_way(load):
    method = load("augment")(shift=2, turn=30.0, flip=True, cutout=2, noise=0.1)
    learner, rows = learner_with(method)
    drawn = []
    for _ in range(2):
        learner.reseed()
        drawn.append(method.draw(learner).x)
    assert torch.equal(*drawn)


def test_what_draws_for_itself_must_lie_below(load):
    registry = Registry([places.bundled_plugins()], None)
    for blocks, told in ((("augment", "joint-training"), "put 'augment' above 'joint-training'"),
                         (("joint-training", "augment"), None)):
        found = faults(Experiment(arms=(Arm("a", tuple(Part(id) for id in blocks)),)), registry)
        assert [told in fault.message for fault in found] == ([True] if told else [])


def test_only_pictures_can_be_augmented(load, on, task, scalar):
    with pytest.raises(ValueError, match=r"not inputs of shape \[1\]"):
        on(load("augment")(), [task([[1.0]], [0])], scalar(0.0, 0.0))
