"""CurvePanels: the plots chosen by chips, one below the other on one step axis, with one read-out strip for all."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.curves import Line, Span
from workbench.gui.models.panels import PANELS, Panel
from workbench.gui.models.watch import WatchModel
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.picture import EDGE, HINT, Band, Curve, Interval
from workbench.gui.turns import Turns
from workbench.gui.views.flow import FlowLayout
from workbench.gui.views.lens_card import LensCard
from workbench.gui.views.unit_box import UnitBox
from workbench.spec.run import ENDED, RunState

LEAST_HEIGHT = 10.5
"""The least height of a plot, in lines of text."""
READ_LINES = 2
"""The read-out keeps this many lines, so that nothing moves when names come and go."""


class CurvePanels(QWidget):
    """Chips, plots and read-out; `shown_changed` when a chip was pressed."""

    shown_changed = Signal()

    def __init__(self, watch: WatchModel) -> None:
        super().__init__()
        self._watch = watch
        self._turns = Turns(self)
        self._told: dict[str, tuple[bool, str]] = {}
        self.lines: dict[str, list[Line]] = {}
        self.plots = _Plots(self._make_plot)
        self.chips = {panel.id: self._make_chip(panel) for panel in PANELS}
        self.lens: LensCard | None = None
        self.lens_chip = QPushButton(tr("Stability gap"), checkable=True)
        self.lens_chip.setProperty("kind", "toggle")
        self.lens_chip.setAccessibleName(tr("Stability gap: the first iterations after a task switch"))
        self.lens_chip.setToolTip(tr("The first iterations after a task switch, by arm. A click on a task's name "
                                     "above a plot, or S, looks at the switch to that task."))
        self.lens_chip.toggled.connect(self._show_lens)
        self.unit = UnitBox(watch)
        self.readouts = QStackedWidget()
        self.readouts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.readouts.setMinimumHeight(round(self.fontMetrics().height() * READ_LINES) + looks.SPACE_3)
        self.spoken = QLabel()
        self._arrange()
        for panel in self.shown():
            self.plots[panel.id].show()
        self._speak_of(PANELS[0].id)
        watch.quick.connect(self._grow)
        watch.slow.connect(self._renew_averages)
        watch.chosen.connect(self.renew)

    def _make_chip(self, panel: Panel) -> QPushButton:
        name, title = tr(panel.chip), tr(panel.title)
        chip = QPushButton(name, checkable=True, checked=panel.shown)
        chip.setProperty("kind", "toggle")
        chip.setAccessibleName(tr("{name}: plot of {title}", name=name, title=title))
        chip.setToolTip(f"{title}: {tr(panel.help)}")
        chip.toggled.connect(self._show_chosen)
        return chip

    def _make_plot(self, id: str) -> CurvePlot:
        """The plot of a panel at its place among those there are; hidden until its chip is pressed."""
        panel = next(known for known in PANELS if known.id == id)
        plot = CurvePlot(tr(panel.title), unit=tr(panel.unit), auto=panel.auto, readout=False, parent=self.stack)
        least = round(self.fontMetrics().height() * LEAST_HEIGHT)
        plot.setMinimumHeight(max(least, plot.minimumSizeHint().height()))
        plot.hide()
        before = [known.id for known in PANELS[: PANELS.index(panel)]]
        self._column.insertWidget(sum(made in before for made in self.plots) + (self.lens is not None), plot, 1)
        self.readouts.addWidget(plot.readout)
        if self.plots:
            next(iter(self.plots.values())).link(plot)
        plot.canvas.offers_switches = True
        plot.hovered.connect(lambda _: self._speak_of(id))
        plot.switch_chosen.connect(lambda band: self._look_at(plot.picture.bands.index(band)))
        return plot

    def _arrange(self) -> None:
        chips = QWidget()
        flow = FlowLayout(chips, spacing=looks.SPACE_1)
        for chip in (*self.chips.values(), self.lens_chip, self.unit):
            flow.addWidget(chip)
        self.stack = QWidget()
        self._column = QVBoxLayout(self.stack)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(looks.SPACE_2)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.stack)
        strip = QHBoxLayout()
        strip.setContentsMargins(QMargins(looks.SPACE_3, 0, looks.SPACE_3, 0))
        strip.setSpacing(looks.SPACE_3)
        self.spoken.setProperty("role", "section")
        strip.addWidget(self.spoken, 0, Qt.AlignmentFlag.AlignTop)
        strip.addWidget(self.readouts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(looks.SPACE_2)
        layout.addWidget(chips)
        layout.addWidget(self.area, 1)
        layout.addLayout(strip)

    def shown(self) -> Sequence[Panel]:
        """The panels whose chips are pressed."""
        return [panel for panel in PANELS if self.chips[panel.id].isChecked()]

    def renew(self) -> None:
        """Draw everything anew: other runs are shown."""
        self._turns.do(self._pieces(self.shown()))

    def _show_chosen(self) -> None:
        shown = self.shown()
        for panel in PANELS:
            if panel in shown or panel.id in self.plots:
                self.plots[panel.id].setVisible(panel in shown)
        self.renew()
        if shown and self.readouts.currentWidget() not in [self.plots[panel.id].readout for panel in shown]:
            self._speak_of(shown[0].id)
        self.shown_changed.emit()

    def _look_at(self, switch: int) -> None:
        """The first iterations of this task, in a card above the plots."""
        self._watch.lens.look_at(switch)
        self.lens_chip.setChecked(True)
        if self.lens is not None:
            self.area.ensureWidgetVisible(self.lens)

    def _show_lens(self, on: bool) -> None:
        if self.lens is None:
            self.lens = LensCard(self._watch)
            self.lens.closed.connect(lambda: self.lens_chip.setChecked(False))
            self._column.insertWidget(0, self.lens)
        self.lens.setVisible(on)
        if on:
            self.lens.renew()
            self.area.verticalScrollBar().setValue(0)
            self.lens.plot.setFocus()
        elif shown := self.shown():
            self.plots[shown[0].id].setFocus()
        self.shown_changed.emit()

    def _grow(self) -> None:
        """Curves of single tasks grow at every look, what is averaged over seeds at every fourth."""
        for panel in self.shown():
            if panel.per_task:
                self._renew(panel)

    def _hint(self) -> str:
        """What an empty plot says: that its curve is still to come, or that it never will."""
        run = self._watch.focus
        if run and run.state in ENDED:
            return tr("“{arm}” has recorded nothing for this plot", arm=run.arm)
        return tr(HINT)

    def _renew_averages(self) -> None:
        self._turns.do(self._pieces([panel for panel in self.shown() if not panel.per_task]))

    def _pieces(self, panels: Sequence[Panel]) -> Iterator[Callable[[], object]]:
        for panel in panels:
            yield from panel.pieces(self._watch.curves)
            yield partial(self._renew, panel)
        if self.lens is not None and self.lens.isVisible():
            yield self.lens.renew

    def _renew(self, panel: Panel) -> None:
        plot, model = self.plots[panel.id], self._watch.curves
        plot.picture.axis = model.scale
        lines = panel.lines(model)
        self.lines[panel.id] = lines
        bands = list(_bands(model.spans, colored=panel.per_task))
        if bands != plot.picture.bands:
            plot.set_tasks(bands)
        plot.picture.references = dict(self._references(panel))
        plot.picture.hint = self._hint()
        auto = panel.auto or any(_leaves_unit(line) for line in lines)
        if auto != plot.picture.auto:
            plot.picture.auto, plot.picture.y = auto, (-EDGE, 1 + EDGE)
        live = any(row.state == RunState.RUNNING for run in self._watch.shown if (row := self._watch.run(run)))
        # Everything is put in place first, so that the plot is drawn once.
        plot.picture.intervals = {line.key: Interval.thinned(*line.band) for line in lines if line.band is not None}
        told = (live, self._unit(panel, lines))
        if self._told.get(panel.id) != told:
            self._told[panel.id] = told
            plot.set_live(live)
            plot.set_title(tr(panel.title), told[1])
        plot.set_curves([_curve(line, panel) for line in lines])

    def _references(self, panel: Panel) -> Iterator[tuple[str, float]]:
        """Levels to compare with: guessing, and learning everything at once."""
        if panel.chance and (chance := self._watch.curves.chance) is not None:
            yield tr("chance"), chance
        if panel.joint and (joint := self._watch.joint()) is not None:
            yield joint

    def _unit(self, panel: Panel, lines: Sequence[Line]) -> str:
        """Which run is seen, or what line and band mean."""
        run = self._watch.focus
        if panel.per_task:
            return tr("{arm}, seed {seed}", arm=run.arm, seed=run.seed) if run else ""
        note = next((line.note for line in lines if line.note), "")
        return "; ".join(filter(None, [tr(panel.unit), note]))

    def _speak_of(self, panel: str) -> None:
        self.readouts.setCurrentWidget(self.plots[panel].readout)
        chip = next(known.chip for known in PANELS if known.id == panel)
        self.spoken.setText(tr(chip))


class _Plots(dict[str, CurvePlot]):
    """The plots made so far; another is made when it is asked for, as each costs milliseconds and most stay unseen."""

    def __init__(self, make: Callable[[str], CurvePlot]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, id: str) -> CurvePlot:
        made = self[id] = self._make(id)
        return made


def _bands(spans: Sequence[Span], *, colored: bool) -> Iterator[Band]:
    for span in spans:
        yield Band(span.start, span.end, f"T{span.index + 1}: {span.title}", span.index if colored else None)


def _leaves_unit(line: Line) -> bool:
    """Whether a line would be cut off by an axis from 0 to 1."""
    bounds = line.pyramid.bounds
    return bounds is not None and (bounds[0] < -EDGE or bounds[1] > 1 + EDGE)


def _curve(line: Line, panel: Panel) -> Curve:
    return Curve(line.key, line.label, line.color, line.style, line.pyramid,
                 emphasised=line.emphasised and panel.per_task,
                 dotted_before=line.starts if panel.per_task else None)
