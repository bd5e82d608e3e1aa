"""Experiment, Arm, Part and RunSpec: what was asked, as plain values; TOML in and out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from workbench.spec.manifest import Param

Every = int | str
"""How often a metric looks: every n-th step, or at the end of each "task", or of the "run"."""


@dataclass(frozen=True)
class Part:
    """A plugin with its settings."""

    plugin: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Watch:
    """A metric with its schedule: every n-th step (or "task", "run"), and each of the first `dense` steps of a task."""

    plugin: str
    every: Every = 1
    dense: int = 0
    params: Mapping[str, Any] = field(default_factory=dict)


def _setting(default: Any, help: str, **facts: Any) -> Any:
    return field(default=default, metadata={"help": help, **facts})


@dataclass(frozen=True)
class Training:
    """How weights are updated; the same for every method of an arm."""

    optimizer: str = _setting("sgd", "the rule that turns gradients into steps", choices=("sgd", "adam", "adamw"))
    rate: float = _setting(0.05, "step size of the optimizer (learning rate)", minimum=0.0)
    batch: int = _setting(32, "examples per step", minimum=1, unit="examples")
    epochs: int = _setting(1, "passes over each task's training rows", minimum=0, unit="epochs")
    steps: int = _setting(0, "steps per task; 0 means: as the epochs say", minimum=0, unit="steps", advanced=True)
    momentum: float = _setting(0.0, "how much of the last step is kept (SGD)", minimum=0.0, maximum=0.999,
                               advanced=True)
    decay: float = _setting(0.0, "weight decay: pull of every weight towards zero", minimum=0.0, advanced=True)
    schedule: str = _setting("constant", "how the rate changes within a task", advanced=True,
                             choices=("constant", "cosine", "onecycle"))
    warmup: int = _setting(0, "steps at each task's start over which the rate rises", minimum=0, unit="steps",
                           advanced=True)
    optimizer_state: str = _setting("keep", "what happens to the optimizer's averages at a new task", advanced=True,
                                    choices=("keep", "reset"))
    clip: float = _setting(0.0, "largest length of the gradient; 0 means unlimited", minimum=0.0, advanced=True)
    precision: str = _setting("full", "numbers of the forward and backward pass; half the bits are faster on most GPUs",
                              choices=("full", "bfloat16", "float16"), advanced=True)


def _training_params() -> dict[str, Param]:
    out = {}
    for f in fields(Training):
        facts = dict(f.metadata)
        kind = "choice" if "choices" in facts else {int: "integer", float: "number", str: "text"}[type(f.default)]
        out[f.name] = Param(f.name, kind, default=f.default, **facts)
    return out


TRAINING_PARAMS: Mapping[str, Param] = _training_params()
"""The training table's settings, in the form the check and the inspector use."""


@dataclass(frozen=True)
class RunSpec:
    """Everything one run needs, fully resolved; stored whole with the run."""

    arm: str
    seed: int
    stream: Part
    model: Part
    methods: tuple[Part, ...]
    training: Training
    metrics: tuple[Watch, ...]
    name: str = ""

    def to_json(self) -> str:
        """The spec as one JSON text; `from_json` gives it back equal."""
        return json.dumps(asdict(self), sort_keys=True)

    @staticmethod
    def from_json(text: str) -> "RunSpec":
        """A spec from what `to_json` wrote."""
        table = json.loads(text)
        return RunSpec(
            arm=table["arm"],
            seed=table["seed"],
            name=table.get("name", ""),
            stream=Part(**table["stream"]),
            model=Part(**table["model"]),
            methods=tuple(Part(**m) for m in table["methods"]),
            training=Training(**table["training"]),
            metrics=tuple(Watch(**m) for m in table["metrics"]),
        )


@dataclass(frozen=True)
class Arm:
    """One way of doing it: a stack of methods bottom to top, and what it changes of the experiment's tables."""

    name: str
    methods: tuple[Part, ...] = ()
    stream: Mapping[str, Any] = field(default_factory=dict)
    model: Mapping[str, Any] = field(default_factory=dict)
    training: Mapping[str, Any] = field(default_factory=dict)


DEFAULT_METRICS = (Watch("accuracy", every=10, dense=20),)


@dataclass(frozen=True)
class Experiment:
    """What a person assembled: a stream, a model, arms of methods, seeds, metrics."""

    name: str = "Untitled"
    notes: str = ""
    seeds: tuple[int, ...] = (0,)
    stream: Part = Part("split", {"dataset": "digits", "tasks": 5})
    model: Part = Part("mlp")
    training: Training = Training(batch=16, epochs=8)
    arms: tuple[Arm, ...] = (Arm("finetune"),)
    metrics: tuple[Watch, ...] = DEFAULT_METRICS

    @classmethod
    def parse(cls, text: str) -> "Experiment":
        """The experiment a TOML text describes; raises `Malformed` with every fault of form at once."""
        from workbench.spec.toml import parse  # noqa: PLC0415 - the reader needs these classes

        return parse(text)

    def to_toml(self, *, before: str = "") -> str:
        """TOML for this experiment; comments and order of the text `before` are kept where they still apply."""
        from workbench.spec.toml import write  # noqa: PLC0415

        return write(self, before)

    def runs(self, *, seeds: Sequence[int] | None = None, arms: Sequence[str] | None = None) -> Iterator[RunSpec]:
        """Arms x seeds, fully resolved: arm by arm, seed by seed."""
        for arm in self.arms:
            if arms is not None and arm.name not in arms:
                continue
            for seed in self.seeds if seeds is None else seeds:
                yield self.resolve(arm, seed)

    def resolve(self, arm: Arm, seed: int) -> RunSpec:
        """One arm at one seed, with the arm's overrides applied."""
        return RunSpec(
            arm=arm.name,
            seed=seed,
            name=self.name,
            stream=_override(self.stream, arm.stream),
            model=_override(self.model, arm.model),
            methods=arm.methods,
            training=replace(self.training, **arm.training),
            metrics=self.metrics,
        )


def _override(part: Part, changes: Mapping[str, Any]) -> Part:
    """A part with an arm's changes; naming another plugin starts from that plugin's own defaults."""
    if not changes:
        return part
    plugin = changes.get("plugin", part.plugin)
    kept = part.params if plugin == part.plugin else {}
    return Part(plugin, {**kept, **{k: v for k, v in changes.items() if k != "plugin"}})
