"""Rows asked in turn, worked by hand."""

import torch

from workbench.learn.turns import Turns


def test_rows_not_asked_yet_are_taken_to_change_at_the_pace_of_those_that_were():
    turns = Turns([4], 2, [torch.arange(4)], torch.zeros(4))
    asked = turns.next(awake=True)
    assert asked[0].tolist() == [0, 1]
    # One of two has changed in one look: a pace of 1/2, smoothed with the 0 before to 1/4. The other two are one look
    # old, so all four have 1/4 * 2/4 in the mean: 1/4 + 1/8.
    assert turns.note(asked, torch.tensor([1.0, 0.0])) == ([0.375], [])
    # Rows 2 and 3 have not changed in two looks: the pace falls to 1/8, rows 0 and 1 are one look old.
    assert turns.note(turns.next(awake=True), torch.tensor([0.0, 0.0])) == ([0.25 + 0.125 * 0.5], [])


def test_a_test_in_which_too_many_of_the_asked_rows_changed_is_to_be_looked_at_whole():
    turns = Turns([3, 30], 24, [torch.arange(3), torch.arange(30)], torch.zeros(33))
    asked = turns.next(awake=True)
    assert [len(part) for part in asked] == [3, 24]
    scores = torch.zeros(27)
    scores[3:5] = 1  # two of the 24 asked of the second test, one in twelve
    assert turns.note(asked, scores)[1] == [1]
    turns.renew(1, torch.ones(30))
    scores[:] = 0
    scores[3:] = 1
    means, whole = turns.note(asked, scores)
    assert (means, whole) == ([0.0, 1.0], [])


def test_after_a_round_every_row_was_asked_once():
    turns = Turns([10], 4, [torch.randperm(10)], torch.zeros(10))
    seen = torch.cat([turns.next(awake=True)[0] for _ in range(3)])
    assert sorted(seen.tolist()) == list(range(10))
