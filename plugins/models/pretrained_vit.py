"""Pretrained ViT: a small transformer that already knows shapes, taught once by the workbench on invented figures."""

from torch import nn

from workbench.learn.network import Network, make_head
from workbench.learn.pretraining import Preparation, Recipe, pretrained
from workbench.learn.stream import Stream
from workbench.spec.experiment import Training

from .vit import Patches

SHAPE, PLACES, WIDTH, DEPTH, HEADS = (1, 28, 28), 16, 64, 5, 4

CLASSES = 256
RECIPE = Recipe(
    "pretrained-vit", 1, {"plugin": "figures", "classes": CLASSES, "per_class": 100},
    Training(optimizer="adamw", rate=2e-3, decay=0.05, batch=64, steps=2000, schedule="cosine", warmup=100),
)


def pretrained_vit(stream: Stream, preparation: Preparation, *, head: str = "linear") -> Network:
    """The pretrained body under a new head; pictures of any size are turned into gray ones of 28 x 28 pixels."""
    if len(stream.facts["input"]) != 3:
        raise ValueError("the pretrained ViT sees pictures; this stream holds something else. Choose another model.")
    new = make_head(head, WIDTH, stream.facts["classes"])  # before the run's seed is left
    return Network(pretrained(RECIPE, _beginner, preparation).body, new)


def _beginner() -> nn.Module:
    # With so little data a stem of convolutions learns in far fewer steps than one linear map of each patch.
    stem = nn.Sequential(nn.Conv2d(1, 16, 3, 2, 1), nn.GELU(), nn.Conv2d(16, 32, 3, 2, 1), nn.GELU(),
                         nn.Conv2d(32, WIDTH, 3, 2, 1))
    body = Patches(SHAPE, stem, PLACES, WIDTH, DEPTH, HEADS, pool="class")
    return Network(body, nn.Linear(WIDTH, CLASSES))
