"""Orthogonal weights modification: learn in directions that the inputs of earlier tasks do not point along."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.activations import layer_inputs
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class OWM(Method):
    """Each layer, the head too, has a projector, found by recursive least squares over the mean inputs of batches."""

    alpha: float = 1.0
    decay: float = 0.001
    batch: int = 32

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.projectors: dict[str, Tensor] = {}  # of each layer, [inputs, inputs]

    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        for name, layer in weighted(learner.model).items():
            if name not in self.projectors or layer.weight.grad is None:
                continue
            projected = gradient(layer) @ self.projectors[name]
            inputs = layer.weight[0].numel()
            layer.weight.grad.copy_(projected[:, :inputs].view_as(layer.weight))
            if layer.bias is not None:
                layer.bias.grad.copy_(projected[:, inputs])

    @torch.no_grad()
    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        layers = weighted(learner.model)
        parts = torch.randperm(len(learner.task.train), generator=learner.rng("owm")).split(self.batch)
        for i, rows in enumerate(parts):
            alpha = self.alpha * self.decay ** (i / len(parts))
            x = learner.task.train[rows].to(learner.device).x
            for name, given in layer_inputs(learner.model, layers, x).items():
                mean = mean_inputs(layers[name], given)
                P = self.projectors.setdefault(name, torch.eye(mean.shape[1], device=mean.device))
                k = P @ mean.T
                P -= k @ torch.linalg.solve(alpha * torch.eye(len(mean), device=mean.device) + mean @ k, k.T)


def weighted(model: nn.Module) -> dict[str, nn.Linear | nn.Conv2d]:
    """The layers that multiply their input with a matrix, by name."""
    return {name: layer for name, layer in model.named_modules() if isinstance(layer, nn.Linear)
            or (isinstance(layer, nn.Conv2d) and layer.groups == 1 and not isinstance(layer.padding, str))}


def gradient(layer: nn.Linear | nn.Conv2d) -> Tensor:
    """The gradient of a layer's matrix, [outputs, inputs]; a bias is the weight of one more input that is always 1."""
    weight = layer.weight.grad.flatten(1)
    return weight if layer.bias is None else torch.cat([weight, layer.bias.grad[:, None]], 1)


def mean_inputs(layer: nn.Linear | nn.Conv2d, given: Tensor) -> Tensor:
    """What the layer's matrix meets, averaged over a batch: one row for each place in a picture or text."""
    if isinstance(layer, nn.Conv2d):
        patches = F.unfold(given, layer.kernel_size, layer.dilation, layer.padding, layer.stride)  # [n, inputs, places]
        given = patches.transpose(1, 2)
    mean = given.mean(0).reshape(-1, given.shape[-1])
    return mean if layer.bias is None else torch.cat([mean, mean.new_ones(len(mean), 1)], 1)
