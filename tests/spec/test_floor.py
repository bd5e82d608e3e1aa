"""A method that is known to do nothing for a scenario is told before the run, unless another one helps it."""

import pytest

from workbench.spec import places
from workbench.spec.check import faults_in
from workbench.spec.experiment import Part, RunSpec, Training
from workbench.spec.floor import floors, scenario
from workbench.spec.manifest import ManifestError, read_manifests
from workbench.spec.plan import TaskPlan
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)


@pytest.mark.parametrize(("name", "tasks"), [
    ("class", [TaskPlan(classes=(0, 1)), TaskPlan(classes=(2, 3))]),
    ("domain", [TaskPlan(classes=(0, 1), labels=(0, 1)), TaskPlan(classes=(2, 3), labels=(0, 1))]),
    ("task", [TaskPlan(classes=(0, 1), head=True), TaskPlan(classes=(2, 3), head=True)]),
    ("", [TaskPlan(classes=(0, 1)), TaskPlan(classes=(1, 2))]),  # neither all new nor all the same
    ("", [TaskPlan(classes=(0, 1))]),
    ("", [TaskPlan(classes=(0, 1)), TaskPlan(classes=(0, 1), goal="forget")]),
])
def test_the_scenario_is_read_from_the_tasks(name, tasks):
    assert scenario(tasks) == name


@pytest.mark.parametrize(("methods", "scenario", "told"), [
    (["ewc"], "class", [0]),
    (["finetune", "ewc"], "class", [1]),
    (["si", "ewc"], "class", [0, 1]),
    (["replay", "ewc"], "class", []),
    (["ewc"], "task", []),
    (["ewc"], "domain", []),
    (["replay"], "class", []),
    ([], "class", []),
])
def test_the_floor_is_told_where_nothing_lifts_the_arm_from_it(methods, scenario, told):
    spec = RunSpec("arm", 0, Part("split", {"scenario": scenario}), Part("mlp", {}),
                   tuple(Part(id, {}) for id in methods), Training(), ())
    assert list(floors(spec, REGISTRY)) == told


def test_the_check_warns_at_the_method_and_lets_it_run():
    text = (places.assets() / "experiments" / "class-incremental-digits.toml").read_text("utf-8")
    found = faults_in(text, REGISTRY)
    assert [(fault.place, fault.severity) for fault in found] == [("arms.ewc.methods[0]", "warning")]
    assert "20.6 % for it and 19.9 % for fine-tuning" in found[0].message
    assert "ewc" in text.splitlines()[found[0].line - 1]


def test_a_floor_in_a_scenario_nobody_knows_is_a_fault_of_the_manifest(tmp_path):
    (tmp_path / "plugin.toml").write_text('id = "x"\nkind = "method"\ntitle = "X"\ncode = "x:X"\n[floor]\nonline = "y"')
    with pytest.raises(ManifestError, match="floor: must name one of task, domain, class, not 'online'"):
        read_manifests(tmp_path / "plugin.toml")
