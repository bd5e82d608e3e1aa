"""What the layers of a model are given on the way."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from workbench.learn.importance import evaluating


@torch.no_grad()
def layer_inputs(model: nn.Module, layers: Mapping[str, nn.Module], x: Tensor) -> dict[str, Tensor]:
    """The input of each layer by its name, for one batch in eval mode; layers that are not reached are left out."""
    found: dict[str, Tensor] = {}
    handles = [layer.register_forward_pre_hook(lambda module, given, name=name: found.update({name: given[0]}))
               for name, layer in layers.items()]
    try:
        with evaluating(model):
            model(x)
    finally:
        for handle in handles:
            handle.remove()
    return found
