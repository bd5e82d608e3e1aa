"""The command palette: commands, tasks, arms, runs, papers, examples and settings in one searchable list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from workbench.gui import keymap
from workbench.gui.actions import COMMANDS, plain
from workbench.gui.language import of_plugin, tr
from workbench.gui.models import starters
from workbench.gui.models.choices import Choice
from workbench.gui.models.plugin_words import also, called, english
from workbench.gui.models.run_table import STATES
from workbench.gui.models.wording import shown
from workbench.gui.preferences import SETTINGS
from workbench.gui.recent import used, was_used
from workbench.gui.views.picker import Picker
from workbench.spec.fault import place
from workbench.spec.manifest import Kind

if TYPE_CHECKING:
    from workbench.gui.views.main_window import MainWindow


def open_palette(window: MainWindow) -> None:
    """Open it below the window's toolbar; what was taken lately comes first."""
    found = {choice.id: choice for choice in _choices(window)}
    lately = [id for id in used() if id in found]
    choices = [found[id] for id in lately] + [choice for id, choice in found.items() if id not in lately]
    kept = [replace(choice, call=partial(_take, choice)) for choice in choices]
    picker = Picker(window, tr("What do you want to do?"), kept, width=620)
    corner = window.mapToGlobal(window.rect().topLeft())
    corner.setX(corner.x() + (window.width() - picker.width()) // 2)
    corner.setY(corner.y() + window.menuBar().height() + window.toolbar.height())
    picker.open_at(corner)


def _take(choice: Choice) -> None:
    was_used(choice.id)
    choice.call()


def _choices(window: MainWindow) -> Iterator[Choice]:
    keys = window.actions_.keys()
    for command in COMMANDS:
        action = window.actions_.by_id[command.id]
        yield Choice(f"{plain(command.menu)}: {plain(command.text)}", action.trigger, keymap.native(keys[command.id]),
                     detail=tr(command.help), icon=command.icon or "chevron-right",
                     hindered=command.hindered(window), id=command.id)
    yield from _experiment(window)
    yield from _runs(window)
    yield from _plugins(window)
    for starter in starters.starters():
        name = of_plugin(starter.name)
        yield Choice(tr("Example: {name}", name=name), partial(window.files.start_example, starter.path), icon="open",
                     detail=of_plugin(starter.told), also=starter.name if name != starter.name else "",
                     id=f"example {starter.path.stem}")
    for setting in SETTINGS:
        value = window.preferences.get(setting.id)
        text = dict(setting.choices).get(value)
        told = shown(value) if isinstance(value, bool) else tr(text) if text else f"{value}{setting.unit}"
        yield Choice(tr("Preferences: {setting}", setting=tr(setting.title)),
                     partial(window.show_preferences, setting.id), told, detail=tr(setting.help), icon="settings",
                     also=setting.id, id=f"setting {setting.id}")


def _experiment(window: MainWindow) -> Iterator[Choice]:
    """The cards of the experiment that is being built."""
    form = window.session.form

    def show(place: str) -> None:
        window.show_page("build")
        form.select(place)

    for card in form.cards():
        yield Choice(tr("Task {number}: {title}", number=card.number, title=card.title), partial(show, card.place),
                     card.dataset, icon="chevron-right", id=f"task {card.number}")
    for arm in form.experiment.arms:
        stack = " + ".join(form.title(Kind.METHOD, part.plugin) for part in arm.methods) or tr("plain fine-tuning")
        yield Choice(tr("Arm: {arm}", arm=arm.name), partial(show, place("arms", arm.name)), stack,
                     icon="chevron-right", id=f"arm {arm.name}")


def _runs(window: MainWindow) -> Iterator[Choice]:
    def show(run: int) -> None:
        window.show_page("watch")
        window.watch.watch.choose([run], run)

    for run in window.session.runs:
        name = tr("Run {id}: {arm}, seed {seed}", id=run.id, arm=run.arm, seed=run.seed)
        state = tr(STATES[run.state])
        yield Choice(name, partial(show, run.id), run.name or state, detail=state, icon="curves",
                     also=f"{run.name} {run.note}", id=f"run {run.id}")


def _plugins(window: MainWindow) -> Iterator[Choice]:
    def read(id: str) -> None:
        window.show_page("build")
        window.build.library.browse(id)

    for held in window.session.registry.manifests():
        if held.kind != Kind.STUDY:
            yield Choice(tr("Add {kind}: {title}", kind=tr(held.kind), title=called(held)),
                         partial(window.add, held.kind, held.id), icon="add", also=also(held), id=f"add {held.id}")
        if held.kind in (Kind.METHOD, Kind.STUDY) and held.paper.title:
            yield Choice(tr("Read about {title}", title=called(held)), partial(read, held.id),
                         str(held.paper.year or ""), detail=held.paper.title, icon="help",
                         also=f"{held.paper.authors} {held.paper.title} {english(held)}".strip(),
                         id=f"paper {held.id}")
