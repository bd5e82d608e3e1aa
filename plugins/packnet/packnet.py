"""PackNet: each task takes some of the free weights, gives the smallest back, and freezes the rest for good."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from workbench.learn.batch import Batch
from workbench.learn.freezing import Held, hold, let_go
from workbench.learn.heads import answer_by_head, head_of, heads_of, loss_by_head, output_rows
from workbench.learn.importance import Weights
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor

PACKED = (nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d)


@dataclass
class PackNet(Method):
    """Every weight of the body belongs to one task or to none; a task answers by its own and all earlier ones'."""

    share: float = 0.5
    retrain: float = 0.33

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.heads = heads_of(learner, "PackNet")
        self.owners = {f"body.{name}.weight": torch.zeros_like(layer.weight, dtype=torch.int16)
                       for name, layer in learner.model.body.named_modules() if isinstance(layer, PACKED)}
        if not self.owners:
            raise ValueError("PackNet packs linear and convolution layers; the model's body has none: use mlp or cnn")
        self.number = 0  # of the task; what belongs to 0 is free
        self.known: dict[int, int] = {}  # of each head, its task
        self.held: Held = []

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.number += 1
        self.head = head_of(learner.task, "PackNet")
        self.known[self.head] = self.number
        for owner in self.owners.values():
            owner[owner == 0] = self.number
        if self.number > 1:
            for module in learner.model.modules():
                if isinstance(module, nn.modules.batchnorm._BatchNorm):
                    module.eval()  # its statistics stay as well

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        below = super().loss

        def loss(head: int, rows: Batch) -> Tensor:
            with self.open(learner.model, head):
                return below(learner, rows)

        return loss_by_head(batch, loss)

    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        self.held = hold(learner.model, self.freedom(learner.model))

    def freedom(self, model: nn.Module) -> Weights:
        """1 for the task's own weights and outputs, and in the first task for all that belongs to nobody; else 0."""
        first = float(self.number == 1)
        body = {name: (self.owners[name] == self.number).to(p.dtype) if name in self.owners
                else torch.full_like(p, first) for name, p in model.named_parameters() if not name.startswith("head.")}
        return body | output_rows(model, self.heads[self.head])

    def end_step(self, learner: Learner, batch: Batch) -> None:
        let_go(self.held)
        self.held = []
        if learner.task_step + 1 == max(1, round((1 - self.retrain) * learner.task.steps)):
            self.prune(learner.model)
        super().end_step(learner, batch)

    @torch.no_grad()
    def prune(self, model: nn.Module) -> None:
        """Of each layer's weights that are the task's, give back the share of smallest magnitude."""
        for name, owner in self.owners.items():
            weight = model.get_parameter(name)
            mine = (owner.flatten() == self.number).nonzero().flatten()
            small = weight.flatten()[mine].abs().argsort(stable=True)[:round(self.share * len(mine))]
            owner.view(-1)[mine[small]] = 0
            weight.masked_fill_(owner == 0, 0.0)

    def predictor(self, learner: Learner) -> Predictor:
        model = super().predictor(learner)

        def answer(head: int, x: Tensor) -> Tensor:
            with self.open(learner.model, head):
                return model(x)

        return answer_by_head(self.heads, answer)

    @contextmanager
    def open(self, model: nn.Module, head: int) -> Iterator[None]:
        """The model with the weights that the head's task knew; a head without a task yet sees all."""
        known = self.known.get(head, self.number)
        if known == self.number:
            yield
            return
        places = [(model.get_submodule(name.rpartition(".")[0]), owner) for name, owner in self.owners.items()]
        whole = [layer.weight for layer, _ in places]
        for layer, owner in places:
            layer._parameters["weight"] = layer.weight * ((owner > 0) & (owner <= known))
        try:
            yield
        finally:
            for (layer, _), weight in zip(places, whole, strict=True):
                layer._parameters["weight"] = weight
