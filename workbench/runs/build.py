"""From a RunSpec to a learner with its metrics: the only place that loads plugins' code."""

import platform
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import torch
from torch import nn

from workbench.learn import seeds
from workbench.learn.data.download import FetchCancelled
from workbench.learn.data.root import DataRoot
from workbench.learn.data.tasks import build_stream
from workbench.learn.expectations import Expectations
from workbench.learn.learner import Learner
from workbench.learn.method import Method, stack
from workbench.learn.metric import Metric
from workbench.learn.pretraining import Preparation, PretrainingCancelled
from workbench.learn.stream import Stream, Task
from workbench.spec import places
from workbench.spec.experiment import Part, RunSpec, Watch
from workbench.spec.planning import planned
from workbench.spec.registry import PluginError, Registry

Progress = Callable[[str, float | None], None]


class Cancelled(Exception):
    """Somebody asked to stop before the run was built."""


def build(
    spec: RunSpec,
    registry: Registry,
    *,
    device: str = "cpu",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    fetch: bool = True,
) -> tuple[Learner, list[Metric], dict[str, Any]]:
    """The learner of a run at its first step, its metrics, and what is known of both.

    `progress` is told what happens and which share of it is done (None: unknown); where `cancelled` says so while data
    are fetched or a model is pretrained, Cancelled is raised. Without `fetch` it is raised where either is needed.
    """
    tell = progress or (lambda what, share: None)
    root = DataRoot(
        [places.data_folder()], cache=places.cache(), resolve=registry.load, device=device,
        cancelled=cancelled if fetch else lambda: True,
        progress=lambda name, done, size: tell(f"fetching {name}", done / size if size else None),
    )
    tell("loading the data", None)
    try:
        stream = make_stream(spec, registry, root)
        tell("building the model", None)
        model = _model(spec, registry, stream, Preparation(root, tell))
    except (FetchCancelled, PretrainingCancelled) as error:
        raise Cancelled from error
    learner = Learner(stream, model, stack([_method(m, registry) for m in spec.methods]),
                      spec.training, seed=spec.seed, device=device)
    metrics = [*(_metric(watch, registry) for watch in spec.metrics), Expectations()]
    if cancelled is not None and cancelled():
        raise Cancelled
    return learner, metrics, facts(learner)


def make_stream(spec: RunSpec, registry: Registry, root: DataRoot) -> Stream:
    """The stream: made by its code where the plugin has some, else from its plan over the data."""
    if not registry.manifest(spec.stream.plugin).code:
        return build_stream(planned(spec.stream, spec.seed, registry), root, spec.seed, spec.training)
    made = registry.load(spec.stream.plugin)(root, spec.seed, spec.training, **settings(spec.stream, registry))
    if not isinstance(made, Stream):
        raise PluginError(f"the stream {spec.stream.plugin!r} returned {type(made).__name__} instead of a Stream")
    return made


def settings(part: Part | Watch, registry: Registry) -> dict[str, Any]:
    """A part's settings, with the manifest's defaults where nothing is said."""
    return {**registry.manifest(part.plugin).defaults, **part.params}


def facts(learner: Learner) -> dict[str, Any]:
    """What a reader of the run wants to know of it: device, versions, parameters, tasks, steps."""
    return {
        "device": _device_name(learner.device),
        "versions": versions(),
        "parameters": sum(p.numel() for p in learner.model.parameters()),
        "tasks": [_task_facts(task) for task in learner.stream.tasks],
        "steps": sum(task.steps for task in learner.stream.tasks),
        "input": _plain(learner.stream.facts.get("input", ())),
        "classes": _plain(learner.stream.facts.get("classes", 0)),
    }


@cache
def versions() -> Mapping[str, str]:
    """The versions that numbers may depend on."""
    out = {"python": platform.python_version(), "system": platform.platform()}
    for name in ("continual-learning-workbench", "torch", "torchvision", "numpy"):
        try:
            out[name] = version(name)
        except PackageNotFoundError:
            out[name] = "not installed as a package"
    return out


def _model(spec: RunSpec, registry: Registry, stream: Stream, preparation: Preparation) -> nn.Module:
    # A seed of its own: neither the stream's nor the methods' draws may move the first weights.
    seeds.reseed(seeds.address(spec.seed, "model"), torch.device("cpu"))
    handed = (stream, preparation) if registry.manifest(spec.model.plugin).prepares else (stream,)
    model = registry.load(spec.model.plugin)(*handed, **settings(spec.model, registry))
    if not isinstance(model, nn.Module):
        raise PluginError(f"the model {spec.model.plugin!r} returned {type(model).__name__} instead of a torch module")
    return model


def _method(part: Part, registry: Registry) -> Method:
    made = registry.load(part.plugin)(**settings(part, registry))
    if not isinstance(made, Method):
        raise PluginError(f"{part.plugin!r} is not a method: its code makes a {type(made).__name__}")
    return made


def _metric(watch: Watch, registry: Registry) -> Metric:
    made = registry.load(watch.plugin)(every=watch.every, dense=watch.dense, **settings(watch, registry))
    if not isinstance(made, Metric):
        raise PluginError(f"{watch.plugin!r} is not a metric: its code makes a {type(made).__name__}")
    return made


def _task_facts(task: Task) -> dict[str, Any]:
    told: Mapping[str, object] = task.facts
    return {
        "name": task.name,
        "title": str(told.get("title") or task.name),
        "steps": task.steps,
        "rows": len(task.train),
        "classes": _plain(told.get("classes", ())),
        "goal": task.goal,
        "tests": list(task.tests),
    }


def _plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, Sequence | set | frozenset):
        return [_plain(v) for v in value]
    return str(value)


def _device_name(device: torch.device) -> str:
    if device.type == "cuda":
        return f"{device} ({torch.cuda.get_device_name(device)})"
    return str(device)
