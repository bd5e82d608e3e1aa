"""TaskPlan: one task of a stream as plain data: what the strip shows, the check counts and the builder builds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from workbench.spec.experiment import Training
from workbench.spec.fault import place as written


class PlanError(ValueError):
    """A stream that cannot be planned; `key` names the setting at fault."""

    def __init__(self, key: str, message: str):
        super().__init__(message)
        self.key = key


@dataclass(frozen=True)
class DataFacts:
    """What is known of a data set before it is loaded: enough to plan a stream over it."""

    classes: int
    rows: int
    names: tuple[str, ...] = ()
    input: tuple[int, ...] = ()

    def label(self, number: int) -> str:
        """What a person calls a class."""
        return self.names[number] if number < len(self.names) else str(number)


@dataclass(frozen=True)
class TaskPlan:
    """One task: which rows of which data set, as which labels, changed how, for how long, to which end.

    No `classes` means all of them. `fraction` is the share of each class's training rows, from where to where;
    `shares` says it class by class and may name further classes that are trained on but not examined. `limit` is the
    most training rows of each class, `mislabelled` the share of training rows that get a wrong label. `permute` n mixes
    the pixels the n-th way; 0 leaves them. `drift` 0 or more brings the classes one after another instead of mixed,
    overlapping by that share of the task; -1 mixes them. `unseen` names classes that no task learns: their test rows
    are in the task's facts, for metrics that ask how well something new could be learnt. `rate` is this task's step
    size; None: the training table's. A task that is not `examined` is learnt and never tested.
    """

    dataset: Any = "digits"
    classes: tuple[int, ...] = ()
    title: str = ""
    labels: tuple[int, ...] = ()
    outputs: int = 0
    head: bool = False
    rotate: float = 0.0
    permute: int = 0
    noise: float = 0.0
    invert: bool = False
    fraction: tuple[float, float] = (0.0, 1.0)
    shares: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    limit: int = 0
    mislabelled: float = 0.0
    drift: float = -1.0
    unseen: tuple[int, ...] = ()
    epochs: int | None = None
    steps: int | None = None
    rate: float | None = None
    examined: bool = True
    goal: str = "learn"

    def trained_as(self) -> tuple[int, ...]:
        """The label each class is trained as, in the order of `classes`."""
        return self.labels or self.classes


NOT_BELOW_ZERO = ("epochs", "steps", "limit", "outputs", "permute", "rate")
GOALS = ("learn", "forget", "merge")


def outputs(plans: Sequence[TaskPlan]) -> int:
    """How many outputs a model needs for these tasks."""
    return max((max(p.outputs, max(p.trained_as(), default=-1) + 1) for p in plans), default=0)


def steps_for(rows: int, training: Training, plan: TaskPlan) -> int:
    """Steps a task of so many training rows takes: the task's own steps or epochs, else the training table's."""
    if plan.steps is not None:
        return plan.steps
    if plan.epochs is None and training.steps:
        return training.steps
    epochs = training.epochs if plan.epochs is None else plan.epochs
    return epochs * -(-rows // training.batch)


def task_rows(plan: TaskPlan, facts: DataFacts) -> int:
    """About how many rows a task trains on, before the data is loaded: every class counted as equally large."""
    size = facts.rows / max(facts.classes, 1)
    shares = {**dict.fromkeys(plan.classes or range(facts.classes), plan.fraction), **plan.shares}
    rows = [round(end * size) - round(start * size) for start, end in shares.values()]
    return sum(min(n, plan.limit) if plan.limit else n for n in rows)


def task_steps(plan: TaskPlan, facts: DataFacts, training: Training) -> int:
    """About how many steps a task takes; exact where the classes are equally large."""
    return steps_for(task_rows(plan, facts), training, plan)


def read_tasks(tables: Sequence[Mapping[str, Any]]) -> list[TaskPlan]:
    """Plans from explicit `[[stream.task]]` tables; PlanError names the task and the key at fault."""
    return [_read(table, f"task[{i}]") for i, table in enumerate(tables)]


def write_task(plan: TaskPlan) -> dict[str, Any]:
    """The `[[stream.task]]` table of a plan: only what differs from the default."""
    out: dict[str, Any] = {}
    for f in fields(TaskPlan):
        value = getattr(plan, f.name)
        if f.name == "dataset" or value != (f.default_factory() if callable(f.default_factory) else f.default):
            out[f.name] = _plain(value)
    return out


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    return value


def _read(table: Mapping[str, Any], place: str) -> TaskPlan:
    known = {f.name: f for f in fields(TaskPlan)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            raise PlanError(f"{place}.{written(key)}", f"unknown key; a task has {', '.join(known)}")
        values[key] = _value(key, value, f"{place}.{key}")
    if values.get("goal", "learn") not in GOALS:
        raise PlanError(f"{place}.goal", f"must be one of {', '.join(GOALS)}, not {values['goal']!r}")
    plan = TaskPlan(**values)
    if plan.labels and len(plan.labels) != len(plan.classes):
        raise PlanError(f"{place}.labels", f"needs one label per class: {len(plan.classes)}, not {len(plan.labels)}")
    return plan


def _value(key: str, value: Any, place: str) -> Any:
    if key in ("classes", "labels", "unseen"):
        if not isinstance(value, list | tuple) or not all(type(v) is int and v >= 0 for v in value):
            raise PlanError(place, f"must be a list of whole numbers from 0, not {value!r}")
        return tuple(value)
    if key == "fraction":
        return _interval(value, place)
    if key == "shares":
        if not isinstance(value, Mapping):
            raise PlanError(place, "must be a table: class = [from, to]")
        for k in value:
            if not (isinstance(k, int) or k.isdecimal()):
                raise PlanError(f"{place}.{written(str(k))}", f"must be the number of a class, not {k!r}")
        return {int(k): _interval(v, f"{place}.{k}") for k, v in value.items()}
    wanted: dict[str, tuple[type, ...]] = {
        "title": (str,), "goal": (str,), "dataset": (str, dict), "head": (bool,), "invert": (bool,),
        "examined": (bool,), "rate": (int, float),
        "outputs": (int,), "permute": (int,), "limit": (int,), "epochs": (int,), "steps": (int,),
        "rotate": (int, float), "noise": (int, float), "drift": (int, float), "mislabelled": (int, float),
    }
    if not isinstance(value, wanted[key]) or (isinstance(value, bool) and bool not in wanted[key]):
        raise PlanError(place, f"must be {' or '.join(t.__name__ for t in wanted[key])}, not {value!r}")
    if key in NOT_BELOW_ZERO and isinstance(value, int | float) and value < 0:
        raise PlanError(place, f"must be 0 or more, not {value:g}")
    if key == "mislabelled" and isinstance(value, int | float) and not 0 <= value <= 1:
        raise PlanError(place, f"must be a share from 0 to 1, not {value:g}")
    return value


def _interval(value: Any, place: str) -> tuple[float, float]:
    ok = isinstance(value, list | tuple) and len(value) == 2 and all(isinstance(v, int | float) for v in value)
    if not ok or not 0 <= value[0] < value[1] <= 1:
        raise PlanError(place, f"must be two numbers from 0 to 1, the first smaller, not {value!r}")
    return (float(value[0]), float(value[1]))
