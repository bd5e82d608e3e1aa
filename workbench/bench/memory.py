"""Memory: what a run needs at its largest beside the bare loop, and whether anything is imported in vain."""

import os
import subprocess
import sys
from collections.abc import Iterator

from workbench.bench.figure import Figure, Item, Remark
from workbench.bench.sitting import Sitting, Unavailable

UNUSED = ("PySide6", "pyqtgraph", "sklearn", "scipy", "onnx", "onnxruntime", "pyarrow", "matplotlib")
"""What a run of fine-tuning on MNIST has no use for."""

START = """
import sys, tempfile, torch
from pathlib import Path
from workbench.bench import workload
from workbench.bench.sitting import Sitting
torch.set_num_threads({threads})
scratch = tempfile.TemporaryDirectory()
"""
BARE = START + """
registry = workload.default_registry()
data = workload.tensors(workload.stream(workload.data_root(registry), registry))
workload.bare(data, most={most})
"""
RUN = START + """
workload.Runs(Sitting(Path(scratch.name), threads={threads})).seconds(workload.experiment(steps={most}))
"""
TORCH = "import sys, torch\n"
END = """
from workbench.runs.peak import peak_memory
print(peak_memory(), *[name for name in {unused} if name in sys.modules])
"""


def measure(sitting: Sitting) -> Iterator[Item]:
    """Peak sizes of processes of their own."""
    if sys.platform == "win32":
        raise Unavailable("Windows does not tell a process's peak in the way that is used here")
    most = 5 if sitting.quick else 0
    peaks: dict[str, list[float]] = {"bare": [], "run": [], "torch": []}
    vain: set[str] = set()
    for turn in range(sitting.repeats):
        for name, code in (("bare", BARE), ("run", RUN), ("torch", TORCH)):
            sitting.tell(name, turn / sitting.repeats)
            size, modules = _child(code.format(threads=sitting.threads, most=most), sitting.threads)
            peaks[name].append(size)
            vain |= modules if name == "run" else set()
    extra = [run - bare for run, bare in zip(peaks["run"], peaks["bare"], strict=True)]
    yield Figure.of("peak memory of a whole run, of the bare loop's", [
        run / bare for run, bare in zip(peaks["run"], peaks["bare"], strict=True)], higher_is_better=False,
        means=f"{_median(peaks['run']):.0f} against {_median(peaks['bare']):.0f} MB, of which torch alone "
              f"{_median(peaks['torch']):.0f}; {_median(extra):+.0f} MB")
    yield Figure.of(f"large packages that a run imports and does not use, of {len(UNUSED)} watched", [float(len(vain))],
                    goal=0.0, unit="packages", higher_is_better=False, means=", ".join(sorted(vain)) or "none")
    yield Remark("Each in a process of its own, fine-tuning on Split-MNIST. The bare loop holds its rows as float "
                 "numbers; the workbench holds bytes and makes numbers of a batch when it is drawn.")


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _child(code: str, threads: int) -> tuple[float, set[str]]:
    """Peak megabytes of a process that runs this, and which of the unused packages it imported."""
    done = subprocess.run([sys.executable, "-c", code + END.format(unused=UNUSED)], capture_output=True, text=True,
                          env={**os.environ, "OMP_NUM_THREADS": str(threads)}, check=False)
    if done.returncode:
        raise Unavailable(f"a process ended: {(done.stderr.strip().splitlines() or ['it said nothing'])[-1]}")
    size, *modules = done.stdout.split()
    return int(size) / 2**20, set(modules)
