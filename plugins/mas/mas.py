"""Memory aware synapses: a weight matters by how much it moves the outputs; no labels are needed."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, mean_over_examples, pull
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor


@dataclass
class MAS(Method):
    """Importance is the mean size of the gradient of the squared length of the outputs."""

    strength: float = 1.0
    samples: int = 1000

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.importance: Weights = {}
        self.anchor: Weights = {}

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        return loss + self.strength * pull(learner.model, self.importance, self.anchor) if self.importance else loss

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        visible = getattr(learner.objective, "visible", lambda outputs, batch: outputs)

        def squared_length(model: Predictor, batch: Batch) -> Tensor:
            outputs = visible(model(batch.x), batch)
            return outputs.masked_fill(outputs.isinf(), 0.0).square().flatten(1).sum(1)

        found = mean_over_examples(learner, learner.task.train, squared_length, torch.abs, samples=self.samples)
        self.importance = {name: self.importance.get(name, 0.0) + new for name, new in found.items()}
        self.anchor = anchor(learner.model)
