"""Knowledge: how well all classes are told apart, task after task, whether they are in the task or not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import torch

from workbench.learn import seeds
from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.spec.reading import Reading

# What can be drawn again is kept beside the learner, not on the metric: a checkpoint must not carry data.
_held: WeakKeyDictionary[Learner, dict[int, dict[int, Batch]]] = WeakKeyDictionary()


@dataclass
class Knowledge(Metric):
    """The accuracy on each class and its mean over all classes of the stream, those that never came included."""

    every: int | str = "task"
    rows: int = 100

    def __post_init__(self) -> None:
        self.ends: list[float] = []  # after each task, of all classes
        self.before: dict[int, float] = {}  # of each class, after the task before
        self.lost: list[float] = []  # in each task, by classes known before and absent from it

    def measure(self, learner: Learner) -> Iterable[Reading]:
        predict = learner.method.predictor(learner)
        found = {label: learner.objective.score(predict, rows).mean().item()
                 for label, rows in examined(learner, self.rows).items()}
        mean = sum(found.values()) / int(learner.stream.facts["classes"])  # type: ignore[call-overload]
        yield Reading("knowledge", mean, "all classes")
        for label, value in found.items():
            yield Reading("class accuracy", value, f"class {label}")
        if learner.task_step == learner.task.steps and len(self.ends) == learner.task_index:
            yield from self._after_task(learner, found, mean)

    def _after_task(self, learner: Learner, found: dict[int, float], mean: float) -> Iterator[Reading]:
        self.ends.append(mean)
        total, done = len(learner.stream.tasks), len(self.ends)
        smooth = self.ends[-max(1, total // 10):]
        yield Reading("knowledge, smoothed", sum(smooth) / len(smooth), "all classes")
        early = self.ends[total // 20:max(total // 10, total // 20 + 1)]
        if done > total // 10:
            yield Reading("knowledge gained", sum(smooth) / len(smooth) - sum(early) / len(early), "all classes")
        present = learner.task.facts.get("classes", ())
        absent = [self.before[c] - found[c] for c in self.before if c not in present]  # type: ignore[operator]
        if absent:
            self.lost.append(sum(absent) / len(absent))
            yield Reading("lost in a task", sum(self.lost) / len(self.lost), "absent classes, mean over tasks")
        self.before = found


def examined(learner: Learner, rows: int) -> dict[int, Batch]:
    """Of each class of the stream's tests at most so many rows, addressed by the seed."""
    held = _held.setdefault(learner, {})
    if rows not in held:
        found: dict[int, Batch] = {}
        for task in learner.stream.tasks:
            if set(task.facts.get("classes", ())) <= set(found):  # type: ignore[call-overload]
                continue
            for test in task.tests.values():
                labels = torch.cat([batch.y.cpu() for batch in learner.batches(test, 4096)])
                for label in labels.unique().tolist():
                    if label not in found:
                        mine = (labels == label).nonzero().flatten()
                        rng = seeds.generator(learner.seed, "knowledge", label)
                        mine = mine[torch.randperm(len(mine), generator=rng)[:rows]]
                        found[label] = test[mine].to(learner.device)
        held[rows] = dict(sorted(found.items()))
    return held[rows]
