"""Text: domains of characters one after the other; the task is always to predict the next one."""

from collections.abc import Sequence

from workbench.learn import seeds
from workbench.learn.batch import Batch
from workbench.learn.data.root import DataRoot
from workbench.learn.objective import NextToken
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training

from .domains import ALPHABET, encode, write
from .plan import NAMES

EXAMINED = 200


def text(root: DataRoot, seed: int, training: Training, *, domains: Sequence[str] = NAMES, rows: int = 2000,
         length: int = 48, steps: int = 200) -> Stream:
    """Rows of `length` characters, each with the character that follows it."""
    tasks = []
    for number, name in enumerate(domains, 1):
        train, test = (_rows(name, size, length, seed, side).to(root.device)
                       for side, size in (("train", rows), ("test", EXAMINED)))
        tasks.append(Task(f"task-{number}", train, steps, {"test": test}, facts={"title": name, "classes": ()}))
    return Stream(tasks, NextToken(), {"input": (length,), "classes": len(ALPHABET), "alphabet": ALPHABET})


def _rows(domain: str, rows: int, length: int, seed: int, side: str) -> Batch:
    written = write(domain, rows * length + 1, seeds.generator(seed, "text", domain, side))
    tokens = encode(written[:rows * length + 1])
    return Batch(x=tokens[:-1].view(rows, length), y=tokens[1:].view(rows, length))
