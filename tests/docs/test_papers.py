"""The page of the papers' claims is what `python docs/papers.py` would write now from what is kept beside it."""

import importlib.util
from pathlib import Path

from workbench.spec import places
from workbench.spec.registry import Registry

DOCS = Path(__file__).resolve().parents[2] / "docs"
REGISTRY = Registry([places.bundled_plugins()], None)


def script():
    spec = importlib.util.spec_from_file_location("docs_papers", DOCS / "papers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_would_be_written_now():
    assert script().PAGE.read_text("utf-8") == script().written(REGISTRY), "run `python docs/papers.py`"


def test_every_claim_of_the_shelf_is_measured_or_said_to_be_open():
    page = script().PAGE.read_text("utf-8")
    for manifest in script().shelf(REGISTRY):
        for claim in manifest.claims:
            assert claim.says in page, manifest.id
