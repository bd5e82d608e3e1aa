"""Training: a whole run of each method beside a bare loop, which is the limit, and beside Avalanche's same method."""

from collections.abc import Iterator

import torch

from workbench.bench.clock import Case, rates, ratios
from workbench.bench.figure import Figure, Item, Remark, number
from workbench.bench.peer import Peer
from workbench.bench.sitting import Sitting
from workbench.bench.workload import Runs, bare, data_root, experiment, stream, tensors
from workbench.spec.experiment import Part
from workbench.spec.registry import default_registry

METHODS: dict[str, tuple[Part, ...]] = {
    "finetune": (),
    "replay": (Part("replay", {"capacity": 500}),),
    "ewc": (Part("ewc", {}),),
    "lwf": (Part("lwf", {}),),
    "a-gem": (Part("a-gem", {"capacity": 1024, "batch": 256}),),
    "der++": (Part("derpp", {"capacity": 500, "batch": 128}),),
}
"""The settings have the same sizes of memory and of batches as the peer's."""

SAID = """\
A whole run is what `workbench run` does: it loads the data, trains, examines 1000 rows of each task at the end
of each task, writes the loss of every iteration and all accuracies into the store, and keeps a checkpoint after each
task. The bare loop begins with its rows as float tensors and writes nothing. Avalanche trains and is examined on the
same rows, without loggers; making its data sets and importing it do not count. Both ask their memories for equally
many rows a step; the workbench's DER++ draws twice, as its paper does, Avalanche's once."""


def measure(sitting: Sitting) -> Iterator[Item]:
    """Iterations per second of whole runs, as ratios."""
    torch.set_num_threads(sitting.threads)
    registry = default_registry()
    root = data_root(registry)
    data = tensors(stream(root, registry))
    runs = Runs(sitting)
    with Peer(sitting, root) as peer:
        cases: dict[str, Case] = {"bare loop": lambda: sitting.time(lambda: bare(data))}
        cases["Avalanche finetune, classic"] = lambda: float(peer.ask("finetune", "classic")["seconds"])
        for name, methods in METHODS.items():
            cases[f"workbench {name}"] = lambda methods=methods: runs.seconds(experiment(methods))  # type: ignore[misc]
            cases[f"Avalanche {name}"] = lambda name=name: float(peer.ask(name)["seconds"])  # type: ignore[misc]
        times = sitting.interleaved(cases)
    speed = {name: number(rates(times, name, data.steps)) for name in cases}
    yield Figure.of("fine-tuning: a whole run, of a bare loop over tensors",
                    ratios(times, "bare loop", "workbench finetune"), goal=0.90,
                    means=f"{speed['workbench finetune']} against {speed['bare loop']} iterations/s")
    yield Figure.of("fine-tuning, of Avalanche with its classic data path",
                    ratios(times, "Avalanche finetune, classic", "workbench finetune"), goal=3.0,
                    means=f"{speed['workbench finetune']} against {speed['Avalanche finetune, classic']} iterations/s")
    for name in METHODS:
        yield Figure.of(f"{name}, of Avalanche with its data as tensors",
                        ratios(times, f"Avalanche {name}", f"workbench {name}"),
                        goal=1.8 if name == "finetune" else 1.5,
                        means=f"{speed[f'workbench {name}']} against {speed[f'Avalanche {name}']} iterations/s")
    yield Remark(SAID)
