"""What a screen reader is told: every control, card and cell of every view has a name and a role that fits."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPushButton, QWidget

from tests.gui.scenes import SCENES, record_runs, settle
from workbench.gui import theme
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow

Role, Said = QAccessible.Role, QAccessible.Text
# What a person can act on, or read as one thing; whoever has such a role needs a name.
NAMED = {
    Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.ComboBox,
    Role.EditableText, Role.SpinBox, Role.Slider, Role.List, Role.ListItem, Role.Tree, Role.TreeItem, Role.Table,
    Role.Cell, Role.RowHeader, Role.ColumnHeader, Role.PageTab, Role.PageTabList, Role.MenuItem, Role.MenuBar,
    Role.Chart, Role.Graphic, Role.ProgressBar, Role.Dialog, Role.Window, Role.Link, Role.ToolBar,
}
# Roles that say nothing of what a thing does; what takes the keyboard's focus must not be one of these.
VAGUE = {Role.Client, Role.NoRole, Role.Pane, Role.Grouping, Role.Border, Role.Whitespace}
MOST_ITEMS = 400


def told(interface: QAccessibleInterface) -> str:
    owner = interface.object()
    inside = owner.parent() if owner is not None else None
    return f"{interface.role().name} {type(owner).__name__} in {type(inside).__name__}"


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that is there for a reader; a choice or a button is read as one thing, whatever it is made of."""
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    yield interface
    if isinstance(interface.object(), QComboBox | QPushButton):
        return
    for place in range(min(interface.childCount(), MOST_ITEMS)):
        yield from walk(interface.child(place))


def is_stop(widget: QWidget) -> bool:
    """Whether Tab ends here."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None and widget.isEnabled()


def items(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        # A list has one column and keeps the count of them to itself.
        for place in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            yield model.index(row, place, parent)
        if not isinstance(model, QAbstractListModel | QAbstractTableModel):
            yield from items(model, model.index(row, 0, parent))


def nameless(view: QWidget) -> Iterator[str]:
    """What one can act on, and no name says what it is."""
    for found in walk(QAccessible.queryAccessibleInterface(view)):
        if found.role() in NAMED and not found.text(Said.Name).strip():
            yield told(found)


def vague(view: QWidget) -> Iterator[str]:
    """What takes the keyboard's focus, and its role says nothing."""
    for found in walk(QAccessible.queryAccessibleInterface(view)):
        if isinstance(found.object(), QWidget) and is_stop(found.object()) and found.role() in VAGUE:
            yield told(found)


def aimless(view: QWidget) -> Iterator[str]:
    """Choices of which only the value is told: on Linux that is their name, their purpose is label or description."""
    for box in view.findChildren(QComboBox):
        found = QAccessible.queryAccessibleInterface(box)
        if box.isVisible() and not found.relations(QAccessible.RelationFlag.Label):
            if not found.text(Said.Description):
                yield told(found)


def misnamed(view: QWidget) -> Iterator[str]:
    """Buttons whose name lacks what stands on them, which is what somebody says who speaks to the computer."""
    for found in walk(QAccessible.queryAccessibleInterface(view)):
        shown = found.object().property("text") if isinstance(found.object(), QWidget) else None
        if shown and found.role() in (Role.Button, Role.CheckBox, Role.ButtonMenu):
            name = found.text(Said.Name)
            if str(shown).replace("&", "").rstrip("…").casefold() not in name.casefold():
                yield f"{shown}: {name}"


def silent(view: QWidget) -> Iterator[str]:
    """Items of lists, trees and tables that have nothing to be read aloud."""
    for held in view.findChildren(QAbstractItemView):
        if held.isVisible() and held.model() is not None and not isinstance(held.parent(), QLineEdit):
            for index in items(held.model(), QModelIndex()):
                said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
                if not str(said or "").strip():
                    yield f"{held.accessibleName()}: row {index.row()}, column {index.column()}"


CHECKS = (nameless, vague, aimless, misnamed, silent)


@pytest.fixture(scope="module")
def heard(qapp, tmp_path_factory):
    """What each check found in each view, all of them shown once in one window."""
    folder = tmp_path_factory.mktemp("heard")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_HOME", str(folder))
        patch.setenv("WORKBENCH_WORKER", "thread")
        theme.apply(qapp, theme.LIGHT)
        record_runs(folder / "workspace.db")
        window = MainWindow(Session(folder / "workspace.db"), safe=True)
        window.show()
        found = {}
        for name, show in SCENES.items():
            view = show(window)
            settle(view)
            found[name] = {check.__name__: list(check(view)) for check in CHECKS}
            if view is not window:
                view.close()
        window.close()
    return found


def of(heard: dict, check: Callable) -> dict:
    return {view: found[check.__name__] for view, found in heard.items() if found[check.__name__]}


def test_everything_one_can_act_on_has_a_name(heard):
    assert of(heard, nameless) == {}


def test_whatever_takes_the_focus_has_a_role_that_says_what_it_does(heard):
    assert of(heard, vague) == {}


def test_a_choice_says_what_it_is_for(heard):
    assert of(heard, aimless) == {}


def test_what_a_button_says_is_part_of_its_name(heard):
    assert of(heard, misnamed) == {}


def test_every_item_of_every_list_and_table_is_read_aloud(heard):
    assert of(heard, silent) == {}
