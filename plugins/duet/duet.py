"""DuET: old and new weights are merged layer by layer, heads stand side by side, and updates may not turn back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import tanh

import torch
from torch import Tensor, nn

from workbench.learn import weights
from workbench.learn.batch import Batch
from workbench.learn.freezing import Held, hold, let_go
from workbench.learn.heads import output_rows
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen, labels_of
from workbench.learn.method import Method

TINY = 1e-12
State = Mapping[str, Tensor]


@dataclass
class DuET(Method):
    """The shared part is all but the model's `head`; a task's own head is the head's rows for its classes."""

    base: float = 0.5
    reach: float = 0.1
    distill: float = 0.01
    consistency: float = 0.01
    kept: float = 0.75
    heads: bool = True
    merge: bool = True
    whole: bool = False

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.start = self.shared(learner)  # theta_0
        self.began, self.update = self.start, {}
        self.seen, self.now = Seen(), Seen()
        self.teacher: nn.Module | None = None
        self.conflict: float | None = None
        self.shares: dict[str, float] = {}
        self.terms: dict[str, Tensor] = {}

    def shared(self, learner: Learner) -> dict[str, Tensor]:
        """A copy of the weights that all tasks share."""
        return {name: p.detach().clone() for name, p in learner.model.named_parameters()
                if not name.startswith("head.")}

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.now = Seen()
        told = learner.task.facts.get("classes") or labels_of(learner).unique().tolist()
        self.now.classes.update(int(label) for label in told)  # type: ignore[attr-defined]
        if learner.task_index and self.seen.classes:
            self.teacher = learner.frozen_copy()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        if self.heads:
            batch = batch.plus(among=self.own(learner).to(learner.device).expand(len(batch), -1))
        loss = super().loss(learner, batch)
        if self.teacher is None:
            return loss
        if self.distill and self.seen.classes - self.now.classes:
            with torch.no_grad():
                old = self.teacher(batch.x)
            told = distillation(self.past(learner.model(batch.x)), self.past(old), self.kept)
            self.terms["distillation"] = told.detach()
            loss = loss + self.distill * told
        if self.consistency:
            turned = turning(dict(learner.model.named_parameters()), self.began, self.update, whole=self.whole)
            self.terms["consistency"] = turned.detach()
            loss = loss + self.consistency * turned
        return loss

    def past(self, answers: Tensor) -> Tensor:
        """Of answers [n, classes] or [n, cells, classes, 5] those of the classes of earlier tasks."""
        classes = torch.tensor(sorted(self.seen.classes - self.now.classes), device=answers.device)
        return answers.index_select(2 if answers.ndim == 4 else 1, classes)

    def own(self, learner: Learner) -> Tensor:
        """True for each output of the task's own head, [outputs]."""
        return self.now.mask(learner.stream.facts["classes"])

    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        self.held: Held = hold(learner.model, output_rows(learner.model, self.own(learner))) if self.heads else []

    def end_step(self, learner: Learner, batch: Batch) -> None:
        let_go(self.held)
        del self.held
        super().end_step(learner, batch)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        self.seen.classes |= self.now.classes
        if self.merge and learner.task_index:
            old, new = (weights.difference(state, self.start) for state in (self.began, self.shared(learner)))
            self.conflict = weights.sign_conflict([old, new])
            self.shares = shares(old, new, self.base, self.reach)
            of = {name: self.shares[layer(name)] for name in old}
            merged = weights.merge([weights.scale(old, of), weights.scale(new, {n: 1 - a for n, a in of.items()})])
            weights.write(learner.model, weights.add(self.start, merged))
        now = self.shared(learner)
        self.began, self.update = now, weights.difference(now, self.began)


def layer(name: str) -> str:
    """The layer a weight belongs to: its name without the last part."""
    return name.rpartition(".")[0]


def shares(old: State, new: State, base: float, reach: float) -> dict[str, float]:
    """alpha of each layer, what the merge takes of the old task vector; 1 - alpha is the new one's.

    alpha = base + reach tanh(p), p = (|old| - |new|) / |old + new| in L1 norms over the layer.
    """
    found: dict[str, list[Tensor]] = {}
    for name, value in old.items():
        sizes = torch.stack([value.abs().sum(), new[name].abs().sum(), (value + new[name]).abs().sum()]).double()
        found.setdefault(layer(name), []).append(sizes)
    out = {}
    for name, parts in found.items():
        before, after, both = torch.stack(parts).sum(0).tolist()
        delta = reach * tanh((before - after) / (both + TINY))
        out[name] = base + max(-reach, min(reach, delta))
    return out


def turning(now: State, began: State, update: State, *, whole: bool = False) -> Tensor:
    """Directional consistency: how far weights have gone since the task began, against the update before.

    The sum of ReLU(-(now - began) * update), weight by weight, or tensor by tensor as dot products.
    """
    def products() -> Iterable[Tensor]:
        for name, before in update.items():
            product = (now[name] - began[name]) * before
            yield product.sum() if whole else product

    return torch.stack([(-product).relu().sum() for product in products()]).sum()


def distillation(new: Tensor, old: Tensor, kept: float) -> Tensor:
    """Old answers on new rows, where they were surest: squared logits, and KL of the boxes that vary least.

    Answers [n, cells, classes, 5] have boxes, answers [n, classes] have none.
    """
    logits, were = (new[..., 0], old[..., 0]) if new.ndim == 4 else (new, old)
    sure = were.amax(-1)
    chosen = sure >= torch.quantile(sure.float(), kept)
    told = (logits - were)[chosen].square().sum(-1).mean()
    if new.ndim < 4:
        return told
    boxes, stood = new[..., 1:], old[..., 1:]
    spread = stood.var(-1)
    steady = spread <= torch.quantile(spread.float(), kept)
    now, then = boxes[steady].log_softmax(-1), stood[steady].log_softmax(-1)
    return told + (now.exp() * (now - then)).sum(-1).mean()
