"""DualPrompt: general prompts that all tasks share in early blocks, and an expert prompt of each task in later ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen
from workbench.learn.method import Method
from workbench.learn.prompts import Prefix, Prompts, inside, prefix, put, transformer, uniform


class Experts(Prompts):
    """Keys and values before those of some blocks: the general ones, and those of the expert with the nearest key.

    While a task is learnt its own expert, the last, is taken.
    """

    def __init__(self, general: Sequence[int], expert: Sequence[int], length: int, expert_length: int, width: int):
        super().__init__()
        self.general_blocks, self.expert_blocks = tuple(general), tuple(expert)
        self.expert_shape, self.width = (len(expert), 2 * expert_length, width), width
        self.general = uniform(len(general), 2 * length, width)
        self.experts, self.keys = nn.ParameterList(), nn.ParameterList()

    def grow(self) -> None:
        """One more expert, which begins as a copy of the last; those before stay as they are."""
        self.experts.requires_grad_(False)
        self.keys.requires_grad_(False)
        known = self.experts[-1].detach().clone() if len(self.experts) else None
        self.experts.append(uniform(*self.expert_shape) if known is None else nn.Parameter(known))
        self.keys.append(uniform(self.width))

    def closeness(self, query: Tensor) -> Tensor:
        """The cosine between each query and each expert's key, [n, experts]."""
        return F.normalize(query, dim=1) @ F.normalize(torch.stack(list(self.keys)), dim=1).T

    def prefixes(self, query: Tensor) -> dict[int, Prefix]:
        nearest = self.closeness(query).argmax(1)
        chosen = torch.full_like(nearest, len(self.experts) - 1) if self.training else nearest
        experts = torch.stack(list(self.experts))[chosen]  # [n, blocks, 2 * length, width]
        general = self.general.expand(len(query), -1, -1, -1)
        return {**{block: prefix(general[:, i]) for i, block in enumerate(self.general_blocks)},
                **{block: prefix(experts[:, i]) for i, block in enumerate(self.expert_blocks)}}


@dataclass
class DualPrompt(Method):
    """The general prompts, the task's expert and the head learn; its key is pulled towards the pictures' queries."""

    length: int = 5
    expert_length: int = 5
    general_blocks: list[int] = field(default_factory=lambda: [0, 1])
    expert_blocks: list[int] = field(default_factory=lambda: [2, 3, 4])
    pull: float = 1.0

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        body = transformer(learner)
        general, expert = inside(self.general_blocks, body), inside(self.expert_blocks, body)
        put(Experts(general, expert, self.length, self.expert_length, body.width), learner)

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.now = Seen()
        learner.model.body.prompts.grow()
        learner.renew_optimizer()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        body = learner.model.body
        with body.asked(batch.x) as query:
            classified = super().loss(learner, self.now.judge(batch, learner.stream.facts["classes"]))
        return classified - self.pull * body.prompts.closeness(query)[:, -1].mean()
