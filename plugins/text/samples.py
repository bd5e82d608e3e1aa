"""Samples: what the model writes now when it is given the first words of each domain."""

from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.objective import Predictor
from workbench.spec.reading import Exhibit


@dataclass
class Samples(Metric):
    """A text for every task: some characters of its test, then a bar, then the model's most likely continuation."""

    given: int = 12
    characters: int = 60

    def measure(self, learner: Learner) -> Iterable[Exhibit]:
        alphabet = learner.stream.facts.get("alphabet")
        if not isinstance(alphabet, str):
            return
        (length,) = learner.stream.facts["input"]  # type: ignore[misc]
        predict = learner.method.predictor(learner)
        for task in learner.stream.tasks:
            for name, rows in task.tests.items():
                start = rows[torch.arange(1)].x[:, :min(self.given, length)].to(learner.device)
                whole = _continue(predict, start, self.characters, length)[0].tolist()
                said = "".join(alphabet[i] for i in whole)
                shown = f"{said[:start.shape[1]]}|{said[start.shape[1]:]}"
                yield Exhibit("samples", "text/plain", shown.encode(), f"{task.name}/{name}")


def _continue(predict: Predictor, tokens: Tensor, more: int, length: int) -> Tensor:
    """The tokens [1, n] with so many more, each the likeliest after the last `length` ones."""
    for _ in range(more):
        tokens = torch.cat([tokens, predict(tokens[:, -length:])[:, -1:].argmax(-1)], 1)
    return tokens
