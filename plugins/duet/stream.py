"""Dual incremental detection: every task brings new classes in a new domain, and no old picture comes back."""

from collections.abc import Sequence

from workbench.learn.data.root import DataRoot
from workbench.learn.detection import Detection
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training
from workbench.spec.plan import steps_for

from .words import KINDS, groups, plan, untrained


def dual_incremental(root: DataRoot, seed: int, training: Training, *,
                     domains: Sequence[str] = ("plain", "night", "fog"), classes: Sequence[float] = (2, 2, 3),
                     rows: int = 600, size: int = 48) -> Stream:
    """Task i learns C_i in D_i; its tests are D_i[C_i] and, as "unseen", D_i[U_i], classes never trained there."""
    plans = plan(seed, lambda dataset: None, domains=domains, classes=classes, rows=rows, size=size)
    unseen = untrained(groups(classes))
    tasks = []
    for number, planned in enumerate(plans):
        data = root.load(planned.dataset)
        tests = {"test": data.test}
        if unseen[number]:
            tests["unseen"] = root.load({**planned.dataset, "classes": list(unseen[number])}).test
        tasks.append(Task(f"task-{number + 1}", data.train, steps_for(len(data.train), training, planned), tests,
                          facts={"title": planned.title, "classes": planned.classes, "unseen": unseen[number],
                                 "dataset": planned.dataset}))
    return Stream(tasks, Detection(size), {"input": (3, size, size), "classes": len(KINDS), "names": KINDS})
