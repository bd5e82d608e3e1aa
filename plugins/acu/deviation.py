"""Deviation: how far what is left after forgetting is from a regression that never saw the forgotten rows."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import layers
from workbench.learn.metric import Metric
from workbench.learn.prototypes import among
from workbench.spec.reading import Reading

from .acu import digests


@dataclass
class Deviation(Metric):
    """Solves anew on all rows that are left, which the method itself may not look at, and compares."""

    every: int | str = "task"
    rows: int = 1000

    def measure(self, learner: Learner) -> Iterable[Reading]:
        block = next((block for block in layers(learner.method) if hasattr(block, "ledger")), None)
        if block is None or not block.ledger:
            return
        gram = self.again(learner, block)
        solved = torch.linalg.solve(gram[0], gram[1])
        weight = block.weight.cpu()
        yield Reading("deviation", (weight - solved).abs().max().item(), "weights")
        yield Reading("deviation, log10", (weight - solved).abs().max().clamp(min=1e-16).log10().item(), "weights")
        yield Reading("condition", torch.linalg.cond(block.inverse.cpu()).item(), "inverse")
        gone = (block.counts.cpu() == 0) & torch.tensor([c in self.learnt(learner) for c in range(len(block.counts))])
        if gone.any():
            yield Reading("residue", weight[:, gone].norm().item(), "forgotten classes")
        yield from self.answers(learner, block, weight, solved)

    def again(self, learner: Learner, block: Any) -> tuple[Tensor, Tensor]:
        """The sums of a regression over the rows that were learnt and not given back."""
        gram = block.ridge * torch.eye(block.width, dtype=torch.float64)
        target = torch.zeros(block.width, len(block.counts), dtype=torch.float64)
        left = Counter(block.ledger)
        for batch in self.learned_rows(learner):
            kept = []
            for i, digest in enumerate(digests(batch)):
                if left[digest] > 0:
                    left[digest] -= 1
                    kept.append(i)
            rows = batch[torch.tensor(kept, dtype=torch.long)]
            x = block.features(learner, rows.x)
            gram += x.T @ x
            target += x.T @ F.one_hot(rows.y, target.shape[1]).cpu().double()
        return gram, target

    def learned_rows(self, learner: Learner) -> Iterator[Batch]:
        for task in learner.stream.tasks[: learner.task_index + 1]:
            if task.goal == "learn":
                yield from learner.batches(task.train)

    def learnt(self, learner: Learner) -> set[int]:
        """The classes that have been learnt at some time."""
        tasks = learner.stream.tasks[: learner.task_index + 1]
        return {int(c) for task in tasks if task.goal == "learn" for c in task.facts["classes"]}  # type: ignore[attr-defined]

    def answers(self, learner: Learner, block: Any, weight: Tensor, solved: Tensor) -> Iterable[Reading]:
        """Accuracy on the kept classes of both, and the share of test rows that they answer differently."""
        left = block.counts.cpu() > 0
        right, again, differ, gone = [], [], [], []
        for task in learner.stream.tasks[: learner.task_index + 1]:
            if "test" not in task.tests:
                continue
            batch = task.tests["test"][torch.arange(min(self.rows, len(task.tests["test"])))].to(learner.device)
            x, y = block.features(learner, batch.x), batch.y.cpu()
            ours, theirs = among(x @ weight, block.there()).argmax(1), among(x @ solved, left).argmax(1)
            differ.append(ours != theirs)
            gone.append((ours == y)[~left[y]])
            right.append((ours == y)[left[y]])
            again.append((theirs == y)[left[y]])
        if not differ:
            return  # no task so far has a test
        yield Reading("disagreement", torch.cat(differ).float().mean().item(), "all tests")
        yield Reading("retained accuracy", torch.cat(right).float().mean().item(), "kept classes")
        yield Reading("retrained accuracy", torch.cat(again).float().mean().item(), "kept classes")
        if len(forgotten := torch.cat(gone)):
            yield Reading("forgotten accuracy", forgotten.float().mean().item(), "forgotten classes")
