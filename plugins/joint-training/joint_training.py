"""Joint training: learn all tasks at once, from the first step on; what no sequence can beat by much."""

from dataclasses import dataclass

from workbench.learn.batch import Batch
from workbench.learn.data.rows import Joined
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class Joint(Method):
    """Every batch comes from the rows of all tasks of the stream."""

    def draw(self, learner: Learner) -> Batch:
        return learner.draw(Joined([task.train for task in learner.stream.tasks if task.goal == "learn"]))
