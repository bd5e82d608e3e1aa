"""For the tests in plugin folders: the bundled plugins, and a learner on hand-made rows."""

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.objective import Classification
from workbench.learn.stream import Stream, Task
from workbench.spec import places
from workbench.spec.experiment import Training
from workbench.spec.registry import Registry


@pytest.fixture(scope="session")
def load():
    """The code of a bundled plugin, by id."""
    return Registry([places.bundled_plugins()], None).load


@pytest.fixture
def on():
    """A learner with one method on hand-made tasks, begun: plain SGD, rate 0.1, everything in one batch."""
    def make(method, tasks, model, *, objective=None, batch=100, rate=0.1):
        stream = Stream(tasks, objective or Classification(), {"classes": 2})
        learner = Learner(stream, model, stack([method]), Training(batch=batch, rate=rate), seed=0)
        method.begin_run(learner)
        method.begin_task(learner)
        return learner
    return make


@pytest.fixture
def task():
    """A task over given inputs and labels."""
    def make(x, y, name="task", **facts):
        rows = Batch(x=torch.tensor(x, dtype=torch.float32), y=torch.tensor(y))
        return Task(name, rows, facts.pop("steps", 1), **facts)
    return make


@pytest.fixture
def scalar():
    """Two logits from one input, without bias, both weights as given."""
    def make(*weights):
        model = nn.Linear(1, len(weights), bias=False)
        with torch.no_grad():
            model.weight.copy_(torch.tensor(weights)[:, None])
        return model
    return make


class Echo(nn.Module):
    """A transformer that changes nothing: one place for each picture, its features the picture itself."""

    def __init__(self, width=2, blocks=1):
        super().__init__()
        self.width, self.blocks = width, nn.Sequential(*(nn.Identity() for _ in range(blocks)))

    def forward(self, x):
        return self.pool(self.tokens(x))

    def tokens(self, x, front=None, prefixes=None):
        return x[:, None] if front is None else torch.cat([front, x[:, None]], 1)

    def pool(self, tokens):
        return tokens[:, -1]


@pytest.fixture
def echo():
    """The kind of transformer that prompts are put into, so simple that one sees the prompts come out again."""
    return Echo
