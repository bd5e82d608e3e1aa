"""Hard attention to the task: each task learns which units it uses, and later tasks may hardly move what these need."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from workbench.learn.batch import Batch
from workbench.learn.freezing import Held, hold, let_go
from workbench.learn.gates import gated, units
from workbench.learn.heads import answer_by_head, head_of, heads_of, loss_by_head, output_rows
from workbench.learn.importance import Weights
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.network import chain
from workbench.learn.objective import Predictor

SATURATED, LARGEST = 50.0, 6.0  # the paper's bounds for s e within cosh, and for e itself


@dataclass
class HAT(Method):
    """A gate for each unit and task, sigma(s e), learnt with the weights: s grows within every epoch."""

    strength: float = 0.75
    steepness: float = 400.0

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.heads = heads_of(learner, "HAT")
        layers = chain(learner.model, "HAT")
        alone = [p for layer in layers for p in layer.parameters()]
        if len(alone) < len(list(learner.model.body.parameters())):
            raise ValueError("HAT protects units one by one, which normalisation mixes: set the model's norm to none")
        sizes = units(learner)
        learner.model.gates = nn.ParameterList(
            [torch.randn(len(self.heads), n, generator=learner.rng(f"gates {i}")) for i, n in enumerate(sizes)])
        learner.renew_optimizer()
        self.used = [torch.zeros(n, device=learner.device) for n in sizes]  # by any task so far, 0 to 1
        self.held: Held = []

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.head = head_of(learner.task, "HAT")

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        below, s = super().loss, self.steepness_now(learner)

        def loss(head: int, rows: Batch) -> Tensor:
            with self.open(learner.model, head, s):
                return below(learner, rows)

        return loss_by_head(batch, loss) + self.strength * self.claimed(learner.model, s)

    def steepness_now(self, learner: Learner) -> float:
        """From 1/s to s, evenly over the steps of an epoch."""
        epoch = max(1, min(-(-len(learner.task.train) // learner.training.batch), learner.task.steps))
        done = learner.task_step % epoch / (epoch - 1) if epoch > 1 else 1.0
        return 1 / self.steepness + (self.steepness - 1 / self.steepness) * done

    def claimed(self, model: nn.Module, s: float) -> Tensor:
        """The share of what is still free that this task claims."""
        gates = self.gates(model, self.head, s)
        free = [1 - used for used in self.used]
        room = torch.stack([f.sum() for f in free]).sum().clamp(min=1e-12)
        return torch.stack([(a * f).sum() for a, f in zip(gates, free, strict=True)]).sum() / room

    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        s = self.steepness_now(learner)
        for e in learner.model.gates:
            wide = (s * e.detach()).clamp(-SATURATED, SATURATED).cosh() + 1
            e.grad *= self.steepness / s * wide / (e.detach().cosh() + 1)
        self.held = hold(learner.model, self.freedom(learner.model))

    def freedom(self, model: nn.Module) -> Weights:
        """A weight may move by 1 - min(use of the unit it leads to, use of the unit it comes from)."""
        own = torch.zeros(len(self.heads), 1, device=self.used[0].device)
        own[self.head] = 1.0
        free = {f"gates.{i}": own.expand_as(e) for i, e in enumerate(model.gates)}
        names = {id(p): name for name, p in model.named_parameters()}
        before: Tensor | None = None
        for layer, used in zip(chain(model, "HAT"), self.used, strict=True):
            use = used.view(-1, *[1] * (layer.weight.ndim - 1))
            if before is not None:
                each = before.repeat_interleave(layer.weight.shape[1] // len(before))  # a flattened channel's places
                use = torch.minimum(use, each.view(1, -1, *[1] * (layer.weight.ndim - 2)))
            free[names[id(layer.weight)]] = (1 - use).expand_as(layer.weight)
            if layer.bias is not None:
                free[names[id(layer.bias)]] = 1 - used
            before = used
        return free | output_rows(model, self.heads[self.head])

    def end_step(self, learner: Learner, batch: Batch) -> None:
        let_go(self.held)
        self.held = []
        for e in learner.model.gates:
            e.data.clamp_(-LARGEST, LARGEST)
        super().end_step(learner, batch)

    @torch.no_grad()
    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        gates = self.gates(learner.model, self.head, self.steepness)
        self.used = [torch.maximum(used, a) for used, a in zip(self.used, gates, strict=True)]

    def predictor(self, learner: Learner) -> Predictor:
        model = super().predictor(learner)

        def answer(head: int, x: Tensor) -> Tensor:
            with self.open(learner.model, head, self.steepness):
                return model(x)

        return answer_by_head(self.heads, answer)

    def gates(self, model: nn.Module, head: int, s: float) -> list[Tensor]:
        """The gates of a head in each block."""
        return [(s * e[head]).sigmoid() for e in model.gates]

    def open(self, model: nn.Module, head: int, s: float) -> AbstractContextManager[None]:
        """The model with the gates of a head."""
        return gated(model, self.gates(model, head, s))
