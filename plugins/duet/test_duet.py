"""The merge, the consistency loss, the cut of the stream and what is drawn, worked by hand."""

import importlib
import math

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.data.root import DataRoot
from workbench.learn.detection import Detection
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.network import Network
from workbench.learn.stream import Stream, Task
from workbench.spec import places
from workbench.spec.experiment import Training
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)


@pytest.fixture
def duet(load):
    return importlib.import_module(load("duet").__module__)


def test_equal_lengths_share_evenly_and_a_longer_old_vector_keeps_more(duet):
    ones, twos = {"a.weight": torch.ones(4)}, {"a.weight": 2 * torch.ones(4)}
    assert duet.shares(ones, ones, 0.5, 0.1) == {"a": 0.5}
    # L1: (8 - 4) / 12 = 1/3
    assert duet.shares(twos, ones, 0.5, 0.1)["a"] == pytest.approx(0.5 + 0.1 * math.tanh(1 / 3))
    assert duet.shares(ones, twos, 0.5, 0.1)["a"] == pytest.approx(0.5 - 0.1 * math.tanh(1 / 3))


def test_a_layer_is_judged_as_a_whole_and_by_l1(duet):
    old = {"a.weight": torch.tensor([3.0, -4.0]), "a.bias": torch.tensor([1.0])}
    new = {"a.weight": torch.tensor([1.0, 0.0]), "a.bias": torch.tensor([-1.0])}
    # |old| = 8, |new| = 2, |old + new| = 4 + 4 + 0 = 8
    assert duet.shares(old, new, 0.5, 0.1)["a"] == pytest.approx(0.5 + 0.1 * math.tanh(6 / 8))


def test_what_an_old_head_lets_through_never_reaches_the_clamp(duet):
    # |p| is 1 at most: with nothing new, (|old| - 0) / |old| = 1
    share = duet.shares({"a.w": torch.ones(3)}, {"a.w": torch.zeros(3)}, 0.5, 0.1)["a"]
    assert share == pytest.approx(0.5 + 0.1 * math.tanh(1.0))
    assert share - 0.5 < 0.0762


def test_turning_back_costs_weight_by_weight_and_going_on_costs_nothing(duet):
    began, update = {"w": torch.zeros(3)}, {"w": torch.tensor([1.0, -2.0, 3.0])}
    now = {"w": torch.tensor([-1.0, 1.0, 5.0], requires_grad=True)}
    # products -1, -2, 15: what turns back sums to 3
    loss = duet.turning(now, began, update)
    assert loss.item() == 3.0
    loss.backward()
    assert now["w"].grad.tolist() == [-1.0, 2.0, 0.0]
    # as one dot product the third outweighs the others
    assert duet.turning(now, began, update, whole=True).item() == 0.0
    assert duet.turning({"w": torch.zeros(3)}, began, update).item() == 0.0


def test_distillation_holds_the_surest_answers(duet):
    old = torch.tensor([[4.0, 0.0], [1.0, 0.0], [0.0, 0.0], [-1.0, 0.0], [0.0, -1.0]])
    # The third quartile of the largest answers 4, 1, 0, 0, 0 is 1: two rows are kept, off by 1 and 2.
    new = old.clone()
    new[0, 0] += 1.0
    new[1, 1] -= 2.0
    new[4] += 9.0
    assert duet.distillation(new, old, 0.75).item() == pytest.approx((1 + 4) / 2)


def test_boxes_that_stay_the_same_cost_nothing_and_others_their_divergence(duet):
    old = torch.zeros(1, 1, 1, 5)
    new = torch.tensor([0.0, math.log(3), 0.0, 0.0, 0.0]).view(1, 1, 1, 5)
    assert duet.distillation(old, old, 0.75).item() == 0.0
    # (1/2, 1/6, 1/6, 1/6) against four quarters
    wanted = 0.5 * math.log(2) + 0.5 * math.log(4 / 6)
    assert duet.distillation(new, old, 0.75).item() == pytest.approx(wanted, abs=1e-6)


def two_tasks(method):
    """One shared weight and a head of two classes, a task for each."""
    rows = [Batch(x=torch.ones(4, 1), y=torch.full((4,), label)) for label in (0, 1)]
    tasks = [Task(f"task-{i + 1}", r, 1, facts={"classes": (i,)}) for i, r in enumerate(rows)]
    torch.manual_seed(0)
    net = Network(nn.Linear(1, 1, bias=False), nn.Linear(1, 2))
    from workbench.learn.objective import Classification
    learner = Learner(Stream(tasks, Classification(), {"classes": 2}), net, stack([method]),
                      Training(batch=4, rate=0.1, optimizer="adamw", decay=0.1), seed=0)
    method.begin_run(learner)
    method.begin_task(learner)
    return learner


def test_the_merge_interpolates_between_the_last_merged_and_the_new_weights(load):
    method = load("duet")(base=0.5, reach=0.0, distill=0.0, consistency=0.0)
    learner = two_tasks(method)
    weight = learner.model.body.weight
    start = weight.item()
    with torch.no_grad():
        weight.fill_(start + 1.0)
    method.end_task(learner)
    assert weight.item() == pytest.approx(start + 1.0)  # no merge after the first task
    learner.task_index = 1
    method.begin_task(learner)
    with torch.no_grad():
        weight.fill_(start - 3.0)
    method.end_task(learner)
    assert weight.item() == pytest.approx(start - 1.0)
    assert method.conflict == 1.0  # one moved it up, the other down
    assert method.update["weight" if "weight" in method.update else "body.weight"].item() == pytest.approx(-2.0)


def test_the_old_head_stays_bit_for_bit_although_weights_decay(load):
    method = load("duet")()
    learner = two_tasks(method)
    method.step(learner)
    method.end_task(learner)
    learner.task_index, learner.step = 1, 1
    method.begin_task(learner)
    before = learner.model.head.weight.clone(), learner.model.head.bias.clone()
    method.step(learner)
    assert torch.equal(learner.model.head.weight[0], before[0][0])
    assert torch.equal(learner.model.head.bias[0], before[1][0])


def test_the_pairs_never_trained_are_those_of_the_protocol(duet):
    words = importlib.import_module(duet.__name__.rpartition(".")[0] + ".words")
    learnt = words.groups([2, 2, 3])
    assert learnt == [(0, 1), (2, 3), (4, 5, 6)]
    assert words.untrained(learnt) == [(2, 3), (0, 1), (0, 1, 2, 3)]


def made(tmp_path, **params):
    root = DataRoot([], cache=tmp_path, resolve=REGISTRY.load)
    settings = {**REGISTRY.manifest("dual-incremental").defaults, "rows": 6, **params}
    return REGISTRY.load("dual-incremental")(root, 0, Training(batch=3, epochs=2), **settings)


def test_a_task_holds_its_classes_in_its_light_and_its_boxes_lie_within(tmp_path):
    stream = made(tmp_path)
    assert [task.steps for task in stream.tasks] == [4, 4, 4]
    for task in stream.tasks:
        batch = task.train[torch.arange(6)]
        boxes = torch.cat(batch.boxes)
        assert set(boxes[:, 4].long().tolist()) <= set(task.facts["classes"])
        assert (boxes[:, :2] < boxes[:, 2:4]).all()
        assert boxes[:, :4].min() > -3
        assert boxes[:, :4].max() < 51
    day, night = (task.train[torch.arange(6)].x.mean().item() for task in stream.tasks[:2])
    assert night < 0.5 * day
    unseen = torch.cat(stream.tasks[2].tests["unseen"][torch.arange(2)].boxes)
    assert unseen[:, 4].max() <= 3


class Knows(nn.Module):
    """Answers for a picture of 16 x 16 as two by two cells: class 0 in the first one, 4 pixels to every side."""

    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.zeros(()))

    def forward(self, x):
        answers = torch.full((len(x), 4, 2, 5), -5.0)
        answers[:, 0, 0] = torch.tensor([5.0, *[math.log(math.e**0.5 - 1)] * 4])  # softplus: half a stride of 8
        return answers + self.w


def test_map_and_pictures_of_what_was_found(load):
    boxes = [torch.tensor([[0.0, 0.0, 8.0, 8.0, 0.0]]), torch.tensor([[8.0, 8.0, 16.0, 16.0, 1.0]])]
    rows = Batch(x=torch.rand(2, 3, 16, 16), y=torch.tensor([0, 1]), boxes=boxes)
    tasks = [Task("task-1", rows, 1, {"test": rows}, facts={"classes": (0, 1)})]
    learner = Learner(Stream(tasks, Detection(16), {"classes": 2}), Knows(), stack([]), Training(), seed=0)
    with torch.no_grad():
        (told,) = load("detection")().measure(learner)
        (exhibit,) = load("drawn-detections")().measure(learner)
    # Class 0 is found at first, then once where nothing is: precision 1 at every recall. Class 1 is never found.
    assert (told.metric, told.about, told.value) == ("map", "task-1/test", pytest.approx(0.5))
    assert exhibit.data[:4] == b"\x89PNG"


def test_of_several_names_for_one_shape_the_surest_is_drawn(duet):
    measure = importlib.import_module(duet.__name__.rpartition(".")[0] + ".measure")
    box = [0.0, 0.0, 8.0, 8.0]
    found = measure.Found(torch.tensor([box, box, box, box]), torch.tensor([0, 1, 2, 0]),
                          torch.tensor([0.9, 0.5, 0.2, 0.4]), torch.tensor([0, 0, 0, 1]))
    left = measure.surest(found)
    assert sorted(zip(left.pictures.tolist(), left.labels.tolist(), strict=True)) == [(0, 0), (1, 0)]
