"""build_stream: makes the tasks that were planned, as rows of real data."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import torch
from torch import Tensor
from torchvision.transforms.v2 import functional as pictures

from workbench.learn import seeds
from workbench.learn.batch import Batch, Rows
from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import ImageFiles, Images, Joined, Pixels, take
from workbench.learn.objective import Classification
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training
from workbench.spec.plan import PlanError, TaskPlan, outputs, steps_for

Heads = Mapping[tuple[int, ...], int]
Shape = tuple[int, int, int]


def build_stream(plans: Sequence[TaskPlan], root: DataRoot, seed: int, training: Training) -> Stream:
    """The planned tasks over real rows, as "task-1", "task-2", ...; raises PlanError for what the data cannot give."""
    if not plans:
        raise PlanError("task", "a stream needs at least one task")
    sets = [root.load(plan.dataset) for plan in plans]
    shape = _largest([data.input for data in sets])
    fitted = {id(data): _fit(data, shape) for data in sets}
    sets = [fitted[id(data)] for data in sets]
    plans = [plan if plan.classes else replace(plan, classes=_all(data))
             for plan, data in zip(plans, sets, strict=True)]
    count = outputs(plans)
    heads = _heads(plans)
    objective = Classification(_table(heads, count) if heads else None)
    build = _Builder(plans, sets, heads, seed, training)
    tasks = [build.task(number) for number in range(len(plans))]
    return Stream(tasks, objective, {"input": shape, "classes": count})


class _Builder:
    """Makes one task after the other out of the plans and their data."""

    def __init__(self, plans: Sequence[TaskPlan], sets: Sequence[DataSet], heads: Heads, seed: int,
                 training: Training):
        self.plans, self.sets, self.heads, self.seed, self.training = plans, sets, heads, seed, training

    def task(self, number: int) -> Task:
        plan, data = self.plans[number], self.sets[number]
        train = self._rows(number, plan, data.train, self._training_rows(number))
        more: dict[str, object] = {}
        if plan.mislabelled:
            rows = self._some(number, plan, len(train))
            train = replace(train, y=self._mislabelled(number, train.y, rows))
            more["mislabelled"] = rows
        if plan.unseen:
            more["unseen"] = self._test(number, plan.unseen)
        steps = steps_for(len(train), self.training, plan)
        if steps and not len(train):
            raise PlanError(f"task[{number}]", f"no training rows are left for {plan.title or 'this task'}")
        return Task(
            name=f"task-{number + 1}",
            train=train,
            steps=steps,
            tests=self._tests(number),
            goal=plan.goal,
            shuffle=plan.drift < 0,
            rate=plan.rate,
            facts={"title": plan.title or f"task {number + 1}", "classes": plan.trained_as(), "dataset": data.name,
                   **more},
        )

    def _tests(self, number: int) -> Mapping[str, Rows]:
        plan = self.plans[number]
        if plan.goal == "merge" or not plan.examined:
            return {}
        if plan.goal != "forget":
            return {"test": self._test(number, plan.classes), **self._by_class(number)}
        kept = [self._test(i, [c for c in p.classes if p.dataset != plan.dataset or c not in plan.classes])
                for i, p in enumerate(self.plans[:number]) if p.goal == "learn"]
        return {"forget": self._test(number, plan.classes), "retain": Joined(kept)}

    def _by_class(self, number: int) -> Mapping[str, Rows]:
        """Where classes come and go within one task, a test for each: the only way to see them forgotten."""
        plan, names = self.plans[number], self.sets[number].classes
        if plan.drift < 0:
            return {}
        return {(names[c] if c < len(names) else str(c)).replace("/", " "): self._test(number, [c])
                for c in plan.classes}

    def _test(self, number: int, classes: Sequence[int]) -> Images:
        test = self.sets[number].test
        index = torch.isin(test.y, torch.tensor(classes, dtype=torch.long, device=test.y.device)).nonzero().flatten()
        return self._rows(number, self.plans[number], test, index)

    def _training_rows(self, number: int) -> Tensor:
        """Numbers of the rows a task learns from: of each class its share, in the order of the data set."""
        plan, train = self.plans[number], self.sets[number].train
        shares = {**dict.fromkeys(plan.classes, plan.fraction), **plan.shares}
        chosen = []
        for label, (start, end) in shares.items():
            rows = (train.y == label).nonzero().flatten().cpu()
            # Addressed by class alone, so that shares of one class in two tasks have no row in common.
            rows = rows[torch.randperm(len(rows), generator=seeds.generator(self.seed, "rows", plan.dataset, label))]
            rows = rows[round(start * len(rows)):round(end * len(rows))]
            chosen.append(rows[:plan.limit] if plan.limit else rows)
        index = torch.cat(chosen).sort().values if chosen else torch.empty(0, dtype=torch.long)
        if plan.drift < 0:
            return index
        return index[_drifting(train.y.cpu()[index], list(shares), plan.drift,
                               seeds.generator(self.seed, "drift", number))]

    def _rows(self, number: int, plan: TaskPlan, side: Images, index: Tensor) -> Images:
        """Rows of one side of a data set with the plan's labels, head and changes to the pictures."""
        device = side.y.device
        index = index.to(device)
        y = self._labels(plan, side.y[index])
        at: Tensor | None = index if side.index is None else side.index[index]
        pixels: Pixels = side.pixels
        if plan.rotate or plan.noise or plan.invert:
            pixels, at = self._changed(plan, take(pixels, index if at is None else at), number, len(side)), None
        order = None
        if plan.permute:
            size = side.input[1] * side.input[2]
            order = torch.randperm(size, generator=seeds.generator(self.seed, "permute", plan.permute, size))
        extra = side.extra[index] if side.extra is not None else None
        if plan.head:
            head = torch.full_like(y, self.heads[plan.trained_as()])
            extra = extra.plus(head=head) if extra is not None else Batch(head=head)
        return Images(pixels, y, index=at, order=None if order is None else order.to(device), extra=extra)

    def _labels(self, plan: TaskPlan, y: Tensor) -> Tensor:
        if not plan.labels:
            return y
        known = dict(zip(plan.classes, plan.labels, strict=True))
        size = max(*plan.classes, *plan.unseen, -1) + 1
        table = torch.tensor([known.get(c, c) for c in range(size)], device=y.device)
        return table[y]

    def _some(self, number: int, plan: TaskPlan, size: int) -> Tensor:
        """The numbers of the rows of a task that get a wrong label."""
        order = torch.randperm(size, generator=seeds.generator(self.seed, "mislabelled", number, size))
        return order[:round(plan.mislabelled * size)].sort().values

    def _mislabelled(self, number: int, y: Tensor, rows: Tensor) -> Tensor:
        """The labels, at these rows any other one of the task's with the same chance."""
        labels, which = y.unique(return_inverse=True)
        if len(labels) < 2:
            raise PlanError(f"task[{number}].mislabelled", "a wrong label needs a task of two labels or more")
        rows = rows.to(y.device)
        further = torch.randint(1, len(labels), (len(rows),),
                                generator=seeds.generator(self.seed, "wrong label", number, len(y)))
        return y.index_put((rows,), labels[(which[rows] + further.to(y.device)) % len(labels)])

    def _changed(self, plan: TaskPlan, x: Tensor, number: int, side: int) -> Tensor:
        """Pictures turned, inverted and made noisy; bytes stay bytes."""
        if plan.rotate:
            x = pictures.rotate(x, plan.rotate, interpolation=pictures.InterpolationMode.BILINEAR)
        top = 255 if x.dtype == torch.uint8 else 1.0
        if plan.invert:
            x = top - x
        if plan.noise:
            noise = torch.randn(x.shape, generator=seeds.generator(self.seed, "noise", number, side, len(x)))
            x = (x + plan.noise * top * noise.to(x.device)).clamp_(0, top).to(x.dtype)
        return x


def _fit(data: DataSet, shape: Shape) -> DataSet:
    """A data set with its pictures brought to a shape: gray to colour, small to large."""
    if data.input == shape:
        return data
    return replace(data, train=_fit_images(data.train, shape), test=_fit_images(data.test, shape))


def _fit_images(images: Images, shape: Shape) -> Images:
    pixels = images.pixels
    if isinstance(pixels, ImageFiles):
        return replace(images, pixels=replace(pixels, size=shape))
    assert isinstance(pixels, Tensor)
    if tuple(pixels.shape[2:]) != shape[1:]:
        pixels = torch.cat([pictures.resize(part, list(shape[1:]), antialias=True) for part in pixels.split(4096)])
    return replace(images, pixels=pixels if pixels.shape[1] == shape[0] else pixels.expand(-1, shape[0], -1, -1))


def _largest(shapes: Sequence[Shape]) -> Shape:
    channels, heights, widths = zip(*shapes, strict=True)
    return max(channels), max(heights), max(widths)


def _drifting(y: Tensor, classes: Sequence[int], width: float, generator: torch.Generator) -> Tensor:
    """An order in which class after class has its time: a bell around its place, `width` of the whole wide."""
    place = {label: (i + 0.5) / len(classes) for i, label in enumerate(classes)}
    centre = torch.tensor([place[int(label)] for label in y])
    return (centre + width * torch.randn(len(y), generator=generator)).argsort(stable=True)


def _all(data: DataSet) -> tuple[int, ...]:
    return tuple(range(len(data.classes) or int(data.train.y.max()) + 1))


def _heads(plans: Sequence[TaskPlan]) -> Heads:
    labels = dict.fromkeys(plan.trained_as() for plan in plans if plan.head)
    return {outputs: number for number, outputs in enumerate(labels)}


def _table(heads: Heads, count: int) -> Tensor:
    """Which outputs each head may see, [heads, outputs]."""
    table = torch.zeros(len(heads), count, dtype=torch.bool)
    for labels, number in heads.items():
        table[number, list(labels)] = True
    return table
