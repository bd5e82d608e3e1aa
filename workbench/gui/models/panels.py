"""PANELS: the plots of the Watch page as rows: what each shows, its range, and where its lines come from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from workbench.gui.models.curves import CurvesModel, Line


@dataclass(frozen=True)
class Panel:
    """One plot: `auto` where the y axis follows the data even within 0 to 1; `unit` stands beside the title."""

    id: str
    title: str
    chip: str
    unit: str
    help: str
    lines: Callable[[CurvesModel], list[Line]]
    auto: bool = False
    chance: bool = False
    joint: bool = False
    per_task: bool = False
    shown: bool = False

    def pieces(self, curves: CurvesModel) -> Iterator[Callable[[], object]]:
        """What its lines follow from, run by run, so that nobody waits for all of them at once."""
        if isinstance(self.lines, _OfIndex):
            for run in curves.runs.values():
                yield partial(run.trace, self.lines.index)


@dataclass(frozen=True)
class _OfIndex:
    """The lines of an index, arm by arm."""

    index: str

    def __call__(self, curves: CurvesModel) -> list[Line]:
        return curves.index_lines(self.index)


PANELS: Sequence[Panel] = (
    Panel("tasks", "Accuracy on each task", "Per task", "",
          "one run; colour and number are the task's, dotted before it is learned",
          CurvesModel.task_lines, chance=True, per_task=True, shown=True),
    Panel("accuracy", "Average accuracy", "Average", "tasks seen so far",
          "over the tasks seen so far, by arm", _OfIndex("average accuracy"), chance=True, joint=True, shown=True),
    Panel("forgetting", "Forgetting", "Forgetting", "lower is better",
          "the best accuracy after learning minus the accuracy now, by arm; lower is better",
          _OfIndex("forgetting"), shown=True),
    Panel("retention", "Retention", "Retention", "1 means all is kept",
          "accuracy now as a share of what it was just after learning, by arm", _OfIndex("retention")),
    Panel("min-acc", "Lowest accuracy", "min-ACC", "min-ACC, earlier tasks at their worst",
          "every earlier task at its worst moment since it was learned, by arm", _OfIndex("min-acc")),
    Panel("wc-acc", "Worst-case accuracy", "WC-ACC", "WC-ACC, newest task now, earlier ones at their worst",
          "the newest task now, earlier tasks at their worst, by arm", _OfIndex("wc-acc")),
    Panel("plasticity", "Plasticity", "Plasticity", "accuracy just after learning, mean of tasks so far",
          "learning accuracy: how well each task is done just after it was learned, averaged over the tasks so far",
          _OfIndex("learning accuracy")),
    Panel("loss", "Training loss", "Loss", "of each step", "the loss of each step, by arm",
          CurvesModel.loss_lines, auto=True),
)
