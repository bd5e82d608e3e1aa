"""The study's files: without faults, with every arm that has a figure, and with the paper's protocol."""

import pytest

from workbench.runs.reproduce import needs
from workbench.spec import places
from workbench.spec.check import faults_in
from workbench.spec.experiment import Experiment
from workbench.spec.planning import planned
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)
STUDY = REGISTRY.manifest("three-scenarios")
SCENARIOS = ("task", "domain", "class")


def experiment(scenario):
    return Experiment.parse((STUDY.folder / f"{scenario}.toml").read_text("utf-8"))


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_file_has_no_faults_and_a_figure_for_every_arm(scenario):
    found = faults_in((STUDY.folder / f"{scenario}.toml").read_text("utf-8"), REGISTRY)
    # That some methods are known to sit at the floor here is warned of, and is what the table shows.
    assert [fault for fault in found if fault.severity == "error"] == []
    figures = {arm for table in STUDY.published if table.example == f"{scenario}.toml" for arm in table.figures}
    assert figures == {arm.name for arm in experiment(scenario).arms}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_five_tasks_of_two_digits_take_2000_steps_of_128_each_in_an_order_of_the_seed(scenario):
    made = experiment(scenario)
    assert (made.training.steps, made.training.batch, made.training.rate) == (2000, 128, 0.001)
    orders = []
    for seed in (0, 1):
        plans = planned(made.stream, seed, REGISTRY)
        assert [len(plan.classes) for plan in plans] == [2] * 5
        assert [plan.labels for plan in plans] == [(0, 1) if scenario == "domain" else ()] * 5
        assert [plan.head for plan in plans] == [scenario == "task"] * 5
        orders.append([digit for plan in plans for digit in plan.classes])
    assert sorted(orders[0]) == list(range(10))
    assert orders[0] != orders[1]


def test_every_cell_takes_three_runs_unless_told_otherwise():
    assert sum(len(need.specs) for need in needs(STUDY, REGISTRY)) == 26 * 3
    assert sum(len(need.specs) for need in needs(STUDY, REGISTRY, seeds=20)) == 26 * 20


def test_figures_quoted_from_memory_are_not_called_checked():
    for table in STUDY.published:
        assert table.source
        assert table.checked != ("memory" in table.source)


def test_the_presets_of_its_methods_are_the_settings_it_runs_them_with():
    used = {}
    for scenario in SCENARIOS:
        for part in (part for arm in experiment(scenario).arms for part in arm.methods if part.params):
            used.setdefault(part.plugin, []).append(dict(part.params))
    assert used
    for id, sets in used.items():
        offered = [dict(p.values) for p in REGISTRY.manifest(id).presets if p.name.startswith("Split MNIST")]
        assert all(values in offered for values in sets), id
        assert all(values in sets for values in offered), id
