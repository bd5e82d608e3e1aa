from workbench.spec.experiment import Experiment, Part
from workbench.spec.plan import TaskPlan


def classes(form):
    return [plan.classes for plan in form.plans.tasks]


def test_a_split_stream_shows_its_tasks_as_cards(form):
    cards = form.cards()
    assert [card.classes for card in cards] == [(0, 1), (2, 3), (4, 5), (6, 7), (8, 9)]
    # 1437 training rows x 2 of 10 classes = 287 rows; in batches of 16: 18 steps; 8 times.
    assert [card.steps for card in cards] == [144] * 5
    assert cards[1].sentence(5) == "Task 2 of 5: digits 2 and 3, Digits 8 x 8, 2 classes, 8 epochs, 144 steps"


def test_moving_a_task_turns_a_generated_stream_into_a_list_and_undo_brings_it_back(form):
    before = form.experiment
    form.tasks.move([2], 1)
    assert form.experiment.stream.plugin == "tasks"
    assert classes(form) == [(0, 1), (4, 5), (2, 3), (6, 7), (8, 9)]
    assert form.undo_text == "Move task 3 before task 2"
    form.undo()
    assert form.experiment == before
    form.redo()
    assert classes(form)[1] == (4, 5)


def test_moving_several_tasks_keeps_their_order(form):
    form.tasks.move([0, 2], 5)
    assert classes(form) == [(2, 3), (6, 7), (8, 9), (0, 1), (4, 5)]


def test_moving_a_task_onto_itself_is_no_edit(form):
    form.tasks.move([1], 2)
    assert form.undo_text == ""


def test_typing_is_one_step_and_another_field_is_another(form):
    for rate in (0.1, 0.12, 0.125):
        form.set_setting("training.rate", rate)
    form.set_setting("training.batch", 4)
    form.undo()
    assert (form.experiment.training.rate, form.experiment.training.batch) == (0.125, 16)
    form.undo()
    assert form.experiment.training.rate == 0.05


def test_choosing_something_else_ends_a_step_of_typing(form):
    form.set_setting("training.rate", 0.1)
    form.select("model")
    form.set_setting("training.rate", 0.2)
    form.undo()
    assert form.experiment.training.rate == 0.1


def test_the_next_task_has_the_classes_nobody_has_yet(form):
    form.tasks.remove([1])
    form.tasks.add([form.tasks.next()])
    assert classes(form)[-1] == (2, 3)


def test_other_classes_forget_the_old_title_and_labels(form):
    form.set_setting("stream.scenario", "domain")
    assert form.plans.tasks[1].labels == (0, 1)
    form.tasks.set(1, classes=(7,))
    assert form.plans.tasks[1].labels == ()
    assert form.cards()[1].title == "7"


def test_a_class_the_data_do_not_have_is_a_fault_on_its_card(form):
    form.tasks.set(1, classes=(1, 99))
    assert ["99" in fault.message for fault in form.cards()[1].faults] == [True]
    assert form.cards()[0].faults == ()


def test_arms_are_added_renamed_copied_moved_and_removed(form):
    form.arms.add([Part("ewc")])
    form.arms.add([Part("ewc")])
    assert form.arm_names() == ["finetune", "ewc", "ewc 2"]
    form.arms.rename("ewc 2", "strong")
    form.arms.duplicate("strong")
    form.arms.move("strong", 0)
    assert form.arm_names() == ["strong", "finetune", "ewc", "strong 2"]
    form.arms.remove("ewc")
    assert form.undo_text == "Remove arm ewc"
    for _ in range(6):
        form.undo()
    assert form.experiment == Experiment()


def test_methods_are_stacked_moved_and_removed(form):
    form.arms.add_method("finetune", "replay")
    form.arms.add_method("finetune", "ewc")
    form.arms.move_method("finetune", 1, 0)
    assert [part.plugin for part in form.experiment.arms[0].methods] == ["ewc", "replay"]
    form.set_setting("arms.finetune.methods[1].capacity", 50)
    assert form.experiment.arms[0].methods[1].params == {"capacity": 50}
    form.arms.remove_method("finetune", 0)
    assert [part.plugin for part in form.experiment.arms[0].methods] == ["replay"]


def test_renaming_an_arm_keeps_it_selected(form):
    form.arms.add([Part("ewc")], name="a.b")
    assert form.selected == 'arms."a.b".methods[0]'
    form.arms.rename("a.b", "c")
    assert form.selected == "arms.c.methods[0]"


def test_what_is_selected_falls_back_when_it_is_gone(form):
    form.tasks.add([TaskPlan("digits", classes=(0,))])
    assert form.selected == "stream.task[5]"
    form.undo()
    assert form.selected == "stream"


def test_a_fix_puts_the_experiment_right(form):
    form.set_setting("training.momentum", 5.0)
    (fault,) = form.faults
    form.apply_fix(fault)
    assert form.faults == []
    assert form.experiment.training.momentum == 0.999


def test_a_misspelt_plugin_is_mended_to_the_nearest(form):
    form.arms.add_method("finetune", "reply")
    (fault,) = form.faults_at("arms.finetune")
    form.apply_fix(fault)
    assert form.experiment.arms[0].methods[0].plugin == "replay"


def test_another_stream_keeps_what_both_know(form):
    form.set_setting("stream.dataset", "mnist")
    form.set_plugin("stream", "permuted")
    assert form.experiment.stream.params["dataset"] == "mnist"
    assert "scenario" not in form.experiment.stream.params


def test_metrics_are_added_and_removed(form):
    count = len(form.experiment.metrics)
    form.add_metric("confusion")
    form.set_setting(f"metrics[{count}].every", 7)
    assert form.experiment.metrics[count].every == 7
    form.remove_metric(count)
    assert len(form.experiment.metrics) == count
