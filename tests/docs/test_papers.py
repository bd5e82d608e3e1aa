"""The page of the papers' claims has a line for every claim that is kept beside it as measured."""

import importlib.util
import json
from pathlib import Path

from workbench.runs.measured import as_table

DOCS = Path(__file__).resolve().parents[2] / "docs"


def script():
    spec = importlib.util.spec_from_file_location("docs_papers", DOCS / "papers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_is_made_of_what_is_kept():
    records = json.loads(script().KEPT.read_text("utf-8"))
    assert records
    assert as_table(records) in script().PAGE.read_text("utf-8"), "run `python docs/papers.py`"
