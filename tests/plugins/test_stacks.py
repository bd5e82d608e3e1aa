"""Two methods in one stack are what a paper of both would be: nothing is written twice."""

import math

import pytest
import torch

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.objective import Classification
from workbench.learn.stream import Stream, Task
from workbench.spec import places
from workbench.spec.experiment import Training
from workbench.spec.registry import Registry

LOAD = Registry([places.bundled_plugins()], None).load


@pytest.mark.parametrize("order", [("replay", "lwf"), ("lwf", "replay")])
def test_lwf_and_replay_in_either_order_teach_old_answers_on_new_and_on_kept_rows(order):
    blocks = {"replay": LOAD("replay")(), "lwf": LOAD("lwf")(strength=2.0, temperature=1.0)}
    model = torch.nn.Linear(1, 3, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.tensor([[math.log(3)], [0.0], [0.0]]))
    tasks = [Task(f"task-{label}", Batch(x=torch.ones(1, 1), y=torch.tensor([label])), 1) for label in (1, 2)]
    learner = Learner(Stream(tasks, Classification(), {"classes": 3}), model, stack([blocks[id] for id in order]),
                      Training(batch=1, rate=0.0), seed=0)
    learner.method.begin_run(learner)
    learner.method.begin_task(learner)
    learner.method.step(learner)
    blocks["lwf"].seen.note(Batch(y=torch.tensor([0, 1])))  # class 0 was there as well
    learner.task_index = 1
    learner.method.begin_task(learner)
    with torch.no_grad():
        model.weight.zero_()
    batch = learner.method.draw(learner)
    assert sorted(batch.y.tolist()) == [1, 2]
    # Three equal answers now: log 3 for the new row and log 3 for the kept one, each with half the weight. The teacher
    # gave the old classes 3/4 and 1/4, the pupil gives 1/2 and 1/2: log 2 on either row, with strength 2.
    assert learner.method.loss(learner, batch).item() == pytest.approx(math.log(3) + 2 * math.log(2))
