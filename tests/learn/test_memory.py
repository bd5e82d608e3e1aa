"""Bounded stores: what they keep, and that a batch at once is the same as row by row."""

import pytest
import torch

from workbench.learn import seeds
from workbench.learn.batch import Batch
from workbench.learn.memory import ClassBalanced, Reservoir, Seen, herd
from workbench.learn.objective import Classification


def numbered(*numbers, **columns):
    return Batch(x=torch.tensor(numbers), **columns)


def rng(seed=0):
    return torch.Generator().manual_seed(seed)


def algorithm_r(capacity, draws):
    """The textbook loop over items 0, 1, 2, ..., whose n-th (from 1) draws j from {0..n-1}."""
    kept = []
    for item, u in enumerate(draws):
        j = int(u * (item + 1))
        if len(kept) < capacity:
            kept.append(item)
        elif j < capacity:
            kept[j] = item
    return kept


@pytest.mark.parametrize("sizes", [[30], [1] * 30, [3, 9, 1, 17]])
def test_a_reservoir_keeps_what_the_textbook_loop_keeps_however_rows_arrive(sizes):
    draws = torch.rand(30, generator=rng(5), dtype=torch.float64).tolist()
    memory, generator, start = Reservoir(7), rng(5), 0
    for size in sizes:
        memory.add(numbered(*range(start, start + size)), generator)
        start += size
    assert memory.rows.x.tolist() == algorithm_r(7, draws)


def test_every_row_stays_in_a_reservoir_with_the_same_chance():
    counts, generator = torch.zeros(20), rng(1)
    for _ in range(2000):
        memory = Reservoir(5)
        memory.add(numbered(*range(20)), generator)
        counts[memory.rows.x] += 1
    # 2000 trials, chance 5/20: 500 expected, standard deviation sqrt(2000 * 1/4 * 3/4) = 19.4; five of them are 97.
    assert (counts - 500).abs().max() < 97


@pytest.mark.parametrize("sizes", [[120], [1] * 120, [50, 3, 67]])
def test_a_balanced_memory_is_the_same_however_rows_arrive(sizes):
    labels = torch.randint(4, (120,), generator=rng(3))
    whole, parts = ClassBalanced(10), ClassBalanced(10)
    whole.add(Batch(x=torch.arange(120), y=labels), rng(4))
    generator = rng(4)
    for index in torch.arange(120).split(sizes):
        parts.add(Batch(x=index, y=labels[index]), generator)
    assert parts.rows.x.tolist() == whole.rows.x.tolist()
    assert labels[whole.rows.x].tolist() == whole.rows.y.tolist()


def test_a_balanced_memory_makes_room_for_late_and_rare_classes():
    memory, generator = ClassBalanced(12), rng()
    memory.add(numbered(*range(500), y=torch.zeros(500, dtype=torch.long)), generator)
    memory.add(numbered(*range(4), y=torch.ones(4, dtype=torch.long)), generator)
    memory.add(numbered(*range(300), y=torch.full((300,), 2)), generator)
    assert memory.rows.y.bincount().tolist() == [4, 4, 4]


def test_a_sample_holds_no_row_twice_while_there_are_enough():
    memory = Reservoir(10)
    memory.add(numbered(*range(10)), rng())
    assert sorted(memory.sample(10, rng()).x.tolist()) == list(range(10))
    assert len(memory.sample(25, rng())) == 25


def test_an_empty_memory_says_so():
    with pytest.raises(ValueError, match="memory is empty"):
        Reservoir(3).sample(1, rng())
    with pytest.raises(ValueError, match="at least one row"):
        Reservoir(0)


def test_lists_are_kept_beside_tensors_and_a_memory_shares_nothing_with_the_batch():
    memory, generator = Reservoir(2), rng()
    source = numbered(0, 1, boxes=["a", "b"])
    memory.add(source, generator)
    memory.add(numbered(*range(2, 60), boxes=[chr(97 + i) for i in range(2, 60)]), generator)
    assert memory.rows.boxes == [chr(97 + i) for i in memory.rows.x.tolist()]
    assert source.x.tolist() == [0, 1]
    assert source.boxes == ["a", "b"]


def test_the_past_answers_per_head_where_there_are_heads():
    heads = torch.tensor([[True, True, False, False], [False, False, True, True]])
    seen = Seen()
    seen.note(Batch(y=torch.tensor([0, -1]), head=torch.tensor([0, 0])))
    assert [g.tolist() for g in seen.groups(Classification(heads), 4)] == [[True, True, False, False]]
    assert [g.tolist() for g in seen.groups(Classification(), 4)] == [[True, False, False, False]]


def test_rows_are_judged_among_the_classes_seen_so_far():
    seen = Seen()
    seen.note(Batch(y=torch.tensor([2])))
    judged = seen.judge(Batch(x=torch.zeros(2, 1), y=torch.tensor([0, -1])), 4)
    assert judged.among.tolist() == [[True, False, True, False]] * 2


def test_herding_picks_so_that_the_mean_of_the_picked_nears_the_mean_of_all():
    # mean 3: first 4 (distance 1; not 0, 1 or 7), then with 1 the mean is 2.5 and with 0 it is 2, with 7 it is 5.5
    assert herd(torch.tensor([[0.0], [4.0], [1.0], [7.0]]), 2).tolist() == [1, 2]
    assert sorted(herd(torch.rand(3, 2), 9).tolist()) == [0, 1, 2]


def test_further_columns_are_made_only_for_the_rows_that_stay():
    asked = []

    def doubled(rows):
        asked.extend(rows.x.tolist())
        return rows.plus(double=2 * rows.x)

    plain, filled = Reservoir(4), Reservoir(4)
    for start in range(0, 60, 6):
        batch = Batch(x=torch.arange(float(start), start + 6))
        plain.add(batch, seeds.generator("keep", start))
        filled.add(batch, seeds.generator("keep", start), doubled)
    assert filled.rows.x.tolist() == plain.rows.x.tolist()
    assert filled.rows.double.tolist() == [2 * x for x in plain.rows.x.tolist()]
    assert len(asked) < 30
