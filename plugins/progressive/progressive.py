"""Progressive networks: a new column for every task, which hears the frozen ones of all tasks before it."""

from dataclasses import dataclass

import torch
from torch import nn

from workbench.learn.heads import head_of, heads_of
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.network import chain

from .columns import Columns


@dataclass
class Progressive(Method):
    """The model grows; what was learnt is never touched again."""

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.heads = heads_of(learner, "a progressive network")
        chain(learner.model, "a progressive network")
        if not isinstance(learner.model.head, nn.Linear):
            raise ValueError("a progressive network needs a model with a linear head: set the model's head to linear")
        single = learner.model
        learner.model = Columns(single).to(learner.device)
        x = learner.task.train[torch.tensor([0, 0])].to(learner.device).x  # group norm wants more than one value
        with evaluating(single), torch.no_grad():
            if not torch.allclose(single(x), learner.model.eval()(x), atol=1e-5):
                raise ValueError("a progressive network needs a model that is no more than its blocks and its head: "
                                 "choose mlp or cnn")
        learner.model.train()
        learner.renew_optimizer()

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        if learner.task_index:
            learner.model.grow()
            learner.renew_optimizer()
        outputs = self.heads[head_of(learner.task, "a progressive network")]
        learner.model.column_of[outputs] = len(learner.model.columns) - 1
