"""Gradient projection memory: later tasks may move a layer's weights only where earlier tasks' inputs do not reach."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from workbench.learn.activations import layer_inputs
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class GPM(Method):
    """Each linear layer of the body keeps a basis of the inputs it has seen; gradients lose their part in it."""

    energy: float = 0.97
    samples: int = 300

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        if not linear(learner.model):
            raise ValueError("gradient projection needs linear layers in the model's body; this one has none")
        self.bases: dict[str, Tensor] = {}  # of each layer, [inputs, directions]

    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        for name, layer in linear(learner.model).items():
            if name in self.bases:
                basis = self.bases[name]
                layer.weight.grad -= layer.weight.grad @ basis @ basis.T
                if layer.bias is not None:
                    layer.bias.grad.zero_()

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        rows = torch.randperm(len(learner.task.train), generator=learner.rng("gpm"))[:self.samples]
        x = learner.task.train[rows].to(learner.device).x
        for name, inputs in layer_inputs(learner.model, linear(learner.model), x).items():
            self.bases[name] = extended(self.bases.get(name), inputs.flatten(0, -2), self.energy)


def linear(model: nn.Module) -> dict[str, nn.Linear]:
    """The linear layers of the body, by name; the head stays free."""
    return {name: module for name, module in model.body.named_modules() if isinstance(module, nn.Linear)}


def extended(basis: Tensor | None, inputs: Tensor, energy: float) -> Tensor:
    """The basis with as many further directions as it takes to hold this share of the inputs' energy."""
    total = inputs.square().sum()
    rest = inputs if basis is None else inputs - inputs @ basis @ basis.T
    held = total - rest.square().sum()
    _, values, directions = torch.linalg.svd(rest, full_matrices=False)
    reached = held + values.square().cumsum(0)
    count = 0 if held >= energy * total else int((reached < energy * total).sum()) + 1
    new = directions[:count].T
    return new if basis is None else torch.cat([basis, new], 1)
