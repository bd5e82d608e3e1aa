"""ResNet-18: torchvision's, untrained, with a stem for large or for small pictures."""

from torch import Tensor, nn
from torchvision.models import resnet18 as torchvision_resnet18

from workbench.learn.network import Network, make_head
from workbench.learn.stream import Stream


class Residual(nn.Module):
    """Stem, eight residual blocks, and the mean over the picture: 512 features."""

    def __init__(self, channels: int, stem: str):
        super().__init__()
        whole = torchvision_resnet18(weights=None)
        if stem == "small":
            first = nn.Conv2d(channels, 64, 3, padding=1, bias=False)
            self.stem = nn.Sequential(first, whole.bn1, whole.relu)
        else:
            first = nn.Conv2d(channels, 64, 7, stride=2, padding=3, bias=False)
            self.stem = nn.Sequential(first, whole.bn1, whole.relu, whole.maxpool)
        nn.init.kaiming_normal_(first.weight, mode="fan_out", nonlinearity="relu")
        self.blocks = nn.Sequential(*whole.layer1, *whole.layer2, *whole.layer3, *whole.layer4)

    def forward(self, x: Tensor) -> Tensor:
        return self.blocks(self.stem(x)).mean((2, 3))


def resnet18(stream: Stream, *, stem: str = "small", head: str = "linear") -> Network:
    """Stem "small" keeps pictures of 32 pixels at full size; "imagenet" shrinks large ones four times."""
    return Network(Residual(stream.facts["input"][0], stem), make_head(head, 512, stream.facts["classes"]))
