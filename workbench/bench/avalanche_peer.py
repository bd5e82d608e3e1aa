"""The peer at work: a script for an interpreter that has Avalanche; it knows nothing of the workbench.

It answers requests, one JSON object a line on the standard input, with one a line: {"seconds": ..., "scores": [...]}.
Arguments: the folder with MNIST unpacked as torchvision wants it, and the number of threads.
"""

import json
import os
import sys
import time
from typing import Any

import torch
from avalanche.benchmarks import nc_benchmark
from avalanche.evaluation.metrics import accuracy_metrics
from avalanche.training.plugins import EvaluationPlugin
from avalanche.training.supervised import AGEM, DER, EWC, LwF, Naive, Replay
from torch import nn
from torch.utils.data import Subset, TensorDataset
from torchvision.datasets import MNIST
from torchvision.transforms import ToTensor

TESTED = 1000  # rows of each task's test
CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}

METHODS: dict[str, tuple[Any, dict[str, Any]]] = {
    "finetune": (Naive, {}),
    "replay": (Replay, {"mem_size": 500}),
    "ewc": (EWC, {"ewc_lambda": 50.0}),
    "lwf": (LwF, {"alpha": 1.0, "temperature": 2.0}),
    "a-gem": (AGEM, {"patterns_per_exp": 256, "sample_size": 256}),
    "der++": (DER, {"mem_size": 500, "alpha": 0.1, "beta": 0.5}),
}


class Tensors(TensorDataset):
    """Rows held as tensors, with their labels where Avalanche looks for them."""

    def __init__(self, x: torch.Tensor, y: torch.Tensor):
        super().__init__(x, y)
        self.targets = y.tolist()


def pictures(folder: str, train: bool) -> Any:
    """The classic path: a picture is opened and made a tensor each time it is asked for."""
    return MNIST(folder, train=train, transform=ToTensor())


def tensors(folder: str, train: bool) -> Any:
    """The same rows made tensors once."""
    data = MNIST(folder, train=train)
    return Tensors(data.data[:, None].float().div(255), data.targets)


def few(data: Any) -> Any:
    """The first rows of each task's two classes, as many as are examined."""
    targets = torch.as_tensor(data.targets)
    chosen = [(targets // 2 == task).nonzero().flatten()[:TESTED] for task in range(5)]
    rows = torch.cat(chosen).tolist()
    part: Any = Subset(data, rows)
    part.targets = [int(targets[row]) for row in rows]
    return part


def stream(folder: str, path: str) -> Any:
    """Split MNIST in five tasks of two digits."""
    make = pictures if path == "classic" else tensors
    return nc_benchmark(make(folder, True), few(make(folder, False)), n_experiences=5, task_labels=False, shuffle=False,
                        fixed_class_order=list(range(10)))


def answer(benchmark: Any, request: dict[str, Any]) -> dict[str, Any]:
    """Train through the stream once, examined as asked; only on the first `limit` rows of each task where given."""
    kind, settings = METHODS[request["method"]]
    torch.manual_seed(0)
    model = nn.Sequential(nn.Flatten(), nn.Linear(784, 400), nn.ReLU(), nn.Linear(400, 400), nn.ReLU(),
                          nn.Linear(400, 10))
    scores = EvaluationPlugin(accuracy_metrics(experience=True), loggers=[])
    always = request.get("evaluate") == "iteration"
    periodic = {"eval_every": 1, "peval_mode": "iteration"} if always else {}
    strategy = kind(model=model, optimizer=torch.optim.SGD(model.parameters(), lr=0.05),
                    criterion=nn.CrossEntropyLoss(), train_mb_size=128, train_epochs=1, eval_mb_size=1000,
                    evaluator=scores, **settings, **periodic)
    now = CLOCKS[request["clock"]]
    start = now()
    steps = 0
    for experience in benchmark.train_stream:
        if limit := request.get("limit"):
            experience.dataset = experience.dataset.subset(range(limit))
        steps += -(-len(experience.dataset) // 128)
        if always:
            strategy.train(experience, eval_streams=[benchmark.test_stream])
        else:
            strategy.train(experience)
            strategy.eval(benchmark.test_stream)
    seconds = now() - start
    last = scores.get_last_metrics()
    return {"seconds": seconds, "steps": steps, "scores": [last[name] for name in sorted(last) if "Top1_Acc" in name]}


def main() -> None:
    """Answer until the input ends."""
    folder, threads = sys.argv[1], int(sys.argv[2])
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print must not be taken for an answer
    torch.set_num_threads(threads)
    known: dict[str, Any] = {}
    for line in sys.stdin:
        request = json.loads(line)
        path = request["path"]
        if path not in known or "limit" in request:
            known[path] = stream(folder, path)
        print(json.dumps(answer(known[path], request)), file=replies, flush=True)


if __name__ == "__main__":
    main()
