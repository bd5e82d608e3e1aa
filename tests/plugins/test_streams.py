"""Every stream plans what it says, without torch, and what it plans can be built."""

import subprocess
import sys

import pytest
import torch

from workbench.learn.data.root import DataRoot
from workbench.learn.data.tasks import build_stream
from workbench.spec import places
from workbench.spec.experiment import Training
from workbench.spec.manifest import Kind
from workbench.spec.plan import DataFacts, PlanError
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)
PLANNED = ["split", "permuted", "rotated", "datasets", "joint", "blurry", "drift", "recurring", "tasks", "few-shot",
           "scole"]
LETTERS = {"plugin": "glyphs", "characters": "AB", "per_class": 4}
SETTINGS = {"datasets": {"datasets": ["digits", LETTERS]}, "tasks": {"task": [{"classes": [1, 2]}, {"noise": 0.1}]}}


def plan(id, seed=0, facts=None, **params):
    settings = {**REGISTRY.manifest(id).defaults, **SETTINGS.get(id, {}), **params}
    return REGISTRY.plan(id)(seed, facts or REGISTRY.facts, **settings)


def classes(plans):
    return [p.classes for p in plans]


def test_planning_every_stream_loads_no_torch():
    asked = (
        "import sys\n"
        "from workbench.spec import places\n"
        "from workbench.spec.manifest import Kind\n"
        "from workbench.spec.registry import Registry\n"
        "r = Registry([places.bundled_plugins()], None)\n"
        "for m in r.manifests(Kind.STREAM):\n"
        "    extra = {'task': [{}]} if m.id == 'tasks' else {}\n"
        "    assert r.plan(m.id)(0, r.facts, **{**m.defaults, **extra}), m.id\n"
        "for m in r.manifests(Kind.DATASET):\n"
        "    m.id in ('images', 'table') or r.facts(m.id)\n"
        "print('torch' in sys.modules)\n"
    )
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, cwd=places.PACKAGE.parent)
    assert answer.stdout.strip() == "False", answer.stderr


@pytest.mark.parametrize("id", PLANNED)
def test_what_is_planned_can_be_built_and_drawn_from(id, tmp_path):
    root = DataRoot([], cache=tmp_path, resolve=REGISTRY.load)
    stream = build_stream(plan(id), root, 0, Training())
    assert len(stream.tasks) == len(plan(id))
    for task in stream.tasks:
        batch = task.train[torch.arange(2)]
        assert batch.x.shape[1:] == stream.facts["input"]
        assert batch.y.min() >= 0
        assert batch.y.max() < stream.facts["classes"]
        assert all(len(rows) for rows in task.tests.values())


def test_ten_classes_in_five_tasks_are_two_each():
    plans = plan("split")
    assert classes(plans) == [(0, 1), (2, 3), (4, 5), (6, 7), (8, 9)]
    assert [p.title for p in plans][:2] == ["digits 0 and 1", "digits 2 and 3"]


def test_classes_that_do_not_divide_leave_the_later_tasks_smaller():
    assert classes(plan("split", tasks=3)) == [(0, 1, 2, 3), (4, 5, 6), (7, 8, 9)]


def test_more_tasks_than_classes_is_a_fault_of_the_tasks():
    with pytest.raises(PlanError, match="10 classes, which do not fill 11 tasks") as caught:
        plan("split", tasks=11)
    assert caught.value.key == "tasks"


def test_scenarios_differ_in_labels_and_heads_only():
    by_class, by_task, by_domain = (plan("split", scenario=s) for s in ("class", "task", "domain"))
    assert classes(by_class) == classes(by_task) == classes(by_domain)
    assert [p.trained_as() for p in by_domain] == [(0, 1)] * 5
    assert [p.trained_as() for p in by_class] == classes(by_class)
    assert [p.head for p in by_task] == [True] * 5
    assert not any(p.head for p in by_class + by_domain)


def test_a_shuffled_order_is_the_seeds_and_leaves_no_class_out():
    orders = [[c for p in plan("split", seed, order="shuffled") for c in p.classes] for seed in range(4)]
    assert all(sorted(order) == list(range(10)) for order in orders)
    assert len({tuple(order) for order in orders}) == 4
    assert plan("split", 3, order="shuffled") == plan("split", 3, order="shuffled")


def test_a_long_tail_falls_from_all_rows_to_one_in_so_many():
    shares = [p.shares.get(c, p.fraction) for p in plan("split", imbalance=100.0) for c in p.classes]
    ends = [end for _, end in shares]
    # Ten classes on a logarithmic scale from 1 to 1/100: class 9/2 would be at 1/10.
    assert ends[0] == 1.0
    assert ends[9] == pytest.approx(0.01)
    assert ends[3] * ends[6] == pytest.approx(0.01)


def test_names_of_classes_make_the_title():
    titles = [p.title for p in plan("split", dataset="fashion-mnist", tasks=3)]
    assert titles == ["T-shirt, trouser, pullover and dress", "coat, sandal and shirt", "sneaker, bag and ankle boot"]
    nameless = DataFacts(6, 60)
    assert [p.title for p in plan("split", facts=lambda _: nameless, tasks=2)] == ["classes 0, 1 and 2",
                                                                                  "classes 3, 4 and 5"]


def test_the_first_permuted_task_is_natural_and_the_others_differ():
    assert [p.permute for p in plan("permuted", tasks=4)] == [0, 1, 2, 3]


def test_each_rotated_task_turns_further():
    assert [p.rotate for p in plan("rotated", tasks=4, turn=-45.0)] == [0.0, -45.0, -90.0, -135.0]


def test_data_sets_in_a_row_have_outputs_of_their_own_or_share_them():
    own, shared = (plan("datasets", datasets=["digits", "shapes"], scenario=s) for s in ("class", "domain"))
    assert [p.trained_as() for p in own] == [tuple(range(10)), tuple(range(10, 15))]
    assert [p.trained_as() for p in shared] == [tuple(range(10)), tuple(range(5))]


def test_blurry_tasks_lend_rows_to_their_neighbours_and_every_row_comes_once():
    plans = plan("blurry", blur=0.2)
    for label in range(10):
        parts = sorted(p.shares[label] for p in plans if label in p.shares)
        assert parts[0][0] == 0.0
        assert parts[-1][1] == 1.0
        assert [a[1] for a in parts[:-1]] == pytest.approx([b[0] for b in parts[1:]])
    assert plans[1].shares[2] == (0.0, 0.8)
    # Class 0 has one neighbour, which gets its whole fifth; class 2 has two, which get a tenth each.
    assert plans[1].shares[0] == pytest.approx((0.8, 1.0))
    assert plans[2].shares[2] == pytest.approx((0.9, 1.0))
    assert {p.epochs for p in plans} == {1}


def test_without_blur_a_blurry_stream_is_a_split_seen_once():
    assert classes(plan("blurry", blur=0.0)) == classes(plan("split"))
    assert all(set(p.shares) == set(p.classes) for p in plan("blurry", blur=0.0))


def test_recurring_tasks_bring_new_rows_at_each_visit():
    plans = plan("recurring", tasks=2, rounds=2)
    assert classes(plans) == [(0, 1, 2, 3, 4), (5, 6, 7, 8, 9)] * 2
    assert [p.fraction for p in plans] == [(0.0, 0.5), (0.0, 0.5), (0.5, 1.0), (0.5, 1.0)]
    assert {p.fraction for p in plan("recurring", tasks=2, rounds=2, fresh=False)} == {(0.0, 1.0)}


def test_a_task_of_ones_own_gets_its_classes_and_title_from_the_data():
    plans = plan("tasks", task=[{"dataset": "shapes"}, {"classes": [3], "goal": "forget"}, {"title": "mine"}])
    assert plans[0].classes == (0, 1, 2, 3, 4)
    assert [p.title for p in plans] == ["circle, square and 3 more", "forget digit 3", "mine"]


@pytest.mark.parametrize(("tables", "key"), [
    ([], "task"),
    ([{"classes": [0]}, {"classes": [10]}], "task[1].classes"),
    ([{"shares": {"12": [0.0, 0.5]}}], "task[0].shares"),
    ([{"goal": "dream"}], "task[0].goal"),
])
def test_a_task_that_cannot_be_is_named_with_its_key(tables, key):
    with pytest.raises(PlanError) as caught:
        plan("tasks", task=tables)
    assert caught.value.key == key


def on_digits(id, tmp_path, seed=0, **params):
    """A stream over the real digits, as the tasks a run learns."""
    root = DataRoot([], cache=tmp_path, resolve=REGISTRY.load)
    return build_stream(plan(id, seed, **params), root, seed, Training()).tasks


def counts(task):
    return task.train[torch.arange(len(task.train))].y.bincount(minlength=10)


def test_few_shot_tasks_have_a_handful_of_rows_after_a_first_task_with_all(tmp_path):
    first, *later = on_digits("few-shot", tmp_path, base=7, ways=2, shots=5)
    assert (counts(first)[:7] > 100).all()
    assert [counts(task).nonzero().flatten().tolist() for task in later] == [[7, 8], [9]]
    assert [counts(task).sum().item() for task in later] == [10, 5]
    assert all(len(task.tests["test"]) > 10 for task in later)


def test_all_classes_in_the_first_task_leave_none_for_few_shots():
    with pytest.raises(PlanError, match="below 10, not 10") as caught:
        plan("few-shot", base=10)
    assert caught.value.key == "base"


def test_held_out_classes_come_in_no_task_and_are_there_for_metrics(tmp_path):
    first, *later = on_digits("few-shot", tmp_path, base=4, ways=2, shots=5, held_out=3, steps=7)
    assert [task.facts["classes"] for task in later] == [(4, 5), (6,)]
    assert [task.steps for task in later] == [7, 7]
    unseen = first.facts["unseen"]
    assert unseen[torch.arange(len(unseen))].y.unique().tolist() == [7, 8, 9]
    assert not any("unseen" in task.facts for task in later)
    with pytest.raises(PlanError, match="below 7 \\(10 classes less 3 held out\\), not 8"):
        plan("few-shot", base=8, held_out=3)
    with pytest.raises(PlanError, match="10 classes less 12 held out"):
        plan("few-shot", base=4, held_out=12)


def test_unseen_classes_keep_their_own_labels_where_the_task_s_are_named_anew(tmp_path):
    (task,) = on_digits("tasks", tmp_path, task=[
        {"dataset": "digits", "classes": [0, 1], "labels": [1, 0], "unseen": [8, 9]}])
    unseen = task.facts["unseen"]
    assert unseen[torch.arange(len(unseen))].y.unique().tolist() == [8, 9]


def test_wrong_labels_are_exactly_so_many_of_the_training_rows_and_of_no_test(tmp_path):
    clean, noisy, again = (on_digits("split", tmp_path, mislabelled=share) for share in (0.0, 0.3, 0.3))
    other = on_digits("split", tmp_path, seed=1, mislabelled=0.3)
    for task, wrong, same, else_ in zip(clean, noisy, again, other, strict=True):
        index = torch.arange(len(task.train))
        right, given = task.train[index], wrong.train[index]
        moved = (right.y != given.y).nonzero().flatten()
        assert len(moved) == round(0.3 * len(index))
        assert torch.equal(moved, wrong.facts["mislabelled"])
        assert set(given.y.tolist()) == set(task.facts["classes"])
        assert torch.equal(right.x, given.x)
        assert torch.equal(same.train[index].y, given.y)
        assert not torch.equal(else_.facts["mislabelled"], wrong.facts["mislabelled"])
        tests = [t.tests["test"] for t in (task, wrong)]
        assert torch.equal(*(rows[torch.arange(len(rows))].y for rows in tests))
        assert "mislabelled" not in task.facts


def test_wrong_labels_of_many_classes_are_spread_over_all_others(tmp_path):
    (task,) = on_digits("split", tmp_path, tasks=1, mislabelled=1.0)
    (clean,) = on_digits("split", tmp_path, tasks=1)
    index = torch.arange(len(task.train))
    right, wrong = clean.train[index].y, task.train[index].y
    pairs = torch.bincount(10 * right + wrong, minlength=100).view(10, 10)
    assert pairs.diagonal().sum() == 0
    assert (pairs + torch.eye(10)).min() > 0


def test_a_wrong_label_needs_another_label(tmp_path):
    with pytest.raises(PlanError, match="two labels or more") as caught:
        on_digits("split", tmp_path, tasks=10, mislabelled=0.1)
    assert caught.value.key == "task[0].mislabelled"


def test_a_long_tail_of_real_digits_makes_tasks_of_falling_size(tmp_path):
    tasks = on_digits("split", tmp_path, imbalance=20.0)
    sizes = [len(task.train) for task in tasks]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 8 * sizes[-1]


def test_a_few_rows_of_each_class_are_the_same_rows_at_the_same_seed(tmp_path):
    one, same, other = (on_digits("split", tmp_path, seed=seed, limit=3)[0].train[torch.arange(6)]
                        for seed in (0, 0, 1))
    assert torch.equal(one.x, same.x)
    assert not torch.equal(one.x, other.x)
    assert one.y.bincount().tolist() == [3, 3]


def test_a_blurry_stream_of_real_digits_brings_every_row_once(tmp_path):
    tasks = on_digits("blurry", tmp_path, blur=0.4)
    everything = on_digits("joint", tmp_path)[0]
    assert sum(len(task.train) for task in tasks) == len(everything.train)
    assert sum(counts(task) for task in tasks).tolist() == counts(everything).tolist()
    assert all(task.steps == -(-len(task.train) // Training().batch) for task in tasks)


def test_every_stream_has_a_plan_a_summary_and_help_for_its_settings():
    for manifest in REGISTRY.manifests(Kind.STREAM):
        assert manifest.plan, manifest.id
        assert manifest.summary.endswith("."), manifest.id
        assert all(param.help for param in manifest.params.values()), manifest.id
