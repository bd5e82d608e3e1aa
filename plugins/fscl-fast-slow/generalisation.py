"""Few-shot generalisation: how well a network tells classes apart that no task taught it, from a few rows of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn import seeds
from workbench.learn.batch import Batch, Rows
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.method import layers
from workbench.learn.metric import Metric
from workbench.spec.reading import Reading


@dataclass
class FewShotGeneralisation(Metric):
    """Episodes over the classes that the stream holds out: the same ones at every look, of the run's model and of the
    slow weights where a method keeps some; and what either knows of the classes learnt so far."""

    every: int | str = "task"
    ways: int = 5
    shots: int = 5
    episodes: int = 200
    rows: int = 100

    def __post_init__(self) -> None:
        self.first: dict[str, float] = {}  # after the first task
        self.start: list[Tensor] = []  # the slow weights below the head then

    def measure(self, learner: Learner) -> Iterable[Reading]:
        unseen = next((task.facts["unseen"] for task in learner.stream.tasks if "unseen" in task.facts), None)
        if unseen is None or not hasattr(learner.model, "features"):
            return
        slow = next((block.slow for block in layers(learner.method) if getattr(block, "slow", None) is not None), None)
        networks = {"model": learner.model} if slow is None else {"fast": learner.model, "slow": slow}
        new = {name: self.generalisation(learner, network, unseen) for name, network in networks.items()}
        tests = {task.name: task.tests["test"] for task in learner.stream.tasks[:learner.task_index + 1]
                 if "test" in task.tests}
        known = {name: self.known(learner, network, tests) for name, network in networks.items()} if tests else {}
        for name, value in new.items():
            yield Reading("few-shot accuracy", value, name)
        for name, value in known.items():
            yield Reading("accuracy on classes so far", value, name)
        general = new.get("slow", new.get("model", 0.0))
        if learner.task_step >= learner.task.steps:
            yield Reading("few-shot gained", general - self.first.setdefault("few-shot", general))
        if slow is not None:
            yield Reading("few-shot, slow over fast", new["slow"] - new["fast"])
            if known:
                yield Reading("classes so far, fast over slow", known["fast"] - known["slow"])
            weights = [w.detach().clone() for name, w in slow.named_parameters() if not name.startswith("head.")]
            self.start = self.start or weights
            moved = sum(float((a - b).square().sum()) for a, b in zip(weights, self.start, strict=True)) ** 0.5
            yield Reading("distance of the slow weights", moved)

    def generalisation(self, learner: Learner, network: nn.Module, unseen: Rows) -> float:
        """Mean accuracy over episodes: `shots` rows of each of `ways` classes name all their other rows."""
        with evaluating(network):
            batches = [(network.features(b.x).float(), b.y) for b in learner.batches(unseen)]  # type: ignore[operator]
        h = F.normalize(torch.cat([features for features, _ in batches])).cpu()
        labels = torch.cat([y for _, y in batches]).cpu()
        rng = seeds.generator(learner.seed, "few-shot episodes")
        right = [named(h, support, query) for support, query in self.drawn(labels, rng)]
        return sum(right) / len(right)

    def drawn(self, labels: Tensor, rng: torch.Generator) -> Iterator[tuple[list[Tensor], list[Tensor]]]:
        """For each episode the numbers of the rows shown and of the rows asked, class by class."""
        classes = [rows for label in labels.unique() if len(rows := (labels == label).nonzero().flatten()) > self.shots]
        if len(classes) < 2:
            raise ValueError(f"few-shot episodes need two held-out classes of more than {self.shots} test rows; "
                             f"the stream has {len(classes)}: hold out more, or show fewer rows")
        for _ in range(self.episodes):
            chosen = torch.randperm(len(classes), generator=rng)[:self.ways].tolist()
            mixed = [classes[i][torch.randperm(len(classes[i]), generator=rng)] for i in chosen]
            yield [rows[:self.shots] for rows in mixed], [rows[self.shots:] for rows in mixed]

    def known(self, learner: Learner, network: nn.Module, tests: Mapping[str, Rows]) -> float:
        """Mean accuracy over these tests, named by their tasks, `rows` of each, all classes competing."""
        found = []
        with evaluating(network):
            for name, test in tests.items():
                rng = seeds.generator(learner.seed, "known", name)
                batch: Batch = test[torch.randperm(len(test), generator=rng)[:self.rows]].to(learner.device)
                found.append((network(batch.x).argmax(1) == batch.y).float().mean().item())
        return sum(found) / len(found)


def named(h: Tensor, support: list[Tensor], query: list[Tensor]) -> float:
    """The share of asked rows whose nearest mean direction is that of their own class; features have length 1."""
    prototypes = F.normalize(torch.stack([h[rows].mean(0) for rows in support]))
    answers = (h[torch.cat(query)] @ prototypes.T).argmax(1)
    labels = torch.arange(len(query)).repeat_interleave(torch.tensor([len(rows) for rows in query]))
    return (answers == labels).float().mean().item()
