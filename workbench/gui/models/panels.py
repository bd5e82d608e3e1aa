"""PANELS: the plots of the Watch page as rows: what each shows, its range, and where its lines come from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.gui.models.curves import CurvesModel, Line


@dataclass(frozen=True)
class Panel:
    """One plot: `low` and `high` are the fixed range of its y axis, None where it follows the data."""

    id: str
    title: str
    chip: str
    help: str
    lines: Callable[[CurvesModel], list[Line]]
    low: float | None = 0.0
    high: float | None = 1.0
    chance: bool = False
    per_task: bool = False
    shown: bool = False


def _index(name: str) -> Callable[[CurvesModel], list[Line]]:
    return lambda curves: curves.index_lines(name)


PANELS: Sequence[Panel] = (
    Panel("tasks", "Accuracy on each task", "Per task", "the run in focus; colour and number are the task's",
          CurvesModel.task_lines, chance=True, per_task=True, shown=True),
    Panel("accuracy", "Average accuracy", "Average", "over the tasks seen so far, by arm",
          _index("average accuracy"), chance=True, shown=True),
    Panel("forgetting", "Forgetting", "Forgetting", "best accuracy after learning minus accuracy now, by arm; lower is better",
          _index("forgetting"), low=None, high=None, shown=True),
    Panel("retention", "Retention", "Retention", "accuracy now as a share of what it was just after learning, by arm",
          _index("retention"), low=0.0, high=None),
    Panel("min-acc", "Lowest accuracy since learned (min-ACC)", "min-ACC", "the worst moment of every earlier task, by arm",
          _index("min-acc")),
    Panel("wc-acc", "Worst-case accuracy (WC-ACC)", "WC-ACC", "newest task now, earlier tasks at their worst, by arm",
          _index("wc-acc")),
    Panel("loss", "Training loss", "Loss", "of each step, by arm", CurvesModel.loss_lines, low=None, high=None),
)
