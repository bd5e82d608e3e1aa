"""LiNeS: after a task, give back most of what the shallow layers changed and little of what the deep ones did."""

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.weights import add, depth, difference, scale, snapshot, write


@dataclass
class LiNeS(Method):
    """The change of block l of L is multiplied by alpha + (1 - alpha) * l / (L - 1)."""

    alpha: float = 0.5
    first: int = 2

    def begin_task(self, learner: Learner) -> None:
        self.start = snapshot(learner.model)
        super().begin_task(learner)

    def end_task(self, learner: Learner) -> None:
        # First the edit, then the blocks below: what they consolidate are the edited weights.
        if learner.task_index + 1 >= self.first:
            change = difference(learner.model.state_dict(), self.start)
            write(learner.model, add(self.start, scale(change, self.factors(change))))
        super().end_task(learner)

    def factors(self, names: Iterable[str]) -> dict[str, float]:
        """What each entry's change is multiplied by."""
        depths = {name: depth(name) for name in names}
        last = max((d for d in depths.values() if d is not None), default=None)
        if last is None:
            raise ValueError("LiNeS scales by depth: the model must keep its layers in body.blocks")
        return {name: self._factor(name, d, last) for name, d in depths.items()}

    def _factor(self, name: str, block: int | None, last: int) -> float:
        if name.startswith("head."):
            return 1.0
        return self.alpha + (1 - self.alpha) * (block or 0) / max(1, last)
