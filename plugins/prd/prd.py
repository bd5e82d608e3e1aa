"""PRD: contrast makes features, prototypes name them, and each old prototype keeps its relation to the new rows."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.contrast import supervised_contrast
from workbench.learn.learner import Learner
from workbench.learn.memory import labels_of
from workbench.learn.method import Method
from workbench.learn.objective import Predictor
from workbench.learn.pictures import cut_out, scaled, shifted, turned

HIDDEN = 512  # units between the features and what is contrasted


@dataclass
class PRD(Method):
    """No row is stored: old prototypes learn only from how the last model saw the rows of today."""

    distill: float = 4.0
    attract: float = 2.0
    temperature: float = 0.1
    softness: float = 0.2
    rate: float = 0.01
    relation: str = "samples"
    move: bool = True
    projected: int = 128
    turn: float = 12.0
    shift: int = 3
    shrink: float = 0.7
    cutout: int = 0

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        x = learner.task.train[torch.tensor([0])].x.to(learner.device)
        if not hasattr(learner.model, "features") or x.ndim != 4:
            raise ValueError("PRD needs pictures and a model that makes features: mlp, cnn, resnet18 or vit")
        with torch.no_grad():
            width = learner.model.features(x).shape[1]
        learner.model.projector = nn.Sequential(nn.Linear(width, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, self.projected))
        if hasattr(learner.model, "head"):
            learner.model.head.requires_grad_(False)  # prototypes answer in its place
        learner.renew_optimizer()
        drawn = torch.randn(learner.stream.facts["classes"], width, generator=learner.rng("prototypes"))
        self.prototypes = F.normalize(drawn).to(learner.device)
        self.old: list[int] = []
        self.now: list[int] = []
        self.teacher: nn.Module | None = None

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.old = sorted({*self.old, *self.now})
        self.now = labels_of(learner).unique().tolist()
        if self.old:
            self.teacher, self.before = learner.frozen_copy(), self.prototypes.clone()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        views = torch.cat([self.view(batch.x, learner.rng(f"view {number}")) for number in (1, 2)])
        labels = batch.y.repeat(2)
        h = learner.model.features(views).float()  # in half precision lengths of nearly nothing become nothing
        z = F.normalize(learner.model.projector(h).float())
        contrast = supervised_contrast(z, labels, self.temperature)

        p = self.prototypes.clone().requires_grad_()
        own = self.attract * (1 - F.cosine_similarity(p[labels], h.detach())).mean()
        if self.teacher is None:
            kept = torch.zeros_like(contrast)
        else:
            with torch.no_grad():
                then = self.scores(self.teacher.features(views).float(), self.before)  # type: ignore[operator]
            kept = self.distill * self.drift(then, self.scores(h, p))
        # Prototypes have a rate of their own, without momentum or decay: their slope is taken here, stepped below.
        self.slope, = torch.autograd.grad(own + kept, p, retain_graph=True)
        return contrast + own.detach() + kept

    def view(self, x: Tensor, rng: torch.Generator) -> Tensor:
        """The pictures, each changed a little by draws of its own."""
        n, device = len(x), x.device
        at = torch.rand(2, n, generator=rng).to(device)
        x = turned(x, ((2 * torch.rand(n, generator=rng) - 1) * self.turn).to(device))
        # A crop of so large a part of the side, brought back to full size.
        x = scaled(x, (1 / (self.shrink + (1 - self.shrink) * torch.rand(n, generator=rng))).to(device))
        if self.shift:
            x = shifted(x, torch.randint(-self.shift, self.shift + 1, (2, n), generator=rng).to(device))
        return cut_out(x, at, self.cutout) if self.cutout else x

    def scores(self, h: Tensor, prototypes: Tensor) -> Tensor:
        """How near each row is to each old prototype, [rows, old classes]."""
        return F.normalize(h) @ F.normalize(prototypes[self.old]).T / self.softness

    def drift(self, then: Tensor, now: Tensor) -> Tensor:
        """How far the relations are from what they were: over the rows for each prototype, or over classes by row."""
        if self.relation == "classes":
            return F.kl_div(now.log_softmax(1), then.softmax(1), reduction="batchmean")
        return F.kl_div(now.log_softmax(0), then.softmax(0), reduction="sum")

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        slope = self.slope
        if not self.move:
            slope = slope.index_fill(0, torch.tensor(self.old, dtype=torch.long, device=slope.device), 0.0)
        self.prototypes = self.prototypes - self.rate * slope
        del self.slope

    def predictor(self, learner: Learner) -> Predictor:
        prototypes = F.normalize(self.prototypes)
        unknown = [c for c in range(len(prototypes)) if c not in {*self.old, *self.now}]

        def cosines(x: Tensor) -> Tensor:
            """The cosine to each prototype, [n, classes]; classes that have not come lie below all others."""
            return (F.normalize(learner.model.features(x)) @ prototypes.T).index_fill(
                1, torch.tensor(unknown, dtype=torch.long, device=x.device), -2.0)

        return cosines
