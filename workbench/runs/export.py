"""What leaves a workspace: readings as CSV or Parquet, and a trained model as ONNX."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workbench.runs import checkpoints
from workbench.spec.experiment import RunSpec
from workbench.spec.registry import Registry
from workbench.spec.run import Run
from workbench.store.reader import Reader

if TYPE_CHECKING:
    from torch import Tensor, nn

    from workbench.learn.learner import Learner

TOLERANCE = 1e-4
"""The largest difference between torch's outputs and ONNX's, relative to the largest output, that is accepted."""


class ExportError(Exception):
    """What was asked for cannot be exported; the message says why."""


class Row(NamedTuple):
    """One reading in full, as a table has it."""

    run: int
    arm: str
    seed: int
    metric: str
    about: str
    step: int
    value: float


def rows(reader: Reader, run: Run) -> Iterator[Row]:
    """All readings of a run, curve by curve."""
    for series in reader.series(run.id):
        steps, values = reader.whole(series.id)
        for step, value in zip(steps.tolist(), values.tolist(), strict=True):
            yield Row(run.id, run.arm, run.seed, series.metric, series.about, step, value)


def write_csv(reader: Reader, runs: Sequence[Run], target: Path) -> None:
    """All readings of these runs, one a line; what is undefined is empty."""
    with target.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(Row._fields)
        for run in runs:
            found = rows(reader, run)
            writer.writerows((*row[:-1], "" if row.value != row.value else repr(row.value)) for row in found)


def write_parquet(reader: Reader, run: Run, target: Path) -> None:
    """All readings of a run as a Parquet table, with its spec in the file's metadata."""
    import pyarrow as pa
    from pyarrow import parquet

    columns = list(zip(*rows(reader, run), strict=True)) or [()] * len(Row._fields)
    types = [pa.int64(), pa.string(), pa.int64(), pa.string(), pa.string(), pa.int64(), pa.float64()]
    arrays = [pa.array(column, type=kind) for column, kind in zip(columns, types, strict=True)]
    table = pa.table(dict(zip(Row._fields, arrays, strict=True)))
    parquet.write_table(table.replace_schema_metadata({"workbench.spec": run.spec}), target)


def write_onnx(store: Path, run: Run, registry: Registry, target: Path) -> float:
    """The trained model (what the method answers with), for batches of any size, checked with onnxruntime.

    The largest difference to torch comes back. Input "x" is as the stream gives it, output "y" as the model does.
    """
    learner = _learner(store, run, registry)
    model, x = _predictor(learner), _sample(learner)
    _export(model, x, target)
    difference = _difference(model, x, target)
    if difference > TOLERANCE:
        target.unlink()
        raise ExportError(f"the exported model differs from torch's by {difference:.2g}; nothing was written")
    _label(target, run, learner)
    return difference


def _learner(store: Path, run: Run, registry: Registry) -> "Learner":
    from workbench.learn import checkpoint
    from workbench.runs.build import build

    path = checkpoints.path(store, run)
    if path is None:
        raise ExportError(f"run {run.id} is {run.state} and has no checkpoint, so there is no model to export")
    learner, metrics, _ = build(RunSpec.from_json(run.spec), registry, device="cpu")
    try:
        checkpoint.load(path, learner, metrics, digest=checkpoints.unsealed(run.checkpoint_hash))
    except (checkpoint.CheckpointError, checkpoints.ForeignCheckpoint) as error:
        raise ExportError(f"run {run.id}: {error}") from error
    return learner


def _predictor(learner: "Learner") -> "nn.Module":
    from torch import nn

    predict = learner.method.predictor(learner)
    if isinstance(predict, nn.Module):
        return predict.eval()
    learner.model.eval()

    class Predictor(nn.Module):
        """A method's own way to answer, as a module."""

        def __init__(self) -> None:
            super().__init__()
            self.model = learner.model

        def forward(self, x: "Tensor") -> "Tensor":
            return predict(x)

    return Predictor().eval()


def _sample(learner: "Learner") -> "Tensor":
    """Three inputs as the first task has them."""
    import torch

    task = learner.stream.tasks[0]
    x: Tensor = next(iter(task.tests.values()), task.train)[torch.arange(3)].x
    return x


def _export(model: "nn.Module", x: "Tensor", target: Path) -> None:
    import torch

    try:
        with torch.no_grad():
            torch.onnx.export(model, (x,), target, input_names=["x"], output_names=["y"], dynamo=True,
                              dynamic_shapes=({0: torch.export.Dim("batch", min=1)},), external_data=False,
                              verbose=False)
    # The exporter raises whatever its many passes meet in a model they cannot follow.
    except Exception as error:
        raise ExportError(f"this model cannot be written as ONNX: {type(error).__name__}: "
                          f"{str(error).strip().splitlines()[0]}") from error


def _difference(model: "nn.Module", x: "Tensor", target: Path) -> float:
    """The largest difference, relative to the largest output, over a batch of another size than was exported."""
    import numpy as np
    import onnxruntime
    import torch

    more = torch.cat([x, x.flip(0)[:2]])
    with torch.no_grad():
        ours = model(more).numpy()
    session = onnxruntime.InferenceSession(target, providers=["CPUExecutionProvider"])
    theirs = session.run(["y"], {"x": more.numpy()})[0]
    return float(np.abs(ours - theirs).max() / max(np.abs(ours).max(), 1.0))


def _label(target: Path, run: Run, learner: "Learner") -> None:
    """Write into the file which run it is from, and what its inputs and outputs are."""
    import onnx

    model = onnx.load(target)
    onnx.helper.set_model_props(model, {
        "workbench.run": f"{run.name} / {run.arm} / seed {run.seed}, step {learner.step}",
        "workbench.spec": run.spec,
        "workbench.input": str(learner.stream.facts.get("input", "")),
        "workbench.classes": str(learner.stream.facts.get("classes", "")),
    })
    onnx.save(model, target)
