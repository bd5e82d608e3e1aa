"""Cumulative training: learn each task together with all that came before; forgetting is bought off with memory."""

from dataclasses import dataclass

from workbench.learn.batch import Batch
from workbench.learn.data.rows import Joined
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class Cumulative(Method):
    """Every batch comes from the rows of all tasks so far."""

    def draw(self, learner: Learner) -> Batch:
        tasks = learner.stream.tasks[:learner.task_index + 1]
        return learner.draw(Joined([task.train for task in tasks if task.goal == "learn"]))
