import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.spec import places
from workbench.spec.manifest import Kind
from workbench.spec.plan import DataFacts
from workbench.spec.registry import PluginError, Registry, UnknownPlugin, default_registry

ROOT = Path(__file__).resolve().parents[2]
METHOD = 'id = "{0}"\nkind = "method"\ntitle = "{1}"\ncode = "{2}"\n'


def put(folder, manifest, **modules):
    folder.mkdir(parents=True)
    (folder / "plugin.toml").write_text(manifest)
    for name, code in modules.items():
        (folder / f"{name}.py").write_text(code)


def test_manifests_are_listed_by_title_and_by_kind(registry):
    assert [m.id for m in registry.manifests(Kind.METHOD)] == ["ewc", "gem", "pool", "prototypes", "replay"]
    assert len(registry.manifests()) == 13


def test_an_unknown_id_is_answered_with_the_nearest(registry):
    with pytest.raises(UnknownPlugin, match="no plugin 'replai'; did you mean 'replay'"):
        registry.manifest("replai")


def test_an_unknown_plugin_is_a_key_error(registry):
    with pytest.raises(KeyError):
        registry.load("nothing like it")


def test_a_broken_manifest_is_named_and_harms_nothing(registry, plugins):
    put(plugins / "torn", "id = ")
    put(plugins / "odd", 'id = "odd"\nkind = "method"\ntitle = "Odd"\ncode = "a:b"\nparams = 3\n')
    put(plugins / "strange", 'id = "s"\nkind = "recipe"\ntitle = "S"\ncode = "a:b"\n')
    put(plugins / "listless", 'id = "l"\nkind = "method"\ntitle = "L"\ncode = "a:b"\nclaims = [3]\n')
    registry.rescan()
    reasons = {folder.name: reason for folder, reason in registry.broken().items()}
    assert sorted(reasons) == ["listless", "odd", "strange", "torn"]
    assert "cannot be read" in reasons["torn"]
    assert reasons["odd"] == "params: must be a table, not 3"
    assert "'recipe'" in reasons["strange"]
    assert len(registry.manifests()) == 13


def test_a_failing_import_is_told_with_its_line_and_harms_no_other(registry, plugins):
    put(plugins / "bad", METHOD.format("bad", "Bad", "bad:Bad"), bad="x = 1\nimport nothing_of_this_name\n")
    registry.rescan()
    assert registry.broken() == {}
    with pytest.raises(PluginError, match=r"nothing_of_this_name.*\(bad.py, line 2\)"):
        registry.load("bad")
    assert [folder.name for folder in registry.broken()] == ["bad"]
    assert "nothing_of_this_name" in registry.reason("bad")
    assert registry.reason("ewc") is None
    assert registry.load("ewc").__name__ == "EWC"


@pytest.mark.parametrize("code", ["def (", "raise SystemExit(3)", "raise ValueError()", "Bad = 3", "",
                                  "from .no import x"])
def test_whatever_a_plugin_raises_at_import_becomes_a_plugin_error(registry, plugins, code):
    put(plugins / "bad", METHOD.format("bad", "Bad", "bad:Bad"), bad=code)
    registry.rescan()
    with pytest.raises(PluginError, match="'bad' cannot be imported"):
        registry.load("bad")


def test_a_mended_plugin_loads_after_the_next_scan(registry, plugins):
    put(plugins / "bad", METHOD.format("bad", "Bad", "bad:Bad"), bad="import nothing_of_this_name")
    registry.rescan()
    with pytest.raises(PluginError):
        registry.load("bad")
    (plugins / "bad" / "bad.py").write_text("class Bad:\n    pass\n")
    registry.rescan()
    assert registry.load("bad").__name__ == "Bad"
    assert registry.broken() == {}


def test_of_two_plugins_with_one_id_the_earlier_wins_and_the_other_is_shown(plugins, tmp_path):
    put(tmp_path / "mine" / "ewc", METHOD.format("ewc", "My EWC", "ewc:EWC"), ewc="class EWC:\n    mine = True\n")
    registry = Registry([plugins, tmp_path / "mine"], None)
    assert registry.manifest("ewc").title == "EWC"
    assert [(m.id, m.title) for m in registry.shadowed()] == [("ewc", "My EWC")]
    other = Registry([tmp_path / "mine", plugins], None)
    assert other.manifest("ewc").title == "My EWC"
    assert other.load("ewc").mine


def test_code_is_imported_once_and_under_a_name_that_pickle_finds_again(registry):
    loaded = registry.load("ewc")
    assert loaded is registry.load("ewc")
    assert loaded.__module__ == "workbench_plugins.small_set.methods"
    assert type(pickle.loads(pickle.dumps(loaded()))) is loaded


def test_two_folders_of_one_name_keep_their_own_modules(tmp_path):
    for parent in ("a", "b"):
        put(tmp_path / parent / "same", METHOD.format(parent, parent, "idea:Idea"),
            idea=f"class Idea:\n    at = '{parent}'\n")
    registry = Registry([tmp_path / "a", tmp_path / "b"], None)
    assert (registry.load("a").at, registry.load("b").at) == ("a", "b")


def test_a_folder_that_does_not_exist_offers_nothing(tmp_path):
    assert Registry([tmp_path / "none"], None).manifests() == []


def test_facts_come_from_the_manifest_or_from_its_plan(registry):
    assert registry.facts("dots") == DataFacts(4, 400, ("red", "green", "blue", "white"), (1, 2, 2))
    assert registry.facts({"plugin": "folder", "where": "/somewhere"}) == DataFacts(3, 30)
    assert registry.facts({"plugin": "folder", "where": "/somewhere", "classes": 5}) == DataFacts(5, 50)


@pytest.mark.parametrize(("dataset", "words"), [
    ({"plugin": "folder", "where": "/nowhere"}, "no folder /nowhere"),
    ({"plugin": "folder", "colour": 3}, "cannot be looked at"),
    ("ewc", "is a method, not a data set"),
])
def test_facts_that_cannot_be_had_say_why(registry, dataset, words):
    with pytest.raises(PluginError, match=words):
        registry.facts(dataset)


def test_plugins_of_an_installed_package_are_found_and_a_lost_one_is_named(tmp_path, monkeypatch):
    put(tmp_path / "site" / "cl_extra", METHOD.format("extra", "Extra", "idea:Idea"),
        __init__="", idea="class Idea:\n    pass\n")
    info = tmp_path / "site" / "cl_extra-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: cl-extra\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[workbench.test]\nextra = cl_extra\nlost = cl_lost\n")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    registry = Registry([], "workbench.test")
    assert [(m.id, m.source) for m in registry.manifests()] == [("extra", "cl-extra")]
    assert registry.load("extra").__module__ == "cl_extra.idea"
    assert list(registry.broken()) == [Path("cl_lost")]


def test_listing_planning_and_checking_import_no_torch():
    asked = (
        "import sys; from workbench.spec.registry import default_registry; from workbench.spec.check import faults; "
        "from workbench.spec.experiment import Experiment; r = default_registry(); r.manifests(); "
        "faults(Experiment(), r); print([n for n in ('torch', 'numpy', 'PySide6') if n in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.strip() == "[]"


@pytest.mark.skipif(not places.bundled_plugins().is_dir(), reason="no bundled plugins in this checkout")
def test_every_bundled_manifest_is_whole_and_no_two_share_an_id():
    registry = default_registry()
    assert registry.broken() == {}
    assert registry.shadowed() == []


def test_a_persons_own_folder_is_looked_at_after_the_bundled_one(own_home):
    put(own_home / "plugins" / "mine", METHOD.format("only-mine", "Only mine", "idea:Idea"), idea="class Idea: pass\n")
    assert default_registry().manifest("only-mine").source == "yours"


def test_a_manifest_nested_beyond_reading_is_broken_and_no_crash(tmp_path):
    folder = tmp_path / "deep"
    folder.mkdir()
    (folder / "plugin.toml").write_text('id = "deep"\nfacts = ' + "[" * 5000)
    registry = Registry([tmp_path], None)
    assert "cannot be read" in registry.broken()[folder]
