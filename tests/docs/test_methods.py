"""Every method has a page, and it is what `python docs/methods.py` would write now."""

import importlib.util
import re
from pathlib import Path

import pytest

from workbench.spec import places
from workbench.spec.manifest import Kind
from workbench.spec.registry import Registry

DOCS = Path(__file__).resolve().parents[2] / "docs"
REGISTRY = Registry([places.bundled_plugins()], None)


def script():
    spec = importlib.util.spec_from_file_location("docs_methods", DOCS / "methods.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCRIPT = script()
PAGES = SCRIPT.written(REGISTRY)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_what_would_be_written_now(path):
    assert path.read_text("utf-8") == PAGES[path], "run `python docs/methods.py`"


def test_there_is_a_page_for_every_method_and_for_nothing_else():
    there = {path.stem for path in (DOCS / "methods").glob("*.md")} - {"README"}
    assert there == {manifest.id for manifest in REGISTRY.manifests(Kind.METHOD)}


def test_every_file_a_page_points_to_is_there():
    for path, text in PAGES.items():
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            assert target.startswith("https://") or (path.parent / target).exists(), f"{path.name}: {target}"


def test_the_hooks_are_read_from_the_code(tmp_path):
    (tmp_path / "base.py").write_text(
        "class Base:\n    def end_task(self, learner):\n        super().end_task(learner)\n")
    (tmp_path / "it.py").write_text(
        "from .base import Base\n"
        "class It(Base):\n"
        "    def loss(self, learner, batch):\n        return 2 * super().loss(learner, batch)\n"
        "    def draw(self, learner):\n        return learner.draw(self.rows)\n"
        "    def helper(self):\n        pass\n")
    assert SCRIPT.hooks_in(tmp_path / "it.py", "It") == {"end_task": "+", "loss": "+", "draw": "="}
