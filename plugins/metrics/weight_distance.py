"""Weight distance: how far each layer has moved from where it began and from the end of the task before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from torch import Tensor

from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.spec.reading import Reading

Weights = Mapping[str, Tensor]


@dataclass
class WeightDistance(Metric):
    """Euclidean length of the change of each parameter tensor; the first look fixes where it began."""

    every: int | str = 10
    since_task: bool = True

    def __post_init__(self) -> None:
        self.start: Weights = {}
        self.before: Weights = {}
        self.latest: tuple[int, Weights] = (-1, {})

    def measure(self, learner: Learner) -> Iterable[Reading]:
        now = {name: p.detach().clone() for name, p in learner.model.named_parameters()}
        self.start = self.start or now
        # The weights of the last look in a task are its end once another task has begun.
        if self.since_task and learner.task_index != self.latest[0]:
            self.before = self.latest[1]
        yield from _distances("distance from start", now, self.start)
        if self.since_task:
            yield from _distances("distance from last task", now, self.before)
            self.latest = (learner.task_index, now)


def _distances(metric: str, now: Weights, then: Weights) -> Iterable[Reading]:
    """A reading for each layer that was there, with the same shape, both times."""
    for name, weights in now.items():
        if name in then and then[name].shape == weights.shape:
            yield Reading(metric, (weights - then[name]).norm().item(), name)
