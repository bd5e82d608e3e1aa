"""Kills at random moments: twenty in all whenever the tests run, two hundred where the full numbers are asked for."""

import pytest

from workbench.faults import table

pytestmark = pytest.mark.slow


def unbroken(families: list[str], times: int, **more: object) -> None:
    *_, tallies = table.try_all(families, times, **more)
    assert {tally.fault.name: tally.broken for tally in tallies if tally.broken} == {}
    assert all(tally.tried == tally.planned or tally.skipped for tally in tallies)


def test_twenty_kills_lose_nothing_that_was_promised():
    unbroken(["kill"], 20)


@pytest.mark.full
def test_two_hundred_kills_lose_nothing_that_was_promised():
    unbroken(["kill"], 200)
