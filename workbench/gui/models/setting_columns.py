"""Columns of the table of runs for the settings in which runs differ."""

from collections.abc import Sequence

from workbench.gui.models.comparison import differing, settings
from workbench.gui.models.run_table import Column
from workbench.gui.models.wording import setting_name, shown
from workbench.spec.run import Run

MOST = 12
"""More settings than this are not shown beside each other."""


def setting_columns(runs: Sequence[Run]) -> list[Column]:
    """A column a setting in which these runs differ; one that a run does not have is a dash."""
    return [_column(path) for path in list(differing(runs))[:MOST]]


def _column(path: str) -> Column:
    def text(_: object, run: Run) -> str:
        value = settings(run).get(path)
        return "–" if value is None else shown(value)

    def order(table: object, run: Run) -> tuple[bool, float, str]:
        value = settings(run).get(path)
        if isinstance(value, int | float):
            return False, float(value), ""
        return value is None, 0.0, text(table, run)

    return Column(setting_name(path), text, order, setting=path)
