"""How much each weight matters: per-example gradients, the diagonal Fisher, and the pull towards an anchor."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn
from torch.autograd.function import once_differentiable
from torch.func import functional_call, grad, vmap

from workbench.learn import factored
from workbench.learn.batch import Batch, Rows
from workbench.learn.objective import Predictor

if TYPE_CHECKING:
    from workbench.learn.learner import Learner

Weights = dict[str, Tensor]
"""A tensor for each named parameter of a model."""

Judge = Callable[[Predictor, Batch], Tensor]
"""One number per row, [n], from a model and a batch: an Objective's `loss`, for one."""

LARGE = 512
"""Rows taken at once where their gradients need not be written out."""

# Layers whose kernels torch.func cannot vectorise over examples.
UNVECTORISED = (nn.RNNBase,)


@contextmanager
def evaluating(model: nn.Module) -> Iterator[nn.Module]:
    """The model in eval mode, and each module as it was afterwards."""
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    try:
        yield model
    finally:
        for module, mode in modes:
            module.training = mode


def learning(model: nn.Module) -> Weights:
    """The parameters that learn, by name."""
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def anchor(model: nn.Module) -> Weights:
    """The weights as they are now, to be pulled towards later."""
    return {name: p.detach().clone() for name, p in learning(model).items()}


def pull(model: nn.Module, importance: Mapping[str, Tensor], towards: Mapping[str, Tensor]) -> Tensor:
    """Sum over weights of importance times squared distance: differentiable once, without a factor 1/2."""
    parameters = dict(model.named_parameters())
    total: Tensor = _Pull.apply(list(importance.values()), [towards[name] for name in importance],
                                *(parameters[name] for name in importance))
    return total


class _Pull(torch.autograd.Function):
    """sum F (x - a)^2 with its gradient 2 F (x - a) written out, in fewer passes over memory than autograd makes."""

    @staticmethod
    def forward(ctx: Any, importance: list[Tensor], towards: list[Tensor], *weights: Tensor) -> Tensor:
        sums, ctx.forces = [], []
        for weight, there, now in zip(importance, towards, weights, strict=True):
            drift = now - there
            force = weight * drift
            sums.append(torch.sum(drift.mul_(force)))
            ctx.forces.append(force)
        return torch.stack(sums).sum()

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, slope: Tensor) -> tuple[Tensor | None, ...]:
        return None, None, *(force * (2 * slope) for force in ctx.forces)


def join_pulls(importance: Mapping[str, Tensor], towards: Mapping[str, Tensor], more: Mapping[str, Tensor],
               there: Mapping[str, Tensor]) -> tuple[Weights, Weights, float]:
    """Two pulls as one: its importance, its anchor, and the number by which their sum is larger than it everywhere.

    F (x - a)^2 + G (x - b)^2 = (F + G) (x - c)^2 + F G / (F + G) (a - b)^2, where c is the mean of a and b weighed by
    F and G: however many pulls were joined, a step costs what one of them costs.
    """
    total, mean, rest = dict(importance), dict(towards), 0.0
    for name, G in more.items():
        if name not in total:
            total[name], mean[name] = G.clone(), there[name].clone()
            continue
        F, a, b = total[name], mean[name], there[name]
        share = torch.where(F + G > 0, G / (F + G), 0.0)
        rest += float((F * share * (b - a).square()).sum(dtype=torch.float64))
        total[name], mean[name] = F + G, a + share * (b - a)
    return total, mean, rest


def example_gradients(model: nn.Module, judge: Judge, batch: Batch, *, one_by_one: bool | None = None) -> Weights:
    """The gradient of each row's own number, [n, *parameter shape], with the model in eval mode.

    All rows at once by torch.func; `one_by_one` does them in turn. Left open, rows go in turn only where they must:
    for recurrent layers and for batches with list columns.
    """
    with evaluating(model):
        if one_by_one is None:
            one_by_one = not vectorises(model, batch)
        return _in_turn(model, judge, batch) if one_by_one else _at_once(model, judge, batch)


def vectorises(model: nn.Module, batch: Batch) -> bool:
    """Whether torch.func can take all rows at once."""
    lists = any(not isinstance(column, Tensor) for column in batch.columns.values())
    return not lists and not any(isinstance(module, UNVECTORISED) for module in model.modules())


def _at_once(model: nn.Module, judge: Judge, batch: Batch) -> Weights:
    parameters = {name: p.detach() for name, p in learning(model).items()}

    def one(weights: Weights, columns: Weights) -> Tensor:
        row = Batch(**{name: column[None] for name, column in columns.items()})
        return judge(lambda x: functional_call(model, weights, (x,)), row)[0]

    return vmap(grad(one), in_dims=(None, 0), randomness="different")(parameters, batch.columns)


def _in_turn(model: nn.Module, judge: Judge, batch: Batch) -> Weights:
    parameters = learning(model)
    rows = []
    for i in range(len(batch)):
        value = judge(model, batch[i:i + 1])[0]
        rows.append(torch.autograd.grad(value, list(parameters.values()), allow_unused=True, materialize_grads=True))
    return {name: torch.stack(found) for name, found in zip(parameters, zip(*rows, strict=True), strict=True)}


def mean_over_examples(learner: "Learner", rows: Rows, judge: Judge, change: Callable[[Tensor], Tensor], *,
                       samples: int = 0, chunk: int = 32) -> Weights:
    """The mean over rows of `change` (square, absolute value) of each row's gradient; all rows, or `samples` drawn."""
    if change in factored.MULTIPLICATIVE and _factor(learner, rows, judge):
        batches = _picked(learner, rows, samples, LARGE)
        with evaluating(learner.model):
            return _divided(learner, (factored.summed(learner.model, judge, batch, change) for batch in batches),
                            _count(rows, samples))
    return _mean(learner, (example_gradients(learner.model, judge, batch)
                           for batch in _picked(learner, rows, samples, chunk)), change)


def fisher(learner: "Learner", rows: Rows, *, labels: str = "empirical", samples: int = 0, chunk: int = 32) -> Weights:
    """The diagonal Fisher information of the model at the given rows (all, or `samples` drawn).

    `labels`: "empirical" takes the true ones, "sampled" draws one from the model for each row, "exact" takes every
    label, weighted by its predicted probability.
    """
    if labels == "empirical":
        return mean_over_examples(learner, rows, learner.objective.loss, torch.square, samples=samples, chunk=chunk)
    if labels not in ("sampled", "exact"):
        raise ValueError(f"labels must be empirical, sampled or exact, not {labels!r}")
    expand = _with_sampled_labels if labels == "sampled" else _with_every_label
    rng = learner.rng("fisher labels")
    judge = learner.objective.loss

    def labelled(size: int) -> Iterator[tuple[Batch, Tensor]]:
        for batch in _picked(learner, rows, samples, size):
            yield from expand(learner, batch, rng)

    if _factor(learner, rows, judge):
        with evaluating(learner.model):
            return _divided(learner, (factored.summed(learner.model, judge, batch, torch.square, weight)
                                      for batch, weight in labelled(LARGE)), _count(rows, samples))

    def weighed() -> Iterator[Weights]:
        for batch, weight in labelled(chunk):
            found = example_gradients(learner.model, judge, batch)
            # The square of a gradient times the root of its weight is the weighed square.
            yield {n: g * weight.sqrt().view(-1, *[1] * (g.ndim - 1)) for n, g in found.items()}

    return _mean(learner, weighed(), torch.square, _count(rows, samples))


def _factor(learner: "Learner", rows: Rows, judge: Judge) -> bool:
    """Whether rows' gradients need not be written out one by one; tried on the first few."""
    if not len(rows):
        return False
    with evaluating(learner.model):
        return factored.fits(learner.model, judge, rows[torch.arange(min(8, len(rows)))].to(learner.device))


def _count(rows: Rows, samples: int) -> int:
    return min(samples, len(rows)) if samples else len(rows)


def _with_sampled_labels(learner: "Learner", batch: Batch, rng: torch.Generator) -> Iterator[tuple[Batch, Tensor]]:
    chances = _chances(learner, batch)
    drawn = torch.multinomial(chances.flatten(0, -2), 1, generator=rng).view(batch.y.shape).to(batch.y.device)
    yield batch.plus(y=torch.where(batch.y < 0, batch.y, drawn)), torch.ones(len(batch), device=learner.device)


def _with_every_label(learner: "Learner", batch: Batch, rng: torch.Generator) -> Iterator[tuple[Batch, Tensor]]:
    chances = _chances(learner, batch)
    if chances.ndim != 2:
        raise ValueError("the exact Fisher goes through all labels of a row: it needs one label per row")
    for label in (chances > 0).any(0).nonzero().flatten().tolist():
        possible = (chances[:, label] > 0).nonzero().flatten()
        rows = batch[possible]
        yield rows.plus(y=torch.full_like(rows.y, label)), chances[possible, label].to(learner.device)


def _chances(learner: "Learner", batch: Batch) -> Tensor:
    """What the model gives each label, on the CPU, [n, ..., labels]."""
    if "y" not in batch or batch.y.is_floating_point():
        raise ValueError("labels can be drawn from the model only where rows have whole-number labels")
    with evaluating(learner.model), torch.no_grad():
        logits = learner.model(batch.x)
        visible = getattr(learner.objective, "visible", None)
        return (visible(logits, batch) if visible else logits).softmax(-1).cpu()


def _picked(learner: "Learner", rows: Rows, samples: int, chunk: int) -> Iterator[Batch]:
    chosen = torch.arange(len(rows))
    if 0 < samples < len(rows):
        chosen = torch.randperm(len(rows), generator=learner.rng("importance rows"))[:samples]
    for part in chosen.split(chunk) if len(chosen) else ():
        yield rows[part].to(learner.device)


def _mean(learner: "Learner", found: Iterator[Weights], change: Callable[[Tensor], Tensor],
          count: int | None = None) -> Weights:
    sums = {name: torch.zeros_like(p) for name, p in learning(learner.model).items()}
    rows = 0
    for gradients in found:
        rows += len(next(iter(gradients.values())))
        for name, gradient in gradients.items():
            sums[name] += change(gradient.detach()).sum(0)
    return {name: total / max(1, rows if count is None else count) for name, total in sums.items()}


def _divided(learner: "Learner", found: Iterator[Weights], count: int) -> Weights:
    sums = {name: torch.zeros_like(p) for name, p in learning(learner.model).items()}
    for part in found:
        for name, value in part.items():
            sums[name] += value
    return {name: total / max(1, count) for name, total in sums.items()}
