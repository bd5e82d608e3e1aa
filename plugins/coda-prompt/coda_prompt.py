"""CODA-Prompt: every picture's prompt is a sum of learnt components, each weighed by how well it fits the picture."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen
from workbench.learn.method import Method
from workbench.learn.prompts import Prefix, Prompts, inside, prefix, put, transformer


class Components(Prompts):
    """For some blocks components, each with a key and an attention; a task brings its own, those before stay fixed."""

    def __init__(self, blocks: Sequence[int], count: int, length: int, width: int):
        super().__init__()
        self.blocks, self.count, self.shape = tuple(blocks), count, torch.Size([2 * length, width])
        self.values, self.keys, self.attentions = nn.ParameterList(), nn.ParameterList(), nn.ParameterList()

    def grow(self) -> None:
        """Components for one more task, at right angles to one another and, while there is room, to all before."""
        for kind, shape in ((self.values, self.shape), (self.keys, self.shape[1:]), (self.attentions, self.shape[1:])):
            kind.requires_grad_(False)
            before = together(kind).flatten(2).cpu() if len(kind) else torch.zeros(len(self.blocks), 0, shape.numel())
            new = torch.stack([orthogonal(self.count, rows) for rows in before])
            kind.append(nn.Parameter(new.unflatten(2, shape)))

    def prefixes(self, query: Tensor) -> dict[int, Prefix]:
        asked = query[:, None, None] * together(self.attentions)  # [n, blocks, components, width]
        weights = F.cosine_similarity(asked, together(self.keys), dim=3)
        prompts = torch.einsum("nbc,bclw->nblw", weights, together(self.values))
        return {block: prefix(prompts[:, i]) for i, block in enumerate(self.blocks)}

    def skew(self) -> Tensor:
        """How far components, keys and attentions are from right angles and length 1, summed over the blocks."""
        total = torch.zeros((), device=self.keys[0].device)
        for kind in (self.values, self.keys, self.attentions):
            rows = together(kind).flatten(2)
            eye = torch.eye(rows.shape[1], device=rows.device)
            total = total + (rows @ rows.mT - eye).square().mean((1, 2)).sum()
        return total


def together(tasks: nn.ParameterList) -> Tensor:
    """What all tasks brought, [blocks, components, ...]."""
    return torch.cat(list(tasks), 1)


def orthogonal(count: int, before: Tensor) -> Tensor:
    """Random rows [count, size] of length 1, at right angles to one another and to `before` [k, size], if k < size."""
    rows = torch.randn(count, before.shape[1])
    if 0 < len(before) < before.shape[1]:
        basis = torch.linalg.qr(before.T).Q
        rows = rows - rows @ basis @ basis.T
    return torch.linalg.qr(rows.T).Q.T


@dataclass
class CODAPrompt(Method):
    """The task's components and the head learn together, by the classification loss; angles are kept right."""

    components: int = 10
    length: int = 4
    blocks: list[int] = field(default_factory=lambda: [0, 1, 2, 3, 4])
    penalty: float = 0.1

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        body = transformer(learner)
        if self.components > body.width:
            raise ValueError(f"{self.components} components cannot be at right angles in {body.width} dimensions")
        put(Components(inside(self.blocks, body), self.components, self.length, body.width), learner)

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.now = Seen()
        learner.model.body.prompts.grow()
        learner.renew_optimizer()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        classified = super().loss(learner, self.now.judge(batch, learner.stream.facts["classes"]))
        return classified + self.penalty * learner.model.body.prompts.skew()
