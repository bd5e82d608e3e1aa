"""Method: the hooks of a training step, each with a working default: plain fine-tuning."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.objective import Predictor

if TYPE_CHECKING:
    from workbench.learn.learner import Learner


class Method:
    """One block of a stack. Override what the paper changes and pass on with `super()`: it asks the block below.

    Subclasses are dataclasses: fields are settings, every other attribute is state and is saved and restored.
    """

    below: "Method | None" = None

    def begin_run(self, learner: "Learner") -> None:
        """Once, before the first task."""
        if self.below:
            self.below.begin_run(learner)

    def begin_task(self, learner: "Learner") -> None:
        """Before a task's first step; `learner.task` is the new task."""
        if self.below:
            self.below.begin_task(learner)

    def draw(self, learner: "Learner") -> Batch:
        """What to learn from now."""
        return self.below.draw(learner) if self.below else learner.draw(learner.task.train)

    def loss(self, learner: "Learner", batch: Batch) -> Tensor:
        """What to descend: one differentiable number."""
        return self.below.loss(learner, batch) if self.below else learner.loss(batch)

    def adjust_gradients(self, learner: "Learner") -> None:
        """After the backward pass: project, clip or mask the gradients in place."""
        if self.below:
            self.below.adjust_gradients(learner)

    def end_step(self, learner: "Learner", batch: Batch) -> None:
        """After the optimizer's step on `batch`: remember, average."""
        if self.below:
            self.below.end_step(learner, batch)

    def end_task(self, learner: "Learner") -> None:
        """After a task's last step: consolidate, merge."""
        if self.below:
            self.below.end_task(learner)

    def predictor(self, learner: "Learner") -> Predictor:
        """What is examined; the model unless a method answers itself."""
        return self.below.predictor(learner) if self.below else learner.model

    def step(self, learner: "Learner") -> Tensor:
        """One whole step through the hooks of the whole stack; its loss, detached."""
        if self.below:
            return self.below.step(learner)
        stack = learner.method
        batch = stack.draw(learner)
        learner.optimizer.zero_grad(set_to_none=True)
        with learner.precision.autocast():
            loss = stack.loss(learner, batch)
        with learner.time.training:
            learner.precision.backward(loss, learner.optimizer)
        stack.adjust_gradients(learner)
        with learner.time.training:
            learner.update()
        stack.end_step(learner, batch)
        return loss.detach()


def stack(methods: Sequence[Method]) -> Method:
    """Put methods on one another, bottom to top; the top one is returned. None at all is fine-tuning."""
    top = Method()
    for method in methods:
        method.below = top
        top = method
    return top


def layers(top: Method) -> list[Method]:
    """The blocks of a stack from the top down, fine-tuning last."""
    found = [top]
    while found[-1].below:
        found.append(found[-1].below)
    return found


def state(thing: object) -> dict[str, Any]:
    """What a method or metric remembers: its attributes that are not settings."""
    settings = {f.name for f in fields(thing)} if is_dataclass(thing) else set()
    return {k: v for k, v in vars(thing).items() if k not in settings and k != "below"}
