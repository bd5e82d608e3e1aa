"""The pages about the window: every view has one, its picture is there, its keys and settings are the program's own."""

import importlib.util
import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = sorted((DOCS / "window").glob("*.md"))


def made_by(name):
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_setting_and_every_key_is_on_its_page_as_it_is_now(qapp):
    kept = (DOCS / "window" / "preferences.md").read_text("utf-8").splitlines()
    made = made_by("window").page().splitlines()
    assert kept == made, "run `python docs/window.py`"
    assert len(kept) > 60


def test_every_view_has_its_page_with_a_picture():
    assert {page.stem for page in PAGES} == {
        "README", "welcome", "build", "library", "watch", "compare", "runs", "recorded", "preferences"}
    without = [page.stem for page in PAGES if "](../pictures/" not in page.read_text("utf-8")]
    assert without == ["README"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_front_page_leads_to_them():
    assert "docs/window/README.md" in (DOCS.parent / "README.md").read_text("utf-8")


def test_a_key_that_a_page_names_is_one_the_program_has():
    keys = (DOCS / "window" / "preferences.md").read_text("utf-8").split("## Keys")[1]
    for page in PAGES:
        for key in re.findall(r"\b(?:Ctrl|Shift)\+[^\s*(),.;:`|]+", page.read_text("utf-8")):
            assert f"`{key}`" in keys or key.rstrip("+") == "Ctrl", f"{key} in {page.name}"
