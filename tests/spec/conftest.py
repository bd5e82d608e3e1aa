"""A small folder of plugins, written out as files, so that these tests stand without the bundled ones."""

from pathlib import Path

import pytest

from workbench.spec.registry import Registry

MANIFEST = """
[[parts]]
id = "dots"
kind = "dataset"
title = "Dots"
code = "dots:dots"
[parts.facts]
classes = 4
rows = 400
names = ["red", "green", "blue", "white"]
input = [1, 2, 2]

[[parts]]
id = "folder"
kind = "dataset"
title = "A folder"
code = "dots:dots"
plan = "facts:of_folder"
[parts.params.classes]
default = 3
minimum = 1
[parts.params.where]
type = "path"
required = true

[[parts]]
id = "split"
kind = "stream"
title = "Split"
plan = "order:split"
[parts.params.dataset]
type = "dataset"
default = "dots"
[parts.params.tasks]
default = 2
minimum = 1
[parts.params.scenario]
default = "class"
choices = ["class", "domain"]

[[parts]]
id = "tasks"
kind = "stream"
title = "Tasks one by one"
plan = "order:listed"
[parts.params.task]
type = "tasks"
required = true

[[parts]]
id = "clumsy"
kind = "stream"
title = "Clumsy"
plan = "order:clumsy"

[[parts]]
id = "mlp"
kind = "model"
title = "MLP"
code = "mlp:mlp"
[parts.params.width]
default = 256
minimum = 1
maximum = 4096

[[parts]]
id = "vit"
kind = "model"
title = "ViT"
code = "mlp:mlp"
offers = ["prompts"]

[[parts]]
id = "pool"
kind = "method"
title = "Pool"
code = "methods:EWC"
asks = ["prompts"]

[[parts]]
id = "ewc"
kind = "method"
title = "EWC"
code = "methods:EWC"
[parts.params.strength]
default = 5000.0
minimum = 0.0

[[parts]]
id = "replay"
kind = "method"
title = "Replay"
code = "methods:Replay"
[parts.params.capacity]
default = 200
minimum = 1

[[parts]]
id = "gem"
kind = "method"
title = "GEM"
code = "methods:EWC"
replaces = ["step"]

[[parts]]
id = "prototypes"
kind = "method"
title = "Prototypes"
code = "methods:EWC"
replaces = ["step"]

[[parts]]
id = "accuracy"
kind = "metric"
title = "Accuracy"
code = "methods:EWC"
[parts.params.rows]
default = 1000
minimum = 1
"""

ORDER = '''
from workbench.spec.plan import PlanError, TaskPlan, read_tasks

from .names import title


def split(seed, facts_of, *, dataset, tasks, scenario):
    facts = facts_of(dataset)
    if tasks > facts.classes:
        raise PlanError("tasks", f"the data set has {facts.classes} classes, too few for {tasks} tasks")
    size = facts.classes // tasks
    return [TaskPlan(dataset, tuple(range(i * size, (i + 1) * size)), title(i)) for i in range(tasks)]


def listed(seed, facts_of, *, task):
    return read_tasks(task)


def clumsy(seed, facts_of):
    return 1 / 0
'''

FACTS = '''
from workbench.spec.plan import DataFacts


def of_folder(*, classes, where):
    if where == "/nowhere":
        raise FileNotFoundError(f"no folder {where}")
    return DataFacts(classes, classes * 10)
'''


def write_plugin(folder: Path, manifest: str, **modules: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plugin.toml").write_text(manifest, "utf-8")
    for name, code in modules.items():
        (folder / f"{name}.py").write_text(code, "utf-8")
    return folder


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    write_plugin(tmp_path / "plugins" / "small-set", MANIFEST, order=ORDER, facts=FACTS,
                 names='def title(i):\n    return f"part {i + 1}"\n',
                 methods="class EWC:\n    pass\n\n\nclass Replay:\n    pass\n")
    return tmp_path / "plugins"


@pytest.fixture
def registry(plugins: Path) -> Registry:
    return Registry([plugins], None)
