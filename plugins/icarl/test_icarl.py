import math

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.network import Network


def test_the_class_of_the_nearest_mean_is_named(load, on, task):
    method = load("icarl")(capacity=4)
    learner = on(method, [task([[1.0, 0.0], [0.0, 1.0]], [0, 1])], Network(nn.Identity(), nn.Linear(2, 2)))
    method.end_task(learner)
    assert {label: len(kept) for label, kept in method.exemplars.items()} == {0: 1, 1: 1}
    scores = method.predictor(learner)(torch.tensor([[5.0, 0.0]]))
    # normalised (1, 0): distance 0 to the first mean, sqrt 2 to the second
    assert scores.tolist()[0] == pytest.approx([0.0, -math.sqrt(2)], abs=1e-6)


def test_old_classes_are_taught_by_the_old_network(load, on, task):
    method = load("icarl")()
    net = Network(nn.Identity(), nn.Linear(1, 2, bias=False))
    nn.init.zeros_(net.head.weight)
    learner = on(method, [task([[1.0]], [0]), task([[1.0]], [1])], net)
    method.end_task(learner)
    learner.task_index = 1
    method.begin_task(learner)
    nn.init.constant_(net.head.weight, math.log(3))  # yes with chance 3/4 for both classes
    # old class: target 1/2, -(log 3/4 + log 1/4) / 2; new class: target 1, -log 3/4
    expected = -(math.log(0.75) + math.log(0.25)) / 2 - math.log(0.75)
    batch = Batch(x=torch.ones(1, 1), y=torch.tensor([1]))
    assert method.loss(learner, batch).item() == pytest.approx(expected, rel=1e-5)


def test_classes_to_come_may_be_left_out_and_old_answers_softened(load, on, task):
    method = load("icarl")(per_class=1, temperature=2.0, outputs="seen")
    net = Network(nn.Identity(), nn.Linear(1, 3, bias=False))
    nn.init.constant_(net.head.weight, 2 * math.log(3))
    learner = on(method, [task([[1.0], [1.0]], [0, 0]), task([[1.0]], [1])], net)
    batch = Batch(x=torch.ones(1, 1), y=torch.tensor([0]))
    # One class has come: yes with chance 9/10, whatever the other two outputs say.
    assert method.loss(learner, batch).item() == pytest.approx(-math.log(0.9), rel=1e-5)
    method.end_task(learner)
    assert {label: len(kept) for label, kept in method.exemplars.items()} == {0: 1}
    learner.task_index = 1
    method.begin_task(learner)
    nn.init.zeros_(net.head.weight)  # the pupil says 1/2 to everything
    # Two classes: log 2 each, for any target; with the teacher's answer 3/4 (half of 2 log 3) as the first one's.
    batch = Batch(x=torch.ones(1, 1), y=torch.tensor([1]))
    loss = method.loss(learner, batch)
    assert loss.item() == pytest.approx(2 * math.log(2), rel=1e-5)
    loss.backward()
    # d / d logit = 1/2 - target: 1/2 - 3/4, 1/2 - 1, and nothing for the class to come
    assert net.head.weight.grad.flatten().tolist() == pytest.approx([-0.25, -0.5, 0.0], abs=1e-6)


def test_exemplars_aim_at_the_mean_or_at_its_direction(load):
    features = torch.tensor([[1.0, 0.0], [0.8, 0.6], [0.8, -0.6], [0.0, 1.0], [0.0, -1.0]])
    # The mean is (0.52, 0), its direction (1, 0). Both begin with (1, 0) and one of (0.8, +-0.6), sum (1.8, +-0.6).
    # A third opposite one gives (0.867, 0), 0.347 from the mean; (0, -+1) gives (0.6, -+0.133), 0.155 from the mean,
    # but 0.421 from the direction, to which (0.867, 0) is nearer: 0.133.
    plain, central = load("icarl")(), load("icarl")(central=True)
    assert {0, *plain.picked(features, 3).tolist()} & {3, 4}
    assert set(central.picked(features, 3).tolist()) == {0, 1, 2}
