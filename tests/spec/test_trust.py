"""Code of others is not imported before somebody has allowed it, and only as it was when that was said."""

import sys

import pytest

from tests.spec.test_registry import METHOD, put
from workbench.spec import places, trust
from workbench.spec.registry import PluginError, Registry, default_registry

CODE = "import pathlib\npathlib.Path(__file__).with_name('ran').touch()\nclass Idea:\n    pass\n"


@pytest.fixture
def foreign(own_home):
    """A user's plugin that leaves a file when its code is run; nothing is trusted."""
    trust.distrust(own_home / "plugins")
    put(own_home / "plugins" / "theirs", METHOD.format("theirs", "Theirs", "idea:Idea"), idea=CODE)
    return own_home / "plugins" / "theirs"


def test_code_nobody_allowed_is_listed_with_the_way_to_allow_it_and_never_run(foreign):
    registry = default_registry()
    assert registry.manifest("theirs").title == "Theirs"
    with pytest.raises(PluginError, match=f"workbench plugins --trust {foreign}"):
        registry.load("theirs")
    assert "nobody has allowed" in registry.reason("theirs")
    assert list(registry.untrusted()) == [foreign]
    assert not (foreign / "ran").exists()


def test_what_was_allowed_runs_at_once_and_an_edit_takes_that_back(foreign):
    registry = default_registry()
    trust.trust(foreign)
    assert registry.load("theirs").__name__ == "Idea"
    assert (foreign / "ran").exists()
    (foreign / "idea.py").write_text(CODE + "# one line more\n")
    assert list(default_registry().untrusted()) == [foreign]


def test_a_new_file_beside_allowed_code_takes_it_back_and_a_data_file_does_not(foreign):
    trust.trust(foreign)
    (foreign / "rows.csv").write_text("1,2")
    assert trust.is_trusted(foreign)
    (foreign / "more.py").write_text("")
    assert not trust.is_trusted(foreign)


def test_a_folder_allowed_with_its_edits_stays_so_with_all_under_it(foreign):
    trust.trust(foreign.parent, edits=True)
    (foreign / "idea.py").write_text("class Idea:\n    pass\n")
    assert trust.is_trusted(foreign)
    trust.distrust(foreign.parent)
    assert not trust.is_trusted(foreign)


@pytest.mark.parametrize("text", ["", "[1]", "{", '"*"'])
def test_a_broken_list_of_the_trusted_trusts_nobody(foreign, own_home, text):
    (own_home / "trusted.json").write_text(text)
    assert not trust.is_trusted(foreign)


def test_bundled_plugins_need_no_permission(own_home):
    trust.distrust(own_home / "plugins")
    assert default_registry().untrusted() == {}
    assert default_registry().load("finetune")


def test_safe_knows_only_what_came_with_the_program(foreign, monkeypatch):
    trust.trust(foreign)
    monkeypatch.setenv("WORKBENCH_SAFE", "1")
    registry = default_registry()
    assert {m.source for m in registry.manifests()} == {"bundled"}
    monkeypatch.setenv("WORKBENCH_SAFE", "")
    assert not places.is_safe()


def test_listing_an_installed_package_inside_another_imports_neither(tmp_path, monkeypatch):
    outer = tmp_path / "site" / "cl_outer"
    put(outer / "inner", METHOD.format("deep", "Deep", "idea:Idea"), __init__="", idea="class Idea:\n    pass\n")
    (outer / "__init__.py").write_text("raise SystemExit('imported')")
    info = tmp_path / "site" / "cl_outer-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: cl-outer\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[workbench.deep]\ndeep = cl_outer.inner\n")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    registry = Registry([], "workbench.deep", trusted=lambda folder: False)
    assert [m.id for m in registry.manifests()] == ["deep"]
    assert list(registry.untrusted()) == [outer / "inner"]
    assert "cl_outer" not in sys.modules
