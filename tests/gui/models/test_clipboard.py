"""Tasks and arms as text that another window, a file or a mail can hold."""

import pytest

from workbench.gui.models import clipboard
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.spec.experiment import Arm, Part


def test_an_arm_travels_whole_and_gets_a_free_name(form, registry):
    form.arms.paste([Arm("finetune", (Part("replay", {"capacity": 7}), Part("ewc")), training={"rate": 0.5})])
    form.select('arms."finetune 2".methods[1]')
    text = clipboard.copied(form)
    assert text.startswith('[arms."finetune 2"]')
    other = ExperimentForm(registry)
    assert clipboard.paste(other, text) == ""
    assert clipboard.paste(other, text) == ""
    assert other.arm_names() == ["finetune", "finetune 2", "finetune 2 2"]
    assert other.experiment.arms[2] == Arm("finetune 2 2", form.experiment.arms[1].methods, training={"rate": 0.5})
    assert other.undo_text == "Paste finetune 2 2"
    assert other.selected == 'arms."finetune 2 2"'


def test_tasks_are_pasted_behind_the_chosen_ones(form):
    form.choose_tasks([3, 4])
    text = clipboard.copied(form)
    form.select("stream.task[0]")
    assert clipboard.paste(form, text) == ""
    assert [plan.classes for plan in form.plans.tasks][:4] == [(0, 1), (6, 7), (8, 9), (2, 3)]


def test_a_whole_experiment_file_gives_its_arms_and_tasks(form, registry):
    form.tasks.add([form.tasks.next()])
    form.arms.add([Part("lwf")])
    other = ExperimentForm(registry)
    assert clipboard.paste(other, form.experiment.to_toml()) == ""
    assert other.arm_names() == ["finetune", "finetune 2", "lwf"]
    assert len(other.plans.tasks) == 11


@pytest.mark.parametrize(("text", "says"), [
    ("hello there", "it is not TOML"), ("", clipboard.NOTHING), ("[model]\nplugin = 'mlp'", clipboard.NOTHING),
    ("[arms.a]\nmethods = 3", "must be a list"), ("[stream]\ntask = [{ classes = 'all' }]", "must be a list"),
    ("stream = 3", "cannot be pasted"),
])
def test_what_is_neither_is_said_and_changes_nothing(form, text, says):
    assert says in clipboard.paste(form, text)
    assert form.undo_text == ""


def test_nothing_is_copied_where_neither_is_chosen(form):
    form.select("model")
    assert clipboard.copied(form) == ""
