"""Network: a classifier as a body that makes features and a head that reads them, so that methods can part the two."""

from torch import Tensor, nn
from torch.nn import functional as F


class CosineHead(nn.Module):
    """Logits are scaled cosines between features and class weights: no class wins by its length."""

    def __init__(self, features: int, classes: int):
        super().__init__()
        self.weight = nn.Parameter(nn.init.kaiming_uniform_(nn.Linear(features, classes).weight.detach().clone()))
        self.scale = nn.Parameter(self.weight.new_tensor(10.0))

    def forward(self, features: Tensor) -> Tensor:
        return self.scale * F.linear(F.normalize(features), F.normalize(self.weight))


def make_head(kind: str, features: int, classes: int) -> nn.Module:
    """A head by name: "linear" or "cosine". Separate heads per task are a mask on one of these (see objective)."""
    return CosineHead(features, classes) if kind == "cosine" else nn.Linear(features, classes)


class Network(nn.Module):
    """body -> features [n, d] -> head -> logits [n, classes].

    A body keeps its layers by depth in `body.blocks`, a Sequential or ModuleList; what lies outside is stem or tail.
    """

    def __init__(self, body: nn.Module, head: nn.Module):
        super().__init__()
        self.body, self.head = body, head

    def features(self, x: Tensor) -> Tensor:
        """What the head reads, [n, d]."""
        return self.body(x)

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.body(x))


def chain(model: nn.Module, who: str) -> list[nn.Linear | nn.Conv2d]:
    """The layers of a model whose blocks each begin with one linear or convolution layer and hold no second one.

    ValueError says why a model is none: nothing outside the blocks may learn, for it would belong to no layer.
    """
    body = getattr(model, "body", nn.Module())
    blocks = list(getattr(body, "blocks", ()))
    layers = [[module for module in block.modules() if isinstance(module, nn.Linear | nn.Conv2d)] for block in blocks]
    plain = all(isinstance(block, nn.Sequential) and len(found) == 1 and block[0] is found[0]
                for block, found in zip(blocks, layers, strict=True))
    if not blocks or not plain or any(not name.startswith("blocks.") for name, _ in body.named_parameters()):
        raise ValueError(f"{who} needs a model whose layers follow one another, one in each block: choose mlp or cnn")
    return [found[0] for found in layers]
