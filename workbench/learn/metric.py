"""Metric: what looks at a learner and says numbers or pictures; it may look, it may not touch."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.spec.reading import Exhibit, Reading

if TYPE_CHECKING:
    from workbench.learn.learner import Learner


@dataclass
class Metric:
    """Due every n-th step, or at the end of each "task", or of the "run"; and in each of a task's first steps.

    Fields are settings; every other attribute is state and is saved and restored.
    """

    every: int | str = 1
    dense: int = 0

    def due(self, learner: "Learner") -> bool:
        """Whether to look after this step."""
        if learner.task_step <= self.dense:
            return self.dense > 0
        return isinstance(self.every, int) and learner.step % self.every == 0

    def measure(self, learner: "Learner") -> Iterable[Reading | Exhibit]:
        """What is seen now; called in eval mode, without gradients, with its own randomness."""
        raise NotImplementedError
