"""Runs that go wrong in every way we could think of: each fails alone, and the queue goes on."""

import pytest

from tests.faults.test_kills import unbroken

pytestmark = pytest.mark.slow


def test_a_failing_run_fails_alone_with_its_cause_and_what_is_kept():
    unbroken(["runs"], 1)
