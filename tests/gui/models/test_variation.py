"""Values as people write them, and the arms that are made of them."""

import pytest

from workbench.gui.models.values import NoValues, listed, said, spread, suggested
from workbench.gui.models.variation import arms_with, vary
from workbench.spec.experiment import Arm, Experiment, Part
from workbench.spec.manifest import Param

RATE = Param("rate", "number", 0.05, minimum=0.0)
ROWS = Param("capacity", "integer", 200, minimum=1)
POLICY = Param("policy", "choice", "a", choices=("a", "b"))


def test_a_list_is_read_as_it_is_written_each_value_once():
    assert listed("0.1, 1,10; 1", RATE) == (0.1, 1.0, 10.0)
    assert listed("50, 1e3", ROWS) == (50, 1000)
    assert listed("a, b", POLICY) == ("a", "b")


@pytest.mark.parametrize(("text", "param", "says"), [
    ("0.1, x", RATE, "'x' is no number"),
    ("1, -1", RATE, "0 or more"),
    ("1, 2.5", ROWS, "no whole number"),
    ("7", ROWS, "at least two"),
    ("", ROWS, "at least two"),
    ("a, c", POLICY, "one of a, b"),
    (", ".join(str(n) for n in range(1, 52)), ROWS, "at most 50"),
])
def test_what_is_no_list_of_values_is_said(text, param, says):
    with pytest.raises(NoValues, match=says):
        listed(text, param)


def test_a_range_goes_in_equal_steps_or_in_equal_ratios():
    assert spread(0, 1, 5, RATE) == (0, 0.25, 0.5, 0.75, 1)
    # From 0.1 to 10 in five: each 10 ** 0.5 = 3.162 times the one before.
    assert spread(0.1, 10, 5, RATE, log=True) == (0.1, 0.316, 1.0, 3.16, 10)
    assert spread(1, 4, 6, ROWS) == (1, 2, 3, 4)  # 1, 1.6, 2.2, 2.8, 3.4, 4 rounded, each once


def test_a_range_in_ratios_cannot_begin_at_nothing():
    with pytest.raises(NoValues, match="above 0"):
        spread(0, 1, 5, RATE, log=True)
    with pytest.raises(NoValues, match="the same"):
        spread(1, 1, 5, RATE)


def test_a_first_list_is_proposed_within_the_limits():
    assert suggested(RATE, 0.05) == "0.005, 0.05, 0.5"
    assert suggested(Param("p", "number", 0.5, maximum=1.0), 0.5) == "0.05, 0.5"
    assert suggested(RATE, 0.0) == ""
    assert said(listed(suggested(ROWS, 200), ROWS)) == "100, 200, 400"


ARMS = Experiment(seeds=(0, 1, 2), arms=(
    Arm("plain"), Arm("replay", (Part("replay", {"batch": 4}),)), Arm("both", (Part("ewc"), Part("replay")))))


def test_an_arm_gives_way_to_one_for_each_value_and_the_runs_are_counted():
    made = vary(ARMS, ("arms", "replay", "methods", 0, "capacity"), (50, 100), ["replay"])
    assert [arm.name for arm in made.experiment.arms] == ["plain", "replay capacity=50", "replay capacity=100", "both"]
    assert made.experiment.arms[2].methods == (Part("replay", {"batch": 4, "capacity": 100}),)
    assert (made.before, made.after, made.runs) == (3, 4, 12)
    assert made.place == 'arms."replay capacity=50".methods[0]'


def test_in_other_arms_the_same_method_is_found_wherever_it_stands():
    where = ("arms", "replay", "methods", 0, "capacity")
    assert arms_with(ARMS, where) == ["replay", "both"]
    both = vary(ARMS, where, (50, 100), ["both"]).experiment.arms[2]
    assert both.name == "both capacity=50"
    assert both.methods == (Part("ewc"), Part("replay", {"capacity": 50}))


def test_what_all_arms_share_is_varied_as_each_arms_own_change():
    made = vary(ARMS, ("training", "rate"), (0.1, 1.0), ["plain", "replay", "both"])
    assert len(made.experiment.arms) == 6
    assert [spec.training.rate for spec in made.experiment.runs(seeds=[0])] == [0.1, 1.0] * 3
    assert made.experiment.training == ARMS.training


def test_varying_again_gives_the_name_one_value_of_a_setting_and_two_settings_both():
    once = vary(ARMS, ("training", "rate"), (0.1, 1.0), ["plain"]).experiment
    again = vary(once, ("arms", "plain rate=0.1", "training", "rate"), (0.2, 0.3), ["plain rate=0.1"]).experiment
    assert [arm.name for arm in again.arms][:3] == ["plain rate=0.2", "plain rate=0.3", "plain rate=1"]
    grid = vary(again, ("training", "batch"), (8, 16), ["plain rate=1"]).experiment
    assert [arm.name for arm in grid.arms][2:4] == ["plain rate=1 batch=8", "plain rate=1 batch=16"]


def test_an_arm_with_a_model_of_its_own_does_not_share_the_models_settings():
    own = Experiment(arms=(Arm("a"), Arm("b", model={"plugin": "conv"})))
    assert arms_with(own, ("model", "hidden")) == ["a"]
