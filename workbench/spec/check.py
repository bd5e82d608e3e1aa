"""faults: every mistake in an experiment at once, each with its place and what would be right."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.spec.experiment import TRAINING_PARAMS, Arm, Experiment, Part, Training, Watch
from workbench.spec.fault import Fault, Malformed, Severity, path, place
from workbench.spec.floor import floors
from workbench.spec.hooks import conflicts
from workbench.spec.lines import Path, lines_of, nearest_line
from workbench.spec.manifest import Kind, Manifest, Param
from workbench.spec.offers import unmet
from workbench.spec.plan import PlanError, TaskPlan, read_tasks
from workbench.spec.planning import planned, steps
from workbench.spec.registry import PluginError, Registry, UnknownPlugin
from workbench.spec.toml import MARK, read

CALLED: Mapping[Kind, str] = {Kind.DATASET: "a data set", Kind.STREAM: "a stream", Kind.MODEL: "a model",
                              Kind.METHOD: "a method", Kind.METRIC: "a metric", Kind.STUDY: "a study"}


def faults(experiment: Experiment, registry: Registry) -> list[Fault]:
    """Every mistake in an experiment, in the order of the file; imports no torch."""
    check = _Check(registry)
    check.experiment(experiment)
    return check.faults


def faults_in(text: str, registry: Registry) -> list[Fault]:
    """Every mistake in an experiment file, of form and of content, by line."""
    try:
        experiment, found = read(text)
    except Malformed as malformed:
        return malformed.faults
    lines = lines_of(text.removeprefix(MARK))
    unread = [_around(path(fault.place)) for fault in found]
    for fault in faults(experiment, registry):
        where = path(fault.place)
        # What could not be read stands at its default here, about which there is nothing to say.
        if not any(where[: len(gap)] == gap for gap in unread):
            found.append(replace(fault, line=nearest_line(lines, where)))
    return sorted(found, key=lambda fault: fault.line or 0)


def _around(where: Path) -> Path:
    """What is not read in full because of a fault of form: the whole list, or the whole plugin."""
    first = next((i for i, step in enumerate(where) if isinstance(step, int)), len(where))
    return where[:-1] if where[first:] == () and where[-1] == "plugin" else where[:first]


@dataclass
class _Check:
    registry: Registry
    faults: list[Fault] = field(default_factory=list)

    def experiment(self, experiment: Experiment) -> None:
        self._seeds(experiment.seeds)
        stream = self._part(experiment.stream, ("stream",), Kind.STREAM)
        self._part(experiment.model, ("model",), Kind.MODEL)
        training = {name: getattr(experiment.training, name) for name in TRAINING_PARAMS}
        self._params(training, TRAINING_PARAMS, ("training",), "training")
        self._arms(experiment, stream)
        for i, watch in enumerate(experiment.metrics):
            self._watch(watch, ("metrics", i))

    def fault(self, where: Path, message: str, fix: Mapping[str, Any] | None = None,
              severity: Severity = "error") -> None:
        fault = Fault(place(*where), message, severity=severity, fix=fix)
        if fault not in self.faults:
            self.faults.append(fault)

    def _seeds(self, seeds: tuple[int, ...]) -> None:
        if not seeds:
            self.fault(("seeds",), "at least one seed is needed, such as [0]", {"seeds": [0]})
        for i, seed in enumerate(seeds):
            if type(seed) is not int or not 0 <= seed < 2**63:
                self.fault(("seeds", i), f"must be a whole number from 0 to 2**63 - 1, not {seed}")
            elif seed in seeds[:i]:
                self.fault(("seeds", i), f"the seed {seed} is given twice", {"seeds": list(dict.fromkeys(seeds))})

    def _arms(self, experiment: Experiment, stream: bool) -> None:
        names = [arm.name for arm in experiment.arms]
        if not names:
            self.fault(("arms",), "there is no arm, so there is nothing to run",
                       {"arms": {"finetune": {"methods": []}}})
        if stream and (not names or not all(arm.stream for arm in experiment.arms)):
            self._tasks(experiment, Arm(""))
        for i, arm in enumerate(experiment.arms):
            where = ("arms", arm.name)
            if not arm.name.strip():
                self.fault(where, "an arm needs a name")
            if arm.name in names[:i]:
                self.fault(where, f"two arms are called {arm.name!r}")
            self._methods(arm, experiment.model.plugin)
            found = len(self.faults)
            self._changes(experiment.stream, arm.stream, (*where, "stream"), Kind.STREAM)
            self._params(arm.training, TRAINING_PARAMS, (*where, "training"), "training")
            if stream and (arm.stream or arm.training) and len(self.faults) == found:
                self._tasks(experiment, arm)
            self._changes(experiment.model, arm.model, (*where, "model"), Kind.MODEL)
            if stream and len(self.faults) == found:
                self._floors(experiment, arm)

    def _floors(self, experiment: Experiment, arm: Arm) -> None:
        seed = next((s for s in experiment.seeds if type(s) is int and s >= 0), 0)
        for i, known in floors(experiment.resolve(arm, seed), self.registry).items():
            self.fault(("arms", arm.name, "methods", i), known, severity="warning")

    def _methods(self, arm: Arm, model: str) -> None:
        where = ("arms", arm.name, "methods")
        sound = [i for i, method in enumerate(arm.methods) if self._part(method, (*where, i), Kind.METHOD)]
        for i, sentence in conflicts([self.registry.manifest(arm.methods[i].plugin) for i in sound]):
            self.fault((*where, sound[i]), sentence)
        for i in sound:
            self._asked(arm.methods[i].plugin, arm, model, (*where, i))

    def _asked(self, method: str, arm: Arm, model: str, where: Path) -> None:
        used = self._quietly(str(arm.model.get("plugin", model)), Kind.MODEL)
        if used is not None and (lacking := unmet(self.registry.manifest(method), used, self.registry)):
            at = ("arms", arm.name, "model") if "plugin" in arm.model else ("model",)
            self.fault(where, lacking.sentence, {place(*at): {"plugin": lacking.fit[0]}} if lacking.fit else None)

    def _watch(self, watch: Watch, where: Path) -> None:
        self._part(Part(watch.plugin, watch.params), where, Kind.METRIC)
        counts = type(watch.every) is int and watch.every > 0
        if not counts and watch.every not in ("task", "run"):
            self.fault((*where, "every"),
                       f'must be a whole number of steps from 1, "task" or "run", not {watch.every!r}')
        if type(watch.dense) is not int or watch.dense < 0:
            self.fault((*where, "dense"), f"must be a whole number of steps, 0 or more, not {watch.dense!r}")

    def _changes(self, part: Part, changes: Mapping[str, Any], where: Path, kind: Kind) -> None:
        """What an arm changes of the stream or the model."""
        plugin = changes.get("plugin", part.plugin)
        if not isinstance(plugin, str):
            self.fault((*where, "plugin"), f"must be the name of a plugin, not {plugin!r}")
            return
        params = {k: v for k, v in changes.items() if k != "plugin"}
        if plugin != part.plugin:
            self._part(Part(plugin, params), where, kind)
        elif params and (manifest := self._quietly(plugin, kind)):
            self._params(params, manifest.params, where, repr(plugin))

    def _quietly(self, plugin: str, kind: Kind) -> Manifest | None:
        """The manifest, unless its fault is told elsewhere."""
        try:
            manifest = self.registry.manifest(plugin)
        except UnknownPlugin:
            return None
        return manifest if manifest.kind == kind else None

    def _part(self, part: Part, where: Path, kind: Kind) -> bool:
        """Check a plugin and its settings; whether nothing is wrong with them."""
        found = len(self.faults)
        if manifest := self._manifest(part.plugin, where, kind):
            self._params(part.params, manifest.params, where, repr(part.plugin))
            for name, param in manifest.params.items():
                if param.required and part.params.get(name) is None:
                    self.fault((*where, name), f"{part.plugin!r} needs {name}: {param.help or param.type}")
        return len(self.faults) == found

    def _manifest(self, plugin: str, where: Path, kind: Kind) -> Manifest | None:
        if reason := self.registry.reason(plugin):
            self.fault((*where, "plugin"), f"the plugin {plugin!r} is broken: {reason}")
            return None
        near = self.registry.nearest(plugin, kind)
        fix = {place(*where, "plugin"): near[0]} if near else None
        hint = f"; did you mean {near[0]!r}?" if near else ""
        try:
            manifest = self.registry.manifest(plugin)
        except UnknownPlugin:
            self.fault((*where, "plugin"), f"there is no {CALLED[kind].split(maxsplit=1)[1]} {plugin!r}{hint}", fix)
            return None
        if manifest.kind != kind:
            self.fault((*where, "plugin"), f"{plugin!r} is {CALLED[manifest.kind]}, not {CALLED[kind]}{hint}", fix)
            return None
        return manifest

    def _params(self, values: Mapping[str, Any], known: Mapping[str, Param], where: Path, whose: str) -> None:
        for name, value in values.items():
            here = (*where, name)
            if name not in known:
                near = difflib.get_close_matches(name, known, n=1)
                right = {place(*here): None, place(*where, near[0]): value} if near else None
                hint = f"did you mean {near[0]!r}?" if near else f"there is {', '.join(known) or 'none'}"
                self.fault(here, f"{whose} has no setting {name!r}; {hint}", right)
            elif wrong := known[name].fault(value):
                right = None if (meant := known[name].nearest(value)) is None else {place(*here): meant}
                self.fault(here, wrong, right)
            elif known[name].type == "dataset":
                self._dataset(value, here)
            elif known[name].type == "tasks":
                self._task_tables(value, here)

    def _dataset(self, dataset: Any, where: Path) -> None:
        if isinstance(dataset, str):
            # The name stands where a table would have its key plugin.
            found = _Check(self.registry)
            found._part(Part(dataset), where, Kind.DATASET)
            for fault in found.faults:
                fix = fault.fix and {place(*where): next(iter(fault.fix.values()))}
                self.fault(where, fault.message, fix)
        elif isinstance(dataset, dict):
            self._part(Part(dataset["plugin"], {k: v for k, v in dataset.items() if k != "plugin"}), where,
                       Kind.DATASET)

    def _task_tables(self, tables: Any, where: Path) -> None:
        for i, table in enumerate(tables):
            here, left = (*where, i), dict(table)
            while wrong := _first_wrong(left):
                key, message = wrong
                self.fault((*here, *path(key)), message)
                del left[str(path(key)[0])]
            dataset = left.get("dataset")
            if isinstance(dataset, dict) and not isinstance(dataset.get("plugin"), str):
                self.fault((*here, "dataset"), 'a table needs a key "plugin" that names the data set')
            elif dataset is not None:
                self._dataset(dataset, (*here, "dataset"))

    def _tasks(self, experiment: Experiment, arm: Arm) -> None:
        """Plan the stream as an arm has it, and check what its tasks ask of their data."""
        seed = next((s for s in experiment.seeds if type(s) is int and s >= 0), 0)
        spec = experiment.resolve(arm, seed)
        manifest = self._quietly(spec.stream.plugin, Kind.STREAM)
        if manifest is None or not manifest.plan:
            return
        try:
            tasks = planned(spec.stream, seed, self.registry)
        except PlanError as error:
            self.fault(_set_in(arm, path(error.key)), str(error))
            return
        except (PluginError, UnknownPlugin) as error:
            self.fault(_set_in(arm, ()), str(error))
            return
        found = len(self.faults)
        listed = isinstance(spec.stream.params.get("task"), list | tuple)
        if not tasks:
            self.fault(_set_in(arm, ("task",) if listed else ()), "the stream has no tasks")
        for i, task in enumerate(tasks):
            self._classes(task, i, _set_in(arm, ("task", i) if listed else ()))
        if len(self.faults) == found and not any(path(f.place)[:1] == ("training",) for f in self.faults):
            self._lengths(tasks, spec.training, arm, listed)

    def _lengths(self, tasks: list[TaskPlan], training: Training, arm: Arm, listed: bool) -> None:
        learnt = [i for i, task in enumerate(tasks) if task.goal == "learn"]
        counts = steps(tasks, training, self.registry)
        empty = [i for i in learnt if counts[i] == 0]
        if empty == learnt and training.epochs == 0 and not training.steps:
            own = ("arms", arm.name) if "epochs" in arm.training else ()
            where = (*own, "training", "epochs")
            self.fault(where, "no task takes a step, so nothing is learnt", {place(*where): 1}, "warning")
            return
        for i in empty:
            self.fault(_set_in(arm, ("task", i) if listed else ()),
                       f"task {i + 1} takes no steps, so nothing is learnt in it", severity="warning")

    def _classes(self, task: TaskPlan, i: int, where: Path) -> None:
        named = where[-1] == i
        try:
            facts = self.registry.facts(task.dataset) if task.classes or task.shares or task.steps is None else None
        except (PlanError, PluginError, UnknownPlugin) as error:
            self.fault((*where, "dataset") if named else where, str(error))
            return
        asked = max([*task.classes, *task.shares], default=-1)
        if facts and asked >= facts.classes:
            self.fault((*where, "classes") if named else where,
                       f"task {i + 1} asks for class {asked}, but the data set has {facts.classes} classes, "
                       f"0 to {facts.classes - 1}")
        needed = max(task.trained_as(), default=-1) + 1
        if 0 < task.outputs < needed:
            self.fault((*where, "outputs") if named else where,
                       f"task {i + 1} needs {needed} outputs for its labels, not {task.outputs}",
                       {place(*where, "outputs"): needed} if named else None)


def _first_wrong(table: Mapping[str, Any]) -> tuple[str, str] | None:
    try:
        read_tasks([table])
    except PlanError as error:
        return error.key.removeprefix("task[0]").lstrip("."), str(error)
    return None


def _set_in(arm: Arm, key: Path) -> Path:
    """Where a setting of an arm's stream is given: in the arm, if the arm gives it, else in the stream."""
    if arm.stream and (not key or key[0] in arm.stream or "plugin" in arm.stream):
        return ("arms", arm.name, "stream", *key)
    return ("stream", *key)
