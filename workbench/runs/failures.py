"""Why a run failed, in words: what happened, what is kept, and what to do."""

import traceback
from pathlib import Path

import torch

from workbench.learn.checkpoint import CheckpointError
from workbench.learn.trace import Diverged
from workbench.runs.checkpoints import ForeignCheckpoint
from workbench.runs.keeper import kept
from workbench.spec.experiment import Part, RunSpec, Watch
from workbench.spec.plan import PlanError
from workbench.spec.registry import PluginError, Registry, UnknownPlugin
from workbench.spec.run import Run
from workbench.store.schema import StoreError

NO_MEMORY = ("can't allocate memory", "not enough memory")


def explain(error: BaseException, run: Run, spec: RunSpec | None, registry: Registry) -> str:
    """One paragraph for a person, about an error that ended a run."""
    return f"{_what(error, spec, registry)} {kept(run)} {_remedy(error, spec)}".strip()


def details(error: BaseException) -> str:
    """The whole traceback, for whoever mends it."""
    return "".join(traceback.format_exception(error))


def _what(error: BaseException, spec: RunSpec | None, registry: Registry) -> str:
    if isinstance(error, Diverged):
        return f"Training diverged: {error}."
    if _memory(error):
        return "The device's memory was not enough."
    if isinstance(error, UnknownPlugin | PluginError | CheckpointError | ForeignCheckpoint | StoreError | PlanError):
        return f"{str(error)[:1].upper()}{str(error)[1:]}{'' if str(error).endswith('.') else '.'}"
    told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    place = _plugin_at_fault(error, spec, registry)
    return f"{place} raised {told}." if place else f"The run stopped with {told}."


def _memory(error: BaseException) -> bool:
    # On the CPU torch has no class of its own for it.
    if isinstance(error, RuntimeError) and any(words in str(error) for words in NO_MEMORY):
        return True
    return isinstance(error, MemoryError | torch.OutOfMemoryError)


def _remedy(error: BaseException, spec: RunSpec | None) -> str:
    training = spec.training if spec else None
    if isinstance(error, Diverged) and training:
        clip = "" if training.clip else ", or set clip (for example to 1.0)"
        return f"Lower the rate (now {training.rate:g}){clip}; a method's strength may also be too high."
    if _memory(error) and training:
        return f"Use a smaller batch (now {training.batch}) or model, or the device cpu, and retry."
    if isinstance(error, UnknownPlugin | PluginError):
        return "Mend or install the plugin, and retry."
    if isinstance(error, CheckpointError):
        return "Retry it from the first step."
    if isinstance(error, ForeignCheckpoint):
        return ""
    if isinstance(error, StoreError):
        return "Then retry."
    if isinstance(error, OSError):
        return "Check that the data are there and can be read (`workbench doctor` says where they are looked for)."
    return "The details show the lines of code; mend them, and retry."


def _plugin_at_fault(error: BaseException, spec: RunSpec | None, registry: Registry) -> str:
    """The innermost line of a plugin of this run that the error passed through."""
    if spec is None:
        return ""
    folders = {}
    parts: list[Part | Watch] = [spec.stream, spec.model, *spec.methods, *spec.metrics]
    for part in parts:
        try:
            folder = registry.manifest(part.plugin).folder
        except UnknownPlugin:
            continue
        if folder is not None:
            folders[folder] = part.plugin
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        for folder, plugin in folders.items():
            if Path(frame.filename).is_relative_to(folder):
                return f"The plugin {plugin!r} ({Path(frame.filename).name}, line {frame.lineno})"
    return ""
