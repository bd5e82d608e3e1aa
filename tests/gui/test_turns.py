import time

import pytest

from workbench.gui import turns
from workbench.gui.turns import Turns


def work(seconds):
    """Use so much of the processor, as the budget counts it."""
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass


@pytest.fixture
def row(qapp):
    return Turns()


def test_small_work_is_done_before_it_returns(row):
    done = []
    row.do([lambda: done.append(1), lambda: done.append(2)])
    assert done == [1, 2]
    assert not row.busy


def test_long_work_is_done_piece_by_piece_in_order(row, qtbot):
    done = []

    def piece(number):
        done.append(number)
        work(turns.BUDGET)  # each fills a turn of its own

    row.do([lambda n=n: piece(n) for n in range(4)])
    assert done == [0]
    qtbot.waitUntil(lambda: not row.busy)
    assert done == [0, 1, 2, 3]


def test_a_new_row_takes_the_place_of_what_was_left(row, qtbot):
    done = []
    row.do([lambda: work(turns.BUDGET), lambda: done.append("old")])
    row.do([lambda: done.append("new")])
    qtbot.wait(50)
    assert done == ["new"]
