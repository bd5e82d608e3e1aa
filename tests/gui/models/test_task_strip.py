from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester

from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_tree import MANIFEST_ROLE, PLUGIN_MIME, PluginTree
from workbench.gui.models.task_strip import TaskStrip


def plugin(kind, id):
    data = QMimeData()
    data.setData(PLUGIN_MIME, f"{kind}/{id}".encode())
    return data


def test_the_strip_keeps_the_rules_of_a_qt_model_while_it_is_edited(form):
    strip = TaskStrip(form)
    tester = QAbstractItemModelTester(strip, QAbstractItemModelTester.FailureReportingMode.Fatal)
    form.tasks.remove([0])
    form.tasks.duplicate([1])
    form.undo()
    assert tester.model() is strip
    assert strip.rowCount() == 5


def test_every_card_is_read_aloud(form):
    strip = TaskStrip(form)
    said = strip.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Task 1 of 5: digits 0 and 1")
    assert strip.index(5).data(Qt.ItemDataRole.AccessibleTextRole) == "Add a task"


def test_a_dragged_card_moves_to_where_it_is_dropped(form):
    strip = TaskStrip(form)
    assert strip.drop(strip.mimeData([strip.index(4)]), 0)
    assert [plan.classes for plan in form.plans.tasks][:2] == [(8, 9), (0, 1)]


def test_a_data_set_becomes_a_task_and_a_sequence_replaces_all(form):
    strip = TaskStrip(form)
    assert strip.drop(plugin("dataset", "mnist"), 1)
    assert form.plans.tasks[1].dataset == "mnist"
    assert strip.drop(plugin("stream", "permuted"), 0)
    assert form.experiment.stream.plugin == "permuted"


def test_a_method_is_refused_with_a_reason(form):
    strip = TaskStrip(form)
    assert "drop it on an arm" in strip.refusal(plugin("method", "ewc"))
    assert not strip.drop(plugin("method", "ewc"), 0)
    assert form.undo_text == ""


def test_tasks_travel_as_text_to_another_window(form, registry):
    dragged = TaskStrip(form).mimeData([TaskStrip(form).index(1), TaskStrip(form).index(2)])
    assert "classes = [2, 3]" in dragged.text()
    other = ExperimentForm(registry)
    assert TaskStrip(other).drop(dragged, 0)
    assert [plan.classes for plan in other.plans.tasks][:3] == [(2, 3), (4, 5), (0, 1)]
    assert len(other.plans.tasks) == 7
    assert len(form.plans.tasks) == 5


def test_a_text_that_holds_no_tasks_is_refused_with_the_reason(form):
    strip = TaskStrip(form)
    for text, says in (("hello there", "no tasks"), ("[stream]\ntask = [{ classes = 'all' }]", "must be a list"),
                       ("[model]\nplugin = 'mlp'", "Only tasks")):
        data = QMimeData()
        data.setText(text)
        assert says in strip.refusal(data), text
        assert not strip.drop(data, 0)
    assert form.undo_text == ""


def test_the_library_lists_every_plugin_under_its_kind(qapp, registry):
    tree = PluginTree(registry)
    QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = {}
    for group in range(tree.rowCount()):
        parent = tree.index(group, 0)
        held = [tree.index(row, 0, parent).data(MANIFEST_ROLE) for row in range(tree.rowCount(parent))]
        shown[parent.data()] = [manifest.id for manifest in held if manifest]
    assert {"replay", "ewc", "lwf"} <= set(shown["Methods"])
    assert "digits" in shown["Tasks from data"]
    assert sum(map(len, shown.values())) == len(registry.manifests())


def test_a_broken_plugin_is_shown_grey_with_its_reason(qapp, tmp_path):
    from workbench.spec.registry import Registry

    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "plugin.toml").write_text("id = ")
    tree = PluginTree(Registry([tmp_path], None))
    row = tree.index(0, 0, tree.index(0, 0))
    assert tree.index(0, 0).data() == "Cannot be used"
    assert row.data() == "bad"
    assert "plugin.toml cannot be read" in row.data(Qt.ItemDataRole.ToolTipRole)
    assert row.flags() == Qt.ItemFlag.NoItemFlags


def test_a_card_tells_of_few_rows_and_of_wrong_labels(form):
    form.tasks.set(1, limit=5, mislabelled=0.3)
    assert form.cards()[1].changes == ("5 rows a class", "30% wrong labels")
    assert form.cards()[0].changes == ()
    strip = TaskStrip(form)
    said = strip.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "5 rows a class, 30% wrong labels" in said
