import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF

from workbench.gui import theme
from workbench.gui.plots.cells import cell_colors, number_style, short_number
from workbench.gui.plots.matrix_plot import MatrixPlot
from workbench.gui.plots.matrix_table import Cell

LABELS = ["0 v 1", "2 v 3", "4 v 5"]
NAN = np.nan
SCORES = np.array([[0.99, 0.12, 0.08], [0.70, 0.98, 0.11], [NAN, NAN, NAN]])


@pytest.fixture
def plot(qtbot, qapp):
    theme.apply(qapp, theme.LIGHT)
    made = MatrixPlot()
    qtbot.addWidget(made)
    made.resize(420, 360)
    made.set_matrix(SCORES, LABELS)
    made.show()
    qtbot.waitExposed(made)
    return made


def text(plot, row, column, role=Qt.ItemDataRole.DisplayRole):
    return plot.table.index(row, column).data(role)


def test_a_cell_shows_its_score_and_an_unmeasured_one_says_so(plot):
    assert text(plot, 1, 0) == "0.70"
    assert text(plot, 2, 0) == "not seen"


def test_a_cell_in_words_tells_the_task_the_score_and_what_was_forgotten(plot):
    role = Qt.ItemDataRole.AccessibleTextRole
    # 0.99 after its own training, 0.70 now: 29 points.
    assert text(plot, 1, 0, role) == "After training 2 v 3, on 0 v 1: 70 per cent, forgotten 29"
    assert text(plot, 0, 1, role) == "After training 0 v 1, on 2 v 3: 12 per cent, before this task was learnt"
    assert text(plot, 2, 1, role) == "After training 4 v 5, on 2 v 3: not measured"


def test_headers_name_what_was_trained_and_what_was_tested(plot):
    header = plot.table.headerData
    assert header(1, Qt.Orientation.Vertical) == "after T2"
    assert header(1, Qt.Orientation.Horizontal) == "T2"
    assert header(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "2 v 3"


def test_a_reader_of_screens_meets_a_real_table(plot):
    seen = QAccessible.queryAccessibleInterface(plot.view)
    assert seen.role() == QAccessible.Role.Table
    names = [seen.child(place).text(QAccessible.Text.Name) for place in range(seen.childCount())]
    cells = [name for name in names if name.startswith("After training")]
    assert len(cells) == 9
    assert cells[3] == "After training 2 v 3, on 0 v 1: 70 per cent, forgotten 29"


def test_the_summary_names_the_task_that_lost_most(plot):
    assert plot.summary_text == "Accuracy matrix after 2 v 3: 0 v 1 0.70, 2 v 3 0.98. 0 v 1 lost most, 29 points."
    plot.set_matrix(np.full((3, 3), NAN), LABELS)
    assert plot.summary_text == "Accuracy matrix: nothing measured yet."


def test_the_mouse_over_a_cell_says_which(plot, qtbot):
    place = plot.view.visualRect(plot.table.index(1, 2)).center()
    qtbot.mouseMove(plot.view.viewport(), QPoint(1, 1))
    with qtbot.waitSignal(plot.hovered) as heard:
        qtbot.mouseMove(plot.view.viewport(), place)
    assert heard.args == [1, 2]


def test_arrows_walk_over_the_cells(plot, qtbot):
    plot.view.setCurrentIndex(plot.table.index(0, 0))
    with qtbot.waitSignal(plot.hovered) as heard:
        qtbot.keyClick(plot.view, Qt.Key.Key_Down)
    assert heard.args == [1, 0]
    with qtbot.waitSignal(plot.hovered) as heard:
        qtbot.keyClick(plot.view, Qt.Key.Key_Right)
    assert heard.args == [1, 1]


def test_filling_a_cell_keeps_the_one_a_person_stands_on(plot):
    plot.view.setCurrentIndex(plot.table.index(1, 1))
    filled = SCORES.copy()
    filled[2] = [0.5, 0.6, 0.9]
    plot.set_matrix(filled, LABELS)
    assert plot.view.currentIndex() == plot.table.index(1, 1)
    assert text(plot, 2, 0) == "0.50"


def test_cells_are_nearly_square_at_any_size(plot):
    for width, height in ((420, 360), (900, 300), (300, 700)):
        plot.resize(width, height)
        wide, high = plot.view.columnWidth(0), plot.view.rowHeight(0)
        assert 0.45 <= wide / high <= 1.5, (width, height)


def test_a_cell_before_its_task_was_learnt_is_paler():
    ground = theme.LIGHT.plot
    learnt, _ = cell_colors(Cell(0.1, True), theme.LIGHT)
    quiet, _ = cell_colors(Cell(0.1, False), theme.LIGHT)
    assert theme.contrast(quiet, ground) < theme.contrast(learnt, ground) / 2


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_number_in_every_cell_reads(look):
    for share in range(101):
        for is_learnt in (True, False):
            ground, ink = cell_colors(Cell(share / 100, is_learnt), look)
            assert theme.contrast(ink, ground) >= 4.5, (share, is_learnt)


def test_a_framed_cell_looks_different(plot):
    before = plot.view.grab().toImage()
    plot.highlight([(1, 0)])
    assert plot.view.grab().toImage() != before
    plot.highlight([])
    assert plot.view.grab().toImage() == before


@pytest.mark.parametrize(
    ("scores", "words"), [(np.ones((2, 3)), "is square"), (np.ones((2, 2)), "2 tasks but 3 labels")]
)
def test_what_is_no_score_matrix_is_refused(plot, scores, words):
    with pytest.raises(ValueError, match=words):
        plot.set_matrix(scores, LABELS)
    assert text(plot, 1, 0) == "0.70"


def many(tasks):
    """Scores of so many tasks: 1.00 on the newest, 0.07 less for each task since, guessing before."""
    rank = np.arange(tasks)
    return np.where(rank > rank[:, None], 0.1, 1 - 0.07 * (rank[:, None] - rank))


@pytest.mark.parametrize("tasks", [2, 5, 7, 10])
def test_up_to_ten_tasks_are_seen_whole_in_a_narrow_place(plot, qtbot, tasks):
    plot.resize(292, 343)
    plot.set_matrix(many(tasks), [f"{2 * i} v {2 * i + 1}" for i in range(tasks)])
    qtbot.wait(1)
    view = plot.view
    assert (view.horizontalScrollBar().maximum(), view.verticalScrollBar().maximum()) == (0, 0)
    last = view.visualRect(plot.table.index(tasks - 1, tasks - 1))
    assert view.viewport().rect().contains(last)
    size, is_short = number_style(view.font(), last.width() - 3)
    words = QFontMetricsF(theme.text_font(view.font(), size, bold=True))
    assert words.horizontalAdvance(".00" if is_short else "0.00") <= last.width() - 3
    assert is_short == (tasks > 5)
    # T1 of a row means after T1, as the line above says; a screen reader hears the task itself either way.
    assert plot.table.headerData(0, Qt.Orientation.Vertical) == ("T1" if tasks > 5 else "after T1")
    assert plot.table.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole) == "0 v 1"


def test_a_matrix_that_gets_room_again_says_all_in_full(plot, qtbot):
    plot.resize(292, 343)
    plot.set_matrix(many(8), [f"task {i}" for i in range(8)])
    assert plot.table.headerData(7, Qt.Orientation.Vertical) == "T8"
    plot.resize(700, 500)
    assert plot.table.headerData(7, Qt.Orientation.Vertical) == "after T8"
    assert number_style(plot.view.font(), plot.view.columnWidth(0) - 3) == (1.0, False)


def test_a_short_number_keeps_two_digits_after_the_point_but_for_one():
    assert [short_number(value) for value in (0.974, 0.5, 0.0, 0.996, 1.0)] == [".97", ".50", ".00", "1.0", "1.0"]
