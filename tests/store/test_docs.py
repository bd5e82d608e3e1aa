"""docs/store.md says what is in the file, and its queries run."""

import re
from pathlib import Path

import pytest

from workbench.spec.reading import Reading

PAGE = (Path(__file__).parents[2] / "docs" / "store.md").read_text("utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, flags=re.DOTALL)


@pytest.fixture
def filled(store, specs):
    """Two runs of two tasks of 10 steps: task 1 rises to 0.9 and falls to 0.4, task 2 ends at 0.8."""
    for run in store.add_runs(specs[:2]):
        with store.recorder(run) as recorder:
            recorder.record(0, Reading("task", 10, "task-1"), Reading("accuracy", 0.1, "task-1/test"))
            recorder.record(10, Reading("task", 10, "task-2"), Reading("accuracy", 0.9, "task-1/test"))
            recorder.record(20, Reading("accuracy", 0.4, "task-1/test"), Reading("accuracy", 0.8, "task-2/test"))
    return store


def test_the_page_offers_three_queries():
    assert len(QUERIES) == 3


def test_the_average_accuracy_is_that_of_the_last_readings(filled):
    rows = filled._db.conn.execute(QUERIES[0]).fetchall()
    assert rows == [("finetune", 2, 0.6)]  # (0.4 + 0.8) / 2


def test_the_loss_of_a_task_counts_from_its_end(filled):
    rows = filled._db.conn.execute(QUERIES[1]).fetchall()
    assert [(row[0], row[3], row[6]) for row in rows[:2]] == [(1, "task-1/test", 0.5), (2, "task-1/test", 0.5)]
    assert [row[6] for row in rows[2:]] == [0, 0]


def test_the_first_tasks_curve_is_whole(filled):
    rows = filled._db.conn.execute(QUERIES[2]).fetchall()
    assert [row[3:] for row in rows if row[0] == 1] == [(0, 0.1), (10, 0.9), (20, 0.4)]


def test_every_table_view_and_column_is_on_the_page(store):
    names = store._db.table_names() + store._db.view_names()
    rows = {name: line for line in PAGE.splitlines() for name in names if line.startswith(f"| `{name}` |")}
    assert set(rows) == {name for name in names if not name.startswith("sqlite_")}
    for name, line in rows.items():
        for column in store._db[name].columns:
            assert re.search(rf"\b{column.name}\b", line.split("|", 2)[2]), f"{name}.{column.name}"
