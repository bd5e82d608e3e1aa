"""Dreams and their labels, and the generator's loss, worked by hand."""

import math
import sys

import pytest
import torch


@pytest.fixture
def generator(load):
    return vars(sys.modules[load("dgr").__module__])["Generator"]


def zeroed(module, bias):
    """All weights zero and all biases as given."""
    with torch.no_grad():
        for name, p in module.named_parameters():
            p.fill_(bias if name.endswith("bias") else 0.0)


def test_the_generators_loss_is_misfit_plus_divergence(generator):
    # Everything zero but the mean's bias, 1, in each of 2 latent numbers: divergence 2 * 1/2. What is written is 0:
    # of (0, 1) as fractions, each costs log 2; as numbers, (0 + 1) / 2.
    x = torch.tensor([[0.0, 1.0]])
    for fractions, misfit in ((True, 2 * math.log(2)), (False, 0.5)):
        made = generator(torch.Size([2]), width=3, latent=2, fractions=fractions)
        zeroed(made, 0.0)
        zeroed(made.mean, 1.0)
        assert made.loss(x).item() == pytest.approx(misfit + 1.0)


def test_half_of_the_second_task_is_dreamed_and_named_by_the_old_network(load, on, task, scalar):
    # The old generator writes nothing but 3; at 3 the old network answers (3, -3): class 0, one half of the loss.
    # By then the network's weights are (0, 0): the gradient is half (1/2, -1/2) x 1 for the new row of class 1, half
    # (-1/2, 1/2) x 3 for the dream, (-1/2, 1/2) in all.
    tasks = [task([[2.0]], [0]), task([[1.0]], [1])]
    learner = on(load("dgr")(), tasks, scalar(1.0, -1.0))
    zeroed(learner.method.generator, 0.0)
    zeroed(learner.method.generator.write[-1], 3.0)
    learner.method.seen.classes = {0, 1}
    learner.task_index = 1
    learner.method.begin_task(learner)
    with torch.no_grad():
        learner.model.weight.zero_()
    dream = learner.method.draw(learner)[1:]
    assert (dream.x.item(), dream.y.item()) == (3.0, 0)
    learner.method.step(learner)
    assert learner.model.weight.flatten().tolist() == pytest.approx([0.05, -0.05])


def test_a_dream_is_never_named_after_a_class_that_was_not_seen(load, on, task, scalar):
    learner = on(load("dgr")(), [task([[2.0]], [1]), task([[1.0]], [0])], scalar(9.0, 0.0))
    learner.method.step(learner)
    learner.task_index = 1
    learner.method.begin_task(learner)
    assert learner.method.draw(learner).y.tolist() == [0, 1]
