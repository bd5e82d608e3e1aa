"""The other families of faults, each quickly: disks, sharing, input and leaks."""

import pytest

from tests.faults.test_kills import unbroken
from workbench.faults import table


@pytest.mark.slow
@pytest.mark.parametrize("family", [family for family in table.FAMILIES if family not in ("kill", "runs")])
def test_every_promise_of_this_family_holds(family):
    unbroken([family], 4, quick=True)


@pytest.mark.full
@pytest.mark.slow
def test_ten_minutes_of_sharing_and_five_hundred_runs_break_nothing():
    unbroken(["sharing", "leaks"], 1, long=True)
