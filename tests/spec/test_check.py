import pytest

from workbench.spec.check import faults, faults_in
from workbench.spec.experiment import Arm, Experiment, Part, Training, Watch
from workbench.spec.plan import DataFacts, TaskPlan, steps_for, task_rows, task_steps
from workbench.spec.planning import cost, planned
from workbench.spec.registry import PluginError
from workbench.spec.toml import changed, write

SPLIT = Experiment(stream=Part("split"), arms=(Arm("finetune"), Arm("both", (Part("replay"), Part("ewc")))),
                   training=Training(batch=32))


def test_an_experiment_without_mistakes_has_no_faults(registry):
    assert faults(SPLIT, registry) == []


@pytest.mark.parametrize(("experiment", "place"), [
    (Experiment(stream=Part("spilt")), "stream.plugin"),
    (Experiment(stream=Part("split", {"dataset": "dotz"})), "stream.dataset"),
    (Experiment(stream=Part("split", {"taskz": 2})), "stream.taskz"),
    (Experiment(stream=Part("split"), model=Part("mlp", {"width": 0})), "model.width"),
    (Experiment(stream=Part("split"), model=Part("mlp", {"width": 8.0})), "model.width"),
    (Experiment(stream=Part("split", {"scenario": "clas"})), "stream.scenario"),
    (Experiment(stream=Part("split"), seeds=()), "seeds"),
    (Experiment(stream=Part("split"), seeds=(1, 1)), "seeds[1]"),
    (Experiment(stream=Part("split"), arms=()), "arms"),
    (Experiment(stream=Part("split"), arms=(Arm("a", (Part("ewcc", {"strength": 1.0}),)),)),
     "arms.a.methods[0].plugin"),
    (Experiment(stream=Part("split"), arms=(Arm("a b", training={"raet": 1.0}),)), 'arms."a b".training.raet'),
    (Experiment(stream=Part("split"), training=Training(momentum=2)), "training.momentum"),
    (Experiment(stream=Part("split"), training=Training(epochs=0)), "training.epochs"),
    (Experiment(stream=Part("tasks", {"task": [{"dataset": "dots", "classes": [3], "outputs": 2}]})),
     "stream.task[0].outputs"),
    (Experiment(stream=Part("split"), model=Part("mlp", {"width": 8}), arms=(Arm("a", (Part("pool"),)),)),
     "arms.a.methods[0]"),
    (Experiment(stream=Part("split"), model=Part("vit"),
                arms=(Arm("a", (Part("ewc"), Part("pool")), model={"plugin": "mlp", "width": 8}),)),
     "arms.a.methods[1]"),
])
def test_a_fix_puts_the_fault_right(registry, experiment, place):
    found = faults(experiment, registry)
    assert [fault.place for fault in found] == [place]
    assert found[0].fix
    assert faults(changed(experiment, found[0].fix), registry) == []


def test_a_broken_plugin_is_named_with_its_reason(registry, plugins):
    (plugins / "torn-one").mkdir()
    (plugins / "torn-one" / "plugin.toml").write_text("id = ")
    (plugins / "sore").mkdir()
    (plugins / "sore" / "plugin.toml").write_text('id = "sore"\nkind = "method"\ntitle = "Sore"\ncode = "sore:Sore"\n')
    (plugins / "sore" / "sore.py").write_text("import nothing_of_this_name\n")
    registry.rescan()
    with pytest.raises(PluginError):
        registry.load("sore")
    found = faults(Experiment(stream=Part("split"), arms=(Arm("a", (Part("torn-one"), Part("sore"))),)), registry)
    assert [fault.place for fault in found] == ["arms.a.methods[0].plugin", "arms.a.methods[1].plugin"]
    assert "is broken: plugin.toml cannot be read" in found[0].message
    assert "nothing_of_this_name" in found[1].message


def test_a_method_that_asks_more_of_the_model_than_it_offers_is_told_what_would_do(registry):
    arms = (Arm("plain"), Arm("prompted", (Part("pool"),)))
    (found,) = faults(Experiment(stream=Part("split"), model=Part("mlp"), arms=arms), registry)
    assert found.message == "'pool' needs a model that takes prompts, which 'mlp' does not; 'vit' would do"
    assert faults(Experiment(stream=Part("split"), model=Part("vit"), arms=arms), registry) == []
    own = (Arm("prompted", (Part("pool"),), model={"plugin": "vit"}),)
    assert faults(Experiment(stream=Part("split"), model=Part("mlp"), arms=own), registry) == []


def test_two_arms_of_one_name_are_a_fault(registry):
    twice = Experiment(stream=Part("split"), arms=(Arm("a"), Arm("a")))
    assert [fault.place for fault in faults(twice, registry)] == ["arms.a"]


def test_nothing_learnt_is_a_warning_and_a_merge_of_no_steps_is_none(registry):
    tasks = [{"dataset": "dots", "classes": [0]}, {"dataset": "dots", "classes": [1], "steps": 0},
             {"dataset": "dots", "steps": 0, "goal": "merge"}]
    found = faults(Experiment(stream=Part("tasks", {"task": tasks})), registry)
    assert [(fault.place, fault.severity) for fault in found] == [("stream.task[1]", "warning")]


def test_a_stream_without_a_data_set_plans_only_where_steps_are_given(registry, plugins):
    assert faults(Experiment(stream=Part("tasks", {"task": [{"dataset": "dots", "steps": 3}]})), registry) == []


def test_every_mistake_of_a_listed_task_is_told_at_once(registry):
    task = {"dataset": "dotz", "classes": "0", "goal": "remember", "steps": -1, "rate": -0.5}
    found = faults(Experiment(stream=Part("tasks", {"task": [{"dataset": "dots"}, task]})), registry)
    assert sorted(fault.place for fault in found) == [
        f"stream.task[1].{key}" for key in ("classes", "dataset", "goal", "rate", "steps")]


def test_an_arm_that_changes_the_whole_stream_is_planned_with_its_own_settings(registry):
    arms = (Arm("a"), Arm("b", stream={"plugin": "tasks", "task": [{"dataset": "dots", "classes": [9]}]}))
    found = faults(Experiment(stream=Part("split", {"tasks": 4}), arms=arms), registry)
    assert [fault.place for fault in found] == ["arms.b.stream.task[0].classes"]


def test_an_odd_schedule_in_a_value_made_by_hand_is_told(registry):
    metrics = (Watch("accuracy", every=2.5), Watch("accuracy", dense=True))
    assert [f.place for f in faults(Experiment(stream=Part("split"), metrics=metrics), registry)] == [
        "metrics[0].every", "metrics[1].dense"]


def test_faults_in_a_written_experiment_stand_at_the_lines_of_their_keys(registry):
    text = write(Experiment(stream=Part("split"), model=Part("mlp", {"width": 0})))
    (fault,) = faults_in(text, registry)
    assert text.splitlines()[fault.line - 1] == "width = 0"
    assert str(fault) == f"line {fault.line}: model.width: must be 1 or more, not 0"


def test_steps_come_from_the_task_first_then_from_the_training_table():
    by_epochs, by_steps = Training(batch=32, epochs=2), Training(steps=7, epochs=2)
    # 100 rows in batches of 32 are 4 steps an epoch, the last with 4 rows.
    assert steps_for(100, by_epochs, TaskPlan()) == 8
    assert steps_for(100, by_epochs, TaskPlan(epochs=3)) == 12
    assert steps_for(100, by_epochs, TaskPlan(epochs=3, steps=5)) == 5
    assert steps_for(100, by_steps, TaskPlan()) == 7
    assert steps_for(96, Training(batch=32), TaskPlan(epochs=1)) == 3
    assert steps_for(0, by_epochs, TaskPlan()) == 0


def test_rows_of_a_task_are_counted_class_by_class():
    facts = DataFacts(classes=4, rows=400)
    assert task_rows(TaskPlan(classes=(0, 1)), facts) == 200
    assert task_rows(TaskPlan(), facts) == 400
    assert task_rows(TaskPlan(classes=(0, 1), fraction=(0.5, 0.75)), facts) == 50
    # class 0 a tenth, class 1 whole, and class 3 a fifth besides
    assert task_rows(TaskPlan(classes=(0, 1), shares={0: (0.0, 0.1), 3: (0.8, 1.0)}), facts) == 10 + 100 + 20
    assert task_rows(TaskPlan(classes=(0, 1), limit=30), facts) == 60
    assert task_steps(TaskPlan(classes=(0, 1)), facts, Training(batch=32, epochs=2)) == 14


def test_the_cost_of_each_arm_is_counted_before_anything_runs(registry):
    arms = (Arm("a"), Arm("b", training={"epochs": 3}), Arm("c", stream={"tasks": 4}), Arm("d", stream={"tasks": 9}),
            Arm("e", training={"raet": 1}))
    # Two tasks of 200 rows in batches of 32: 7 steps each. Four tasks of 100 rows: 4 steps each.
    experiment = Experiment(stream=Part("split"), training=Training(), arms=arms)
    assert cost(experiment, registry) == [("a", 14), ("b", 42), ("c", 16)]


def test_tasks_are_planned_without_their_data(registry):
    tasks = planned(Part("split", {"tasks": 4}), 0, registry)
    assert [task.title for task in tasks] == ["part 1", "part 2", "part 3", "part 4"]
