"""Sensitivity: how much each layer changes from look to look, within a task and across a switch."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.spec.reading import Exhibit, Reading

NORMS = (nn.modules.batchnorm._BatchNorm, nn.LayerNorm, nn.GroupNorm)


@dataclass
class Sensitivity(Metric):
    """The mean absolute change of each layer's numbers, running statistics included, since the look before.

    At the end: how many times larger it is across a switch than within a task, layer by layer, and how many times
    larger that ratio is for norms and head than for the rest. The first task is no measure of what is usual: there all
    layers, running statistics most of all, still leave the numbers they were made with. Set `every` to the steps of an
    epoch.
    """

    every: int | str = 20

    def __post_init__(self) -> None:
        self.last: dict[str, Tensor] = {}
        self.task, self.seen = 0, -1
        self.within: dict[str, list[float]] = {}
        self.across: dict[str, dict[int, float]] = {}

    def measure(self, learner: Learner) -> Iterable[Reading | Exhibit]:
        ended = learner.task_step == learner.task.steps
        if isinstance(self.every, int) and learner.step % self.every == 0 and learner.step != self.seen:
            self.seen = learner.step
            yield from self._look(learner)
        if ended and learner.task_index == len(learner.stream.tasks) - 1 and self.across:
            yield from self._compare(learner)

    def _look(self, learner: Learner) -> Iterable[Reading]:
        now = {name: _numbers(module) for name, module in learner.model.named_modules() if _own(module)}
        for name, numbers in now.items():
            if name not in self.last or self.last[name].shape != numbers.shape:
                continue
            change = (numbers - self.last[name]).abs().mean().item()
            yield Reading("layer change", change, name)
            if learner.task_index != self.task:
                self.across.setdefault(name, {})[learner.task_index] = change
            elif self.task > 0:
                self.within.setdefault(name, []).append(change)
        self.last, self.task = now, learner.task_index

    def _compare(self, learner: Learner) -> Iterable[Reading | Exhibit]:
        """Each layer's change across switches over its change within tasks."""
        usual = {name: sum(found) / len(found) for name, found in self.within.items() if sum(found) > 0}
        layers = [name for name in self.across if name in usual]
        table = [[change / usual[name] for change in self.across[name].values()] for name in layers]
        ratios = {name: sum(row) / len(row) for name, row in zip(layers, table, strict=True)}
        for name, ratio in ratios.items():
            yield Reading("switch ratio", ratio, name)
        modules = dict(learner.model.named_modules())
        special = [r for name, r in ratios.items() if name == "head" or isinstance(modules[name], NORMS)]
        rest = [r for name, r in ratios.items() if name != "head" and not isinstance(modules[name], NORMS)]
        if special and rest:
            yield Reading("sensitivity ratio", sum(special) / len(special) * len(rest) / sum(rest))
        if layers:
            columns = [f"into task {k + 1}" for k in self.across[layers[0]]]
            exhibit = {"title": "Change at a switch, in times the change within a task",
                       "rows": layers, "columns": columns, "values": table}
            yield Exhibit("layer change", "application/json", json.dumps(exhibit).encode(), "at the switches")


def _own(module: nn.Module) -> bool:
    return any(True for _ in module.parameters(recurse=False))


def _numbers(module: nn.Module) -> Tensor:
    """A module's own weights and running statistics as one row; counters are left out."""
    own = [*module.parameters(recurse=False), *module.buffers(recurse=False)]
    return torch.cat([value.detach().flatten() for value in own if value.is_floating_point()])
