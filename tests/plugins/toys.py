"""Streams of a few hundred generated rows, models of a few hundred weights, and a recorder that keeps nothing."""

import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.network import Network
from workbench.learn.objective import Classification, NextToken
from workbench.learn.stream import Stream, Task
from workbench.spec import places
from workbench.spec.experiment import Training
from workbench.spec.registry import Registry

STEPS = 5
VIT = Registry([places.bundled_plugins()], None).load("vit")


def blobs(labels, n=40, seed=0):
    """Rows around one point per label, in 1 x 3 x 3 pictures."""
    centres = torch.randn(8, 9, generator=torch.Generator().manual_seed(0)) * 2
    rng = torch.Generator().manual_seed(seed)
    y = torch.tensor(labels).repeat(n // len(labels))
    return Batch(x=(centres[y] + 0.5 * torch.randn(len(y), 9, generator=rng)).view(-1, 1, 3, 3), y=y)


def class_incremental():
    """Three tasks of two classes each, one output for each of the six."""
    tasks = [Task(f"task-{k + 1}", blobs((2 * k, 2 * k + 1), seed=k), STEPS,
                  {"test": blobs((2 * k, 2 * k + 1), seed=10 + k)}, facts={"classes": (2 * k, 2 * k + 1)})
             for k in range(3)]
    return Stream(tasks, Classification(), {"input": (1, 3, 3), "classes": 6})


def task_incremental():
    """The same with a head for each task."""
    plain = class_incremental()
    heads = torch.zeros(3, 6, dtype=torch.bool)
    tasks = []
    for k, task in enumerate(plain.tasks):
        heads[k, 2 * k:2 * k + 2] = True
        rows = task.train.plus(head=torch.full((len(task.train),), k))
        test = task.tests["test"].plus(head=torch.full((len(task.tests["test"]),), k))
        tasks.append(Task(task.name, rows, STEPS, {"test": test}, facts=task.facts))
    return Stream(tasks, Classification(heads), plain.facts)


def forgetting():
    """Two tasks to learn, then the rows of the first to forget."""
    first, second, _ = class_incremental().tasks
    last = Task("task-3", first.train, STEPS, {"forget": first.train, "retain": second.train}, goal="forget")
    return Stream([first, second, last], Classification(), {"input": (1, 3, 3), "classes": 6})


def next_token():
    """Two domains of text: counting up and counting down."""
    def domain(stride, seed):
        start = torch.randint(7, (40, 1), generator=torch.Generator().manual_seed(seed))
        tokens = (start + stride * torch.arange(6)) % 7
        return Batch(x=tokens[:, :-1], y=tokens[:, 1:])

    tasks = [Task(f"task-{k + 1}", domain(stride, k), STEPS, {"test": domain(stride, k)})
             for k, stride in enumerate((1, 6, 2))]
    return Stream(tasks, NextToken(), {"tokens": 7, "length": 5, "input": (5,), "classes": 7})


STREAMS = {"class": class_incremental, "task": task_incremental, "forget": forgetting, "token": next_token}


class Blocks(nn.Module):
    def __init__(self, first, *rest):
        super().__init__()
        self.first = first
        self.blocks = nn.Sequential(*rest)

    def forward(self, x):
        return self.blocks(self.first(x))


def model_for(stream, asks=frozenset()):
    """Three blocks with dropout, so that a stray draw of randomness shows; a tiny ViT where prompts are asked for."""
    torch.manual_seed(0)
    if "prompts" in asks:
        return VIT(stream, patch=1, width=12, depth=5, heads=2, dropout=0.2, pool="class")
    tokens = "tokens" in stream.facts
    first = nn.Embedding(7, 9) if tokens else nn.Flatten()
    blocks = [nn.Sequential(nn.Linear(a, 12), nn.ReLU(), nn.Dropout(0.2)) for a in (9, 12, 12)]
    return Network(Blocks(first, *blocks), nn.Linear(12, stream.facts["classes"]))


def learner_for(stream, methods, *, seed=0, asks=frozenset(), **training):
    settings = {"batch": 8, "optimizer": "adam", "rate": 0.02, **training}
    return Learner(stream, model_for(stream, asks), stack(methods), Training(**settings), seed=seed)


class Silent:
    def record(self, step, *items):
        pass


class StopAfter:
    """Stops at a step, if one is given, and keeps the checkpoint there."""

    def __init__(self, step=None, path=None):
        self.stop, self.path, self.steps, self.digest = step, path, 0, None

    def should_stop(self):
        self.steps += 1
        return self.steps == self.stop

    def save(self, learner, metrics):
        if self.steps == self.stop:
            from workbench.learn import checkpoint
            self.digest = checkpoint.save(self.path, learner, metrics)


def weights(learner):
    return torch.cat([value.flatten().float() for value in learner.model.state_dict().values()])
