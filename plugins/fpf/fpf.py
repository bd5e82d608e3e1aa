"""FPF: only a few parts of a network forget; when all is learnt, train these alone again on a small memory."""

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.memory import Reservoir, Store, first_pass
from workbench.learn.method import Method, layers

NORMS = (nn.modules.batchnorm._BatchNorm, nn.LayerNorm, nn.GroupNorm)


@dataclass
class FPF(Method):
    """One episode after the last task, over any method: its own memory is used where it keeps one, so that nothing is
    remembered twice. The chosen parts are normalisation with its running statistics, and the head."""

    capacity: int = 200
    parts: str = "norms and head"
    iterations: int = 150
    batch: int = 32
    rate: float = 0.03
    distil: float = 0.0

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = Reservoir(self.capacity)
        self.memory.waits = True

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal != "learn" or not first_pass(learner) or self._borrowed() is not None:
            return
        new = learner.fresh()
        if self.distil:
            with evaluating(learner.model), torch.no_grad():
                new = new.plus(logits=learner.model(new.x))
        self.memory.add(new, learner.rng("keep"))

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if learner.task_index == len(learner.stream.tasks) - 1:
            self.finetune(learner)

    def finetune(self, learner: Learner) -> None:
        """One episode: everything but the chosen parts stays as it is."""
        memory = self._borrowed() or self.memory
        if not len(memory):
            return
        chosen = list(self.chosen(learner.model))
        kept = [(p, p.requires_grad) for p in learner.model.parameters()]
        modes = [(module, module.training) for module in learner.model.modules() if isinstance(module, NORMS)]
        for module, _ in modes:  # running statistics move only where norms are chosen
            module.train(self.parts != "head")
        for p, _ in kept:
            p.requires_grad_(False)
        for p in chosen:
            p.requires_grad_(True)
        optimizer = torch.optim.SGD(chosen, self.rate)
        rng = learner.rng("fpf")
        for _ in range(self.iterations):
            rows = memory.sample(self.batch, rng)
            loss = learner.loss(rows)
            if self.distil and "logits" in rows:
                loss = loss + self.distil * F.mse_loss(learner.model(rows.x), rows.logits)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        optimizer.zero_grad()
        for p, before in kept:
            p.requires_grad_(before)
        for module, mode in modes:
            module.training = mode

    def chosen(self, model: nn.Module) -> Iterator[nn.Parameter]:
        """The weights that an episode trains."""
        if self.parts == "all":
            yield from model.parameters()
            return
        if "norms" in self.parts:
            for module in model.modules():
                if isinstance(module, NORMS):
                    yield from module.parameters(recurse=False)
        if "head" in self.parts:
            yield from model.get_submodule("head").parameters()

    def _borrowed(self) -> Store | None:
        """The memory of the nearest block below that keeps one."""
        return next((block.memory for block in layers(self)[1:] if isinstance(getattr(block, "memory", None), Store)),
                    None)


@dataclass
class KFPF(FPF):
    """Several episodes, evenly over the whole stream whatever its tasks; no replay in between."""

    iterations: int = 25
    episodes: int = 5

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        total = sum(task.steps for task in learner.stream.tasks)
        done = learner.step + 1
        # The last episode comes when the last task has ended.
        if done < total and done * self.episodes // total > (done - 1) * self.episodes // total:
            self.finetune(learner)
