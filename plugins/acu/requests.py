"""Requests: classes are learnt in groups, and between and after them rows are asked to be forgotten."""

from typing import Any

from workbench.spec.plan import PlanError, TaskPlan


def plan(seed: int, facts_of: Any, *, dataset: Any = "digits", tasks: int = 5, requests: int = 30, rows: int = 20,
         whole: int = 1) -> list[TaskPlan]:
    """All groups but the last; half of the requests; `whole` classes wholly; the last group; the other requests.

    Each request names about so many rows, of every class that is still there; no row is named twice.
    """
    facts = facts_of(dataset)
    if not 2 <= tasks <= facts.classes:
        raise PlanError("tasks", f"must be from 2 to the number of classes, {facts.classes}, not {tasks}")
    bounds = [round(i * facts.classes / tasks) for i in range(tasks + 1)]
    groups = [tuple(range(a, b)) for a, b in zip(bounds, bounds[1:], strict=False)]
    if not 0 <= whole < bounds[-2]:
        raise PlanError("whole", f"must leave classes to be kept: below {bounds[-2]}, not {whole}")
    plans = [TaskPlan(dataset, group, _named(group, facts)) for group in groups[:-1]]
    used = dict.fromkeys(range(facts.classes), 0.0)

    def ask(classes: list[int], number: int) -> TaskPlan:
        """One request: the next rows of each of these classes."""
        shares = {}
        for c in classes:
            end = used[c] + rows / len(classes) * facts.classes / facts.rows
            if end > 1:
                raise PlanError("requests", f"{requests} requests of {rows} rows ask for more rows than there are")
            shares[c], used[c] = (used[c], end), end
        return TaskPlan(dataset, tuple(classes), f"request {number}", shares=shares, goal="forget", epochs=1)

    early, learnt = requests // 2, list(range(bounds[-2]))
    plans += [ask(learnt, number + 1) for number in range(early)]
    plans += [TaskPlan(dataset, (c,), f"forget {facts.label(c)} wholly", shares={c: (used[c], 1.0)}, goal="forget",
                       epochs=1) for c in range(whole)]
    plans.append(TaskPlan(dataset, groups[-1], _named(groups[-1], facts)))
    return plans + [ask(list(range(whole, facts.classes)), number + 1) for number in range(early, requests)]


def _named(classes: tuple[int, ...], facts: Any) -> str:
    return ", ".join(facts.label(c) for c in classes)
