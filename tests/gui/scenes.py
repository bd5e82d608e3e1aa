"""Every main view of the window as a person may meet it, each shown with a finished run behind it."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.conftest import Writer
from workbench.gui import theme
from workbench.gui.language import tr
from workbench.gui.models import variation
from workbench.gui.views.gallery import Gallery
from workbench.gui.views.history_panel import HistoryPanel
from workbench.gui.views.keys import KeysDialog
from workbench.gui.views.main_window import MainWindow
from workbench.gui.views.palette import open_palette
from workbench.gui.views.picker import Picker
from workbench.gui.views.preferences_dialog import PreferencesDialog
from workbench.spec.reading import Exhibit

TABLE = b'{"title": "Confusion", "rows": ["0", "1"], "columns": ["0", "1"], "values": [[9, 1], [2, 8]]}'


def record_runs(workspace: Path) -> None:
    """Two arms of two seeds, finished; the first run has an exhibit, the third has failed."""
    writer = Writer(workspace)
    runs = writer.add("finetune", "replay", seeds=(0, 1), name="Split digits")
    for number, run in enumerate(runs):
        writer.finish(run, shift=0.05 * (number // 2))
    with writer.store.recorder(runs[0]) as recorder:
        recorder.record(20, Exhibit("confusion", "application/json", TABLE, "after task-2"))
    writer.store.close()


def settle(view: QWidget, patience: float = 10.0) -> None:
    """Wait until nothing moves any more; how long that takes depends on what else the machine does."""
    calm, before, until = 0, None, time.monotonic() + patience
    while calm < 4 and time.monotonic() < until:
        QTest.qWait(30)
        now = [(child.isVisible(), child.geometry().getRect()) for child in view.findChildren(QWidget)]
        calm, before = (calm + 1 if now == before else 0), now


def build(window: MainWindow, chosen: str = "stream") -> QWidget:
    """The build page with two arms, one of them with a method, and something in the inspector."""
    form = window.session.form
    if len(form.experiment.arms) == 1:
        form.arms.add_method("finetune", "ewc")
        form.arms.add()
    window.show_page("build")
    form.select(chosen)
    return window


def faulty(window: MainWindow) -> QWidget:
    """The build page with mistakes: they are told at the card, in the inspector and before Run."""
    build(window)
    window.session.form.tasks.set(0, classes=(99,))
    window.session.form.select("stream.task[0]")
    return window


def watch(window: MainWindow, tab: str) -> QWidget:
    """One tab of the watch page, with all runs of the experiment chosen."""
    window.show_page("watch")
    page = window.watch
    page.watch.choose([run.id for run in window.session.runs], window.session.runs[0].id)
    names = [page.tabs.tabText(i) for i in range(page.tabs.count())]
    page.tabs.setCurrentIndex(names.index(tr(tab)))
    return window


def stability_gap(window: MainWindow) -> QWidget:
    """The plots with the first iterations after a switch above them."""
    watch(window, "Plots")
    window.watch.panels.lens_chip.setChecked(True)
    return window


def several_tasks(window: MainWindow) -> QWidget:
    """Three tasks chosen at once, which differ and have badges, and the panel that repeats them."""
    build(window)
    form = window.session.form
    form.tasks.set(1, epochs=20)
    form.tasks.set(1, rate=0.01)
    form.tasks.set(2, examined=False)
    form.choose_tasks([0, 1, 2])
    window.arrange(times=5, shuffle=True)
    return window


def stop_arranging(window: MainWindow) -> None:
    """Close that panel, for the scenes that follow."""
    window.build.stop_arranging()
    while window.session.form.undo_text:
        window.session.form.undo()


def vary(window: MainWindow, name: str, *, by_range: bool = False) -> QWidget:
    """A setting of the training about to be varied."""
    stop_arranging(window)
    build(window, "training")
    window.build.inspector.vary(name)
    if by_range:
        window.build.inspector.fields[name].panel.by_range.click()
    return window


def own_settings(window: MainWindow) -> QWidget:
    """Arms made by varying, the first with its own settings in the inspector; a stream that can be made harder."""
    form = window.session.form
    form.set_plugin("stream", "rotated")
    form.edit(variation.vary(form.experiment, ("training", "rate"), (0.01, 0.1), form.arm_names()).experiment, "Vary")
    build(window, f'arms."{form.arm_names()[0]}"')
    return window


def history(window: MainWindow) -> QWidget:
    """The list of edits, one of them undone."""
    build(window)
    window.session.form.set_seeds([0, 1])
    window.session.form.undo()
    window.show_history()
    return window.findChild(HistoryPanel)


def methods(window: MainWindow) -> QWidget:
    """The table of methods at one of them."""
    window.show_page("build")
    window.build.library.browse("ewc")
    return window.build.library.browser


def picker(window: MainWindow) -> QWidget:
    """The menu of methods for a new arm."""
    window.show_page("build")
    window.build.add_arm()
    return window.build.findChild(Picker)


def palette(window: MainWindow) -> QWidget:
    """The command palette."""
    open_palette(window)
    return window.findChild(Picker)


def keys(window: MainWindow) -> QWidget:
    """The list of keys."""
    window.show_keys()
    return window.findChild(KeysDialog)


def preferences(window: MainWindow) -> QWidget:
    """The preferences, some of them changed."""
    app, look = QApplication.instance(), theme.current().name
    # What is preferred is what is seen now, or the first change would show this and all later views in other looks.
    window.preferences.set("looks.theme", look.removesuffix("-sharp"))
    window.preferences.set("looks.contrast", "high" if look.endswith("-sharp") else "normal")
    window.preferences.set("looks.text", round(100 * (app.property("textScale") or 1)))
    window.preferences.set("looks.still", True)
    window.show_preferences()
    return window.findChild(PreferencesDialog)


def gallery(window: MainWindow) -> QWidget:
    """The templates to begin from."""
    window.show_gallery()
    return window.findChild(Gallery)


def library_card(window: MainWindow) -> QWidget:
    """The build page with the card about a method below the library."""
    build(window)
    library = window.build.library
    library.tree.setCurrentIndex(library.find_row("ewc"))
    return window


def welcome(window: MainWindow) -> QWidget:
    """The first page."""
    window.show_page("welcome")
    return window


SCENES: dict[str, Callable[[MainWindow], QWidget]] = {
    "welcome": welcome,
    "build": build,
    "build-task": lambda w: build(w, "stream.task[0]"),
    "build-method": lambda w: build(w, "arms.finetune.methods[0]"),
    "build-training": lambda w: build(w, "training"),
    "build-faults": faulty,
    "build-several-tasks": several_tasks,
    "vary-list": lambda w: vary(w, "optimizer"),
    "vary-range": lambda w: vary(w, "rate", by_range=True),
    "build-own-settings": own_settings,
    "library": library_card,
    "watch": lambda w: watch(w, "Plots"),
    "stability-gap": stability_gap,
    "compare": lambda w: watch(w, "Compare"),
    "data": lambda w: watch(w, "Data"),
    "runs": lambda w: watch(w, "Runs"),
    "recorded": lambda w: watch(w, "Recorded"),
    "methods": methods,
    "picker": picker,
    "palette": palette,
    "keys": keys,
    "preferences": preferences,
    "gallery": gallery,
    "history": history,
}
"""Each shows one view and gives back the top-level widget to look at."""
