"""PreferencesDialog: all settings, searchable, each with its help and its way back; what is changed holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QScrollArea, QWidget

from workbench.gui import theme
from workbench.gui.language import tr
from workbench.gui.preferences import GROUPS, SETTINGS, Preferences, Setting, Value
from workbench.gui.views.fields import ChoiceEditor, Editor, NumberEditor, SwitchEditor
from workbench.gui.views.pieces import button, column, label, row, tool
from workbench.spec.manifest import Param

if TYPE_CHECKING:
    from workbench.gui.views.main_window import MainWindow

SLOWLY = 150
"""Milliseconds a number stands still before it holds, so that a slider can be drawn without a stutter."""


class PreferencesDialog(QDialog):
    """Opened above its window, which obeys while one chooses."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Preferences"))
        self._preferences = window.preferences
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the preferences"))
        self.search.setAccessibleName(tr("Search the preferences"))
        self.search.setClearButtonEnabled(True)
        told = tr("Show only what differs from at first")
        self.changed_only = button(tr("Changed only"), self._find, kind="chip", told=told)
        self.changed_only.setCheckable(True)
        self.nothing = label("", "muted")
        self.rows = {setting.id: SettingRow(setting, self._preferences) for setting in SETTINGS}
        self._heads = {group: label(tr(title), "section") for group, title in GROUPS.items()}
        self._page = QWidget()
        self._arrange(window)
        self.search.textChanged.connect(self._find)
        self._preferences.changed.connect(self._find)
        self._find()
        self.resize(theme.SPACE_6 * 18, theme.SPACE_6 * 18)

    def _arrange(self, window: MainWindow) -> None:
        inner = column(self._page, margin=theme.SPACE_1, spacing=theme.SPACE_4)
        for group, head in self._heads.items():
            inner.addWidget(head)
            for held in self.rows.values():
                if held.setting.group == group:
                    inner.addWidget(held)
        inner.addWidget(self.nothing)
        inner.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._page)
        self.file = button(tr("Open the file"), self._open_file, kind="quiet", told=str(self._preferences.path))
        self.file.setAccessibleName(tr("Open the file of the preferences"))
        told = tr("See and change the keys of all commands")
        self.keys = button(tr("Keys…"), window.show_keys, kind="quiet", told=told)
        told = tr("Everything but the keys as at first")
        self.all_back = button(tr("Reset all"), self._reset_all, kind="quiet", told=told)
        ends = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        ends.rejected.connect(self.reject)
        ends.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = column(self, margin=theme.SPACE_4, spacing=theme.SPACE_3)
        layout.addLayout(row(self.search, self.changed_only))
        layout.addWidget(self.area, 1)
        layout.addLayout(row(self.keys, self.file, self.all_back, 1, ends))

    def show_setting(self, id: str) -> None:
        """Give the keyboard to a setting, or to the search where none is named."""
        if id not in self.rows:
            self.search.setFocus()
            return
        self.rows[id].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.area, lambda: self.area.ensureWidgetVisible(self.rows[id]))

    def _find(self) -> None:
        words, changed = self.search.text().casefold().split(), self.changed_only.isChecked()
        shown = set()
        for id, held in self.rows.items():
            texts = (held.setting.title, held.setting.help, GROUPS[held.setting.group])
            text = f"{' '.join(map(tr, texts))} {id}".casefold()
            fits = all(word in text for word in words) and (not changed or self._preferences.is_changed(id))
            held.setVisible(fits)
            held.refresh()
            if fits:
                shown.add(held.setting.group)
        for group, head in self._heads.items():
            head.setVisible(group in shown)
        self.nothing.setText(tr("Nothing was changed") if changed and not words else tr("Nothing found"))
        self.nothing.setVisible(not shown)
        self.all_back.setEnabled(any(self._preferences.is_changed(id) for id in self.rows))

    def _reset_all(self) -> None:
        for id in self.rows:
            if self._preferences.is_changed(id):
                self._preferences.reset(id)

    def _open_file(self) -> None:
        if not self._preferences.path.exists():
            self._preferences.path.parent.mkdir(parents=True, exist_ok=True)
            self._preferences.path.write_text("", "utf-8")
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._preferences.path)))

    def showEvent(self, event: QShowEvent) -> None:
        """No wider than the window's screen."""
        super().showEvent(event)
        room = self.screen().availableGeometry()
        self.resize(min(self.width(), room.width()), min(self.height(), room.height()))


class SettingRow(QWidget):
    """One setting: its name, its editor, its help and its way back."""

    def __init__(self, setting: Setting, preferences: Preferences) -> None:
        super().__init__()
        self.setting, self._preferences = setting, preferences
        self.editor = _editor(setting)
        self._dot = label("●", "small")
        self._dot.setToolTip(tr("Changed from what it was at first"))
        title, told = tr(setting.title), tr(setting.help)
        self.reset = tool("reset", tr("Reset {setting}", setting=title), lambda: preferences.reset(setting.id))
        name = label(title)
        if inner := self.editor.focusProxy():
            name.setBuddy(inner)
        told = f"{told}; {tr(setting.when)}" if setting.when else told
        said = tr("{title}: on", title=title) if isinstance(setting.default, bool) else title
        self.editor.name_all(said, told)
        layout = column(self, spacing=theme.SPACE_1)
        layout.addLayout(row(name, self._dot, 1, self.reset, spacing=theme.SPACE_1))
        layout.addWidget(self.editor)
        layout.addWidget(label(f"{told}.", "small", wrap=True))
        keep = self.reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keep)
        self._wanted: Value = setting.default
        self._later = QTimer(self, interval=SLOWLY, singleShot=True)
        self._later.timeout.connect(lambda: preferences.set(setting.id, self._wanted))
        self.editor.edited.connect(self._take)
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now."""
        if not self._later.isActive():
            self.editor.show_value(self._preferences.get(self.setting.id))
        changed = self._preferences.is_changed(self.setting.id)
        self._dot.setVisible(changed)
        self.reset.setVisible(changed)

    def _take(self, value: Any) -> None:
        if self.setting.most:
            self._wanted = value
            self._later.start()
        else:
            self._preferences.set(self.setting.id, value)


def _editor(setting: Setting) -> Editor:
    if setting.choices:
        return ChoiceEditor([str(value) for value, _ in setting.choices], [tr(text) for _, text in setting.choices])
    if isinstance(setting.default, bool):
        return SwitchEditor(Param(setting.id, "boolean"))
    made = NumberEditor(Param(setting.id, "integer", setting.default, minimum=setting.least, maximum=setting.most,
                              unit=setting.unit))
    made.box.setSingleStep(setting.step)
    return made
