"""CNN: a few convolutions of 3 x 3, each halving the picture."""

from torch import Tensor, nn

from workbench.learn.network import Network, make_head
from workbench.learn.stream import Stream


class Convolutions(nn.Module):
    """Pictures [n, c, h, w] through the blocks, then all that is left in one row of features."""

    def __init__(self, channels: int, widths: list[int], size: tuple[int, int], norm: str):
        super().__init__()
        blocks = []
        for number, (inner, outer) in enumerate(zip([channels, *widths], widths, strict=False)):
            halves = [nn.MaxPool2d(2)] if min(size) >> (number + 1) else []
            blocks.append(nn.Sequential(nn.Conv2d(inner, outer, 3, padding=1), *_norm(norm, outer), nn.ReLU(), *halves))
        self.blocks = nn.Sequential(*blocks)
        halvings = sum(bool(min(size) >> (number + 1)) for number in range(len(widths)))
        self.features = widths[-1] * (size[0] >> halvings) * (size[1] >> halvings)

    def forward(self, x: Tensor) -> Tensor:
        return self.blocks(x).flatten(1)


def _norm(kind: str, width: int) -> list[nn.Module]:
    if kind == "none":
        return []
    groups = next(g for g in (8, 4, 2, 1) if width % g == 0)
    return [nn.BatchNorm2d(width) if kind == "batch" else nn.GroupNorm(groups, width)]


def cnn(stream: Stream, *, width: int = 32, depth: int = 3, norm: str = "none", head: str = "linear") -> Network:
    """`depth` convolutions; the first has `width` channels, each further one twice as many, up to four times."""
    channels, *size = stream.facts["input"]
    body = Convolutions(channels, [width * min(2**i, 4) for i in range(depth)], tuple(size), norm)
    return Network(body, make_head(head, body.features, stream.facts["classes"]))
