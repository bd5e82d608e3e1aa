"""IndexPanel: every index of the run in focus with its value, and behind an "i" its formula, source and numbers."""

from functools import partial
from html import escape

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.index_list import HEADLINES, IndexRow, index_rows
from workbench.gui.models.watch import WatchModel
from workbench.gui.turns import Turns
from workbench.spec.run import shares
from workbench.store.indices import INDICES


class IndexCard(QFrame):
    """A card that says all about one index; closed by Escape or a click elsewhere."""

    def __init__(self, row: IndexRow, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self.setAccessibleName(tr("About {title}", title=row.title))
        self.text = QLabel(_about(row), wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.text.setFixedWidth(self.fontMetrics().averageCharWidth() * 64)
        self.text.setAccessibleName(tr("About {title}", title=row.title))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(looks.SPACE_4,) * 4)
        layout.addWidget(self.text)


class IndexPanel(QFrame):
    """A list of names and values; renewed at a quarter of the poll's pace."""

    def __init__(self, watch: WatchModel) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._watch = watch
        self._turns = Turns(self)
        self.rows: dict[str, IndexRow] = {}
        self.values: dict[str, QLabel] = {}
        self.buttons: dict[str, QToolButton] = {}
        self.card: IndexCard | None = None
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, looks.SPACE_1, 0)
        self._grid.setHorizontalSpacing(looks.SPACE_1)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        for place, name in enumerate([*HEADLINES, *(name for name in INDICES if name not in HEADLINES)]):
            self._add(place, name)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._heading, self.whose, self.spent = QLabel(tr("Indices")), QLabel(), QLabel(wordWrap=True)
        self.spent.setProperty("role", "small")
        self.spent.setAccessibleName(tr("Where the time went"))
        self.spent.hide()
        self.whose.setProperty("role", "small")
        self._heading.setProperty("role", "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(looks.SPACE_3, looks.SPACE_3, looks.SPACE_2, looks.SPACE_2)
        layout.setSpacing(looks.SPACE_1)
        head = QHBoxLayout()
        head.setSpacing(looks.SPACE_2)
        head.addWidget(self._heading)
        head.addWidget(self.whose, 1)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.spent)
        watch.chosen.connect(self.renew)
        watch.slow.connect(self.renew)

    def _add(self, place: int, name: str) -> None:
        title = QLabel(tr(INDICES[name].title), wordWrap=True)
        value = QLabel("–", alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if name in HEADLINES:
            font = looks.text_font(value.font(), bold=True)
            value.setFont(font)
        button = QToolButton(icon=looks.icon("info"), iconSize=QSize(16, 16))
        button.setMinimumSize(looks.TARGET, looks.TARGET)
        button.clicked.connect(lambda: self.explain(name))
        self.values[name], self.buttons[name] = value, button
        self._grid.addWidget(title, place, 0)
        self._grid.addWidget(value, place, 1)
        self._grid.addWidget(button, place, 2)

    def renew(self) -> None:
        """Compute and show every value."""
        run = self._watch.focus
        self.whose.setText(tr("{arm}, seed {seed}", arm=run.arm, seed=run.seed) if run else "")
        spent = shares(run, tr) if run else []
        self.spent.setText(tr("Time: {shares}", shares=", ".join(spent)))
        self.spent.setVisible(bool(spent))
        rows = index_rows(self._watch.curves.focused)
        self._turns.do(partial(self._show, row) for row in rows)

    def _show(self, row: IndexRow) -> None:
        self.rows[row.name] = row
        value, button = self.values[row.name], self.buttons[row.name]
        value.setText(row.text)
        value.setEnabled(not row.reason)
        value.setToolTip(row.reason)
        value.setAccessibleName(row.told)
        button.setToolTip(f"{row.title}: {row.reason}" if row.reason else tr("What is {title}?", title=row.title))
        button.setAccessibleName(tr("About {title}", title=row.told))

    def hasHeightForWidth(self) -> bool:
        """No: its list is scrolled. Else Qt takes the list's full height for the least, and squeezes its neighbour."""
        return False

    def explain(self, name: str) -> None:
        """Open the card of an index beside its button."""
        if name not in self.rows:
            return
        card = self.card = IndexCard(self.rows[name], self)
        card.adjustSize()
        button = self.buttons[name]
        place = button.mapToGlobal(QPoint(-card.width() - looks.SPACE_1, 0))
        screen = button.screen().availableGeometry()
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - card.height())))
        place.setX(max(screen.left(), place.x()))
        card.move(place)
        card.show()

    def paint(self) -> None:
        """Take the icons of the theme."""
        for button in self.buttons.values():
            button.setIcon(looks.icon("info"))


def _about(row: IndexRow) -> str:
    theme = looks.current()
    direction = tr("higher is better") if row.index.higher_is_better else tr("lower is better")
    symbols = tr("A_i(t): accuracy on task i now; a_ij: on task j after task i; k: the task being learned.")
    value = tr("not defined: {reason}", reason=escape(row.reason)) if row.reason else f"<b>{row.text}</b>"
    head, *body = row.inputs or (("",),)
    cells = "".join(f"<th align='right' style='padding-left:12px'>{escape(word)}</th>" for word in head[1:])
    rows = "".join(
        f"<tr><td>{escape(name)}</td>" + "".join(f"<td align='right'>{number}</td>" for number in numbers) + "</tr>"
        for name, *numbers in body)
    table = f"<p><table cellspacing='2'><tr><td></td>{cells}</tr>{rows}</table></p>" if body else ""
    return (f"<p><b>{escape(row.title)}</b> &nbsp;{value}</p><p>{escape(row.index.formula)}</p>"
            f"<p style='color:{theme.muted}'>{escape(tr(row.index.unit))}, {direction}. {symbols}</p>{table}"
            f"<p style='color:{theme.muted}'>{escape(row.index.reference)}</p>")
