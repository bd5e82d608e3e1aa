"""Class statistics, and a network that is only looked at."""

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.network import Network
from workbench.learn.objective import Classification
from workbench.learn.prototypes import ClassMeans, among, frozen_features, idle_step
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training


@pytest.fixture
def learner():
    """Features by a batch norm, which would move if it were trained or forgot its mode."""
    rows = Batch(x=torch.tensor([[1.0], [5.0]]), y=torch.tensor([0, 1]))
    stream = Stream([Task("task-1", rows, 1)], Classification(), {"classes": 2})
    return Learner(stream, Network(nn.BatchNorm1d(1), nn.Linear(1, 2)), stack([]), Training(batch=2), seed=0)


def test_means_are_the_same_however_the_rows_come():
    means = ClassMeans(3)
    means.add(torch.tensor([[1.0], [3.0], [10.0]]), torch.tensor([0, 0, 2]))
    means.add(torch.tensor([[8.0]]), torch.tensor([0]))
    assert means.means.flatten().tolist() == [4.0, 0.0, 10.0]
    assert means.seen.tolist() == [True, False, True]


def test_what_was_never_seen_lies_below_all_else():
    scores = torch.tensor([[3.0, 9.0, -2.0], [0.0, 9.0, 5.0]])
    assert among(scores, torch.tensor([True, False, True])).argmax(1).tolist() == [0, 2]


def test_looking_leaves_statistics_and_modes_as_they_were(learner):
    before = {name: value.clone() for name, value in learner.model.state_dict().items()}
    (features, labels), = frozen_features(learner, learner.task.train)
    loss = idle_step(learner)
    assert all(torch.equal(value, before[name]) for name, value in learner.model.state_dict().items())
    assert learner.model.body.training
    # An untrained batch norm that is examined leaves its input as it is (but for 1e-5 in the variance).
    assert features.flatten().tolist() == pytest.approx([1.0, 5.0], rel=1e-4)
    assert labels.tolist() == [0, 1]
    assert not loss.requires_grad


def test_a_model_without_features_is_refused(learner):
    learner.model = nn.Linear(1, 2)
    with pytest.raises(ValueError, match="makes features"):
        list(frozen_features(learner, learner.task.train))
