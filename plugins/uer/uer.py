"""UER: learn new rows by the angle of their logits alone, and replay old ones by angle and length."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Reservoir, Seen, first_pass
from workbench.learn.method import Method
from workbench.learn.network import Network
from workbench.learn.objective import Predictor
from workbench.learn.prototypes import among


@dataclass
class UER(Method):
    """A logit is an angle times two lengths. New rows cannot change a length; lengths are learnt from replay, where
    old and new classes are balanced. `current`, `replayed` and `answers` say what is used where, for ablations."""

    capacity: int = 200
    batch: int = 10
    temperature: float = 0.1
    current: str = "angle"
    replayed: str = "product"
    answers: str = "product"

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        head = getattr(learner.model, "head", None)
        if not isinstance(head, nn.Linear):
            raise ValueError("uer parts the logits of a linear head: choose a model with features, and head = linear")
        if head.bias is not None:  # it would be a third factor
            head.bias.detach().zero_()
            head.bias.requires_grad_(False)
            learner.renew_optimizer()
        self.memory, self.seen = Reservoir(self.capacity), Seen()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        classes = cast(int, learner.stream.facts["classes"])
        loss = learner.loss(self.seen.judge(batch, classes), self.logits(learner, self.current))
        if not len(self.memory):
            return loss
        past = self.seen.judge(self.memory.sample(self.batch, learner.rng("uer")), classes)
        return loss + learner.loss(past, self.logits(learner, self.replayed))

    def logits(self, learner: Learner, kind: str) -> Callable[[Tensor], Tensor]:
        """The model's answers: "product" w.h, or "angle" cos(w, h) over the temperature."""
        network = cast(Network, learner.model)
        if kind == "product":
            return network

        def angles(x: Tensor) -> Tensor:
            weight = cast(Tensor, network.head.weight)
            return F.linear(F.normalize(network.features(x)), F.normalize(weight)) / self.temperature

        return angles

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal == "learn" and first_pass(learner):
            self.memory.add(batch, learner.rng("keep"))

    def predictor(self, learner: Learner) -> Predictor:
        answer = super().predictor(learner) if self.answers == "product" else self.logits(learner, self.answers)

        def seen_only(x: Tensor) -> Tensor:
            scores = answer(x)
            return among(scores, self.seen.mask(scores.shape[1])) if self.seen.classes else scores

        return seen_only
