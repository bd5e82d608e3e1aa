"""From plans to tasks, over a data set small enough to count by hand."""

import pytest
import torch

from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images
from workbench.learn.data.tasks import build_stream
from workbench.spec.experiment import Training
from workbench.spec.plan import PlanError, TaskPlan

TRAINING = Training(batch=4, epochs=2)


def counted(root, *, side=2, channels=1):
    """Four classes; class c has ten training pictures with values 40 c + 0..9 and two test pictures 40 c + 20, 21."""
    def rows(values):
        pixels = torch.tensor([[40 * c + v] for c in range(4) for v in values], dtype=torch.uint8)
        return Images(pixels.view(-1, 1, 1, 1).repeat(1, channels, side, side),
                      torch.arange(4).repeat_interleave(len(values)))

    return DataSet("counted", rows(list(range(10))), rows([20, 21]), ("a", "b", "c", "d/e"))


@pytest.fixture
def root(tmp_path):
    loaders = {"counted": counted, "large": lambda root: counted(root, side=4, channels=3)}
    return DataRoot([tmp_path], cache=tmp_path / "cache", resolve=loaders.__getitem__)


def values(rows):
    """The byte in the corner of each picture, in order."""
    return rows[torch.arange(len(rows))].x[:, 0, 0, 0].mul(255).round().int().tolist()


def labels(rows):
    return rows[torch.arange(len(rows))].y.tolist()


def build(root, *plans, seed=0, training=TRAINING):
    return build_stream([TaskPlan("counted", **plan) if isinstance(plan, dict) else plan for plan in plans], root,
                        seed, training)


def test_a_task_has_the_rows_of_its_classes_and_no_others(root):
    stream = build(root, {"classes": (0, 2)}, {"classes": (1,)})
    assert [task.name for task in stream.tasks] == ["task-1", "task-2"]
    assert values(stream.tasks[0].train) == [*range(10), *range(80, 90)]
    assert labels(stream.tasks[0].train) == [0] * 10 + [2] * 10
    assert values(stream.tasks[1].tests["test"]) == [60, 61]
    assert stream.facts == {"input": (1, 2, 2), "classes": 3}
    assert stream.tasks[0].facts["classes"] == (0, 2)


def test_steps_are_epochs_times_batches_the_last_one_smaller(root):
    # 20 rows in batches of 4: 5 steps, twice; 10 rows: 3 steps, once.
    stream = build(root, {"classes": (0, 2)}, {"classes": (1,), "epochs": 1}, {"classes": (1,), "steps": 7})
    assert [task.steps for task in stream.tasks] == [10, 3, 7]
    assert [t.steps for t in build(root, {"classes": (0,)}, training=Training(steps=5)).tasks] == [5]


def test_a_task_carries_its_own_rate_and_what_is_not_examined_has_no_test(root):
    first, second = build(root, {"classes": (0,), "rate": 0.5}, {"classes": (1,), "examined": False}).tasks
    assert (first.rate, second.rate) == (0.5, None)
    assert list(first.tests) == ["test"]
    assert second.tests == {}
    assert second.steps == 6


def test_classes_are_trained_as_their_labels(root):
    task = build(root, {"classes": (3, 1), "labels": (0, 1)}).tasks[0]
    assert dict(zip(values(task.train), labels(task.train), strict=True))[40] == 1
    assert dict(zip(values(task.tests["test"]), labels(task.tests["test"]), strict=True)) == {60: 1, 61: 1, 140: 0,
                                                                                             141: 0}


def test_fractions_of_a_class_share_no_row_and_leave_none_out(root):
    stream = build(root, {"classes": (1,), "fraction": (0.0, 0.3)}, {"classes": (1,), "fraction": (0.3, 1.0)})
    first, second = (values(task.train) for task in stream.tasks)
    assert (len(first), len(second)) == (3, 7)
    assert sorted(first + second) == list(range(40, 50))


def test_another_seed_takes_other_rows(root):
    chosen = [values(build(root, {"classes": (0, 1, 2), "fraction": (0.0, 0.5)}, seed=s).tasks[0].train)
              for s in (0, 0, 1)]
    assert chosen[0] == chosen[1]
    assert chosen[0] != chosen[2]


def test_a_limit_counts_rows_of_each_class(root):
    assert labels(build(root, {"classes": (0, 1), "limit": 3}).tasks[0].train) == [0] * 3 + [1] * 3


def test_shares_bring_rows_of_further_classes_that_are_not_examined(root):
    task = build(root, {"classes": (0,), "shares": {0: (0.0, 0.8), 1: (0.8, 1.0)}}).tasks[0]
    assert labels(task.train) == [0] * 8 + [1] * 2
    assert labels(task.tests["test"]) == [0, 0]


def test_no_classes_means_all(root):
    stream = build(root, {})
    assert len(stream.tasks[0].train) == 40
    assert stream.facts["classes"] == 4


def test_heads_hide_the_outputs_of_other_tasks(root):
    stream = build(root, {"classes": (0, 1), "head": True}, {"classes": (2, 3), "head": True})
    assert stream.objective.heads.tolist() == [[True, True, False, False], [False, False, True, True]]
    assert stream.tasks[1].train[torch.tensor([0])].head.tolist() == [1]
    # Outputs 0 and 1 are far larger, but a row of the second task does not see them.
    row = stream.tasks[1].tests["test"][torch.tensor([0])]
    assert stream.objective.score(lambda x: torch.tensor([[9.0, 9.0, 1.0, 0.0]]), row).tolist() == [1.0]


def test_a_pixel_order_is_the_same_for_train_and_test_and_another_for_another_seed(root):
    def order(seed, side):
        task = build(root, {"classes": (0,), "permute": 1}, seed=seed).tasks[0]
        return (task.train if side == "train" else task.tests["test"]).order

    assert sorted(order(0, "train").tolist()) == [0, 1, 2, 3]
    assert torch.equal(order(0, "train"), order(0, "test"))
    assert len({tuple(order(seed, "train").tolist()) for seed in range(8)}) > 1


def test_inverting_turns_0_to_255(root):
    assert values(build(root, {"classes": (0,), "invert": True}).tasks[0].train) == list(range(255, 245, -1))


def test_a_quarter_turn_moves_the_corner(tmp_path):
    corner = torch.tensor([[[[200, 0], [0, 0]]]], dtype=torch.uint8)
    rows = Images(corner, torch.tensor([0]))
    root = DataRoot([tmp_path], cache=tmp_path, resolve=lambda id: lambda root: DataSet("c", rows, rows, ("a",)))
    turned = build_stream([TaskPlan("c", rotate=90)], root, 0, TRAINING).tasks[0].train[torch.tensor([0])].x
    # Against the clock: what was top left is bottom left.
    assert turned.mul(255).round().int().tolist() == [[[[0, 0], [200, 0]]]]


def test_noise_is_the_same_each_time_and_stays_within_bytes(root):
    first, again = (build(root, {"classes": (0, 3), "noise": 0.5}).tasks[0].train[torch.arange(20)].x for _ in "ab")
    assert torch.equal(first, again)
    assert first.min() >= 0
    assert first.max() <= 1
    assert len(first.unique()) > 20


def test_drift_without_overlap_brings_class_after_class_and_is_not_shuffled(root):
    task = build(root, {"classes": (2, 0), "drift": 0.0}).tasks[0]
    assert labels(task.train) == [2] * 10 + [0] * 10
    assert not task.shuffle


def test_a_wide_drift_mixes_and_every_row_still_comes_once(root):
    task = build(root, {"drift": 0.3}).tasks[0]
    assert sorted(values(task.train)) == sorted(40 * c + v for c in range(4) for v in range(10))
    assert labels(task.train) != sorted(labels(task.train))


def test_a_drifting_task_is_examined_class_by_class(root):
    task = build(root, {"classes": (1, 3), "drift": 0.1}).tasks[0]
    assert list(task.tests) == ["test", "b", "d e"]
    assert labels(task.tests["b"]) == [1, 1]


def test_a_task_that_forgets_is_examined_on_what_should_go_and_on_what_should_stay(root):
    stream = build(root, {"classes": (0, 1)}, {"classes": (2,)}, {"classes": (1,), "goal": "forget"})
    task = stream.tasks[2]
    assert task.goal == "forget"
    assert values(task.train) == list(range(40, 50))
    assert values(task.tests["forget"]) == [60, 61]
    assert values(task.tests["retain"]) == [20, 21, 100, 101]


def test_different_data_sets_are_brought_to_the_largest_shape(root):
    stream = build(root, {"classes": (0,)}, TaskPlan("large", classes=(1,), labels=(1,)))
    assert stream.facts["input"] == (3, 4, 4)
    small = stream.tasks[0].train[torch.tensor([5])].x
    assert small.shape == (1, 3, 4, 4)
    assert small.mul(255).round().unique().tolist() == [5]


def test_a_data_set_is_loaded_once_for_all_its_tasks(root):
    stream = build(root, {"classes": (0,)}, {"classes": (1,)}, {"classes": (2,), "permute": 3})
    assert len({id(task.train.pixels) for task in stream.tasks}) == 1


def test_a_task_without_rows_that_should_take_steps_is_refused(root):
    with pytest.raises(PlanError, match="no training rows") as caught:
        build(root, {"classes": (0,)}, {"classes": (0,), "fraction": (0.0, 0.01), "steps": 5})
    assert caught.value.key == "task[1]"


def test_a_stream_without_tasks_is_refused(root):
    with pytest.raises(PlanError, match="at least one task"):
        build(root)
