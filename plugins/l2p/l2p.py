"""Learning to prompt: each picture picks, by the features it has anyway, a few prompts out of one shared pool."""

from dataclasses import dataclass

from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen
from workbench.learn.method import Method
from workbench.learn.prompts import Prompts, Transformer, put, transformer, uniform


class Pool(Prompts):
    """`size` prompts of `length` tokens, each found by its key; a picture is read off the `top` prompts it picked."""

    def __init__(self, size: int, length: int, top: int, width: int):
        super().__init__()
        self.top = top
        self.values, self.keys = uniform(size, length, width), uniform(size, width)

    def closeness(self, query: Tensor) -> Tensor:
        """The cosine between each query and each key, [n, size]."""
        return F.normalize(query, dim=1) @ F.normalize(self.keys, dim=1).T

    def front(self, query: Tensor) -> Tensor:
        picked = self.closeness(query).topk(self.top, dim=1).indices
        return self.values[picked].flatten(1, 2)

    def read(self, plain: Transformer, tokens: Tensor) -> Tensor:
        return tokens[:, :self.top * self.values.shape[1]].mean(1)


@dataclass
class L2P(Method):
    """Only the pool, its keys and the head learn; the keys are pulled towards the queries that picked them."""

    size: int = 10
    length: int = 5
    top: int = 5
    pull: float = 0.1

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        if self.top > self.size:
            raise ValueError(f"top {self.top} prompts cannot be picked out of a pool of {self.size}")
        put(Pool(self.size, self.length, self.top, transformer(learner).width), learner)

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.now = Seen()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        body = learner.model.body
        with body.asked(batch.x) as query:
            classified = super().loss(learner, self.now.judge(batch, learner.stream.facts["classes"]))
        near = body.prompts.closeness(query).topk(self.top, dim=1).values.sum(1).mean()
        return classified - self.pull * near
