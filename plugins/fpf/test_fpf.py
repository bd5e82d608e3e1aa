import json

import pytest
import torch
from torch import nn

from workbench.learn.engine import measure
from workbench.learn.method import stack
from workbench.learn.network import Network


def network():
    """A body of one weight 2 and a norm, a head of two weights 0."""
    body = nn.Sequential(nn.Linear(1, 1, bias=False), nn.BatchNorm1d(1))
    with torch.no_grad():
        body[0].weight.fill_(2.0)
    head = nn.Linear(1, 2, bias=False)
    nn.init.zeros_(head.weight)
    return Network(body, head)


@pytest.mark.parametrize(("parts", "moved"), [("norms and head", {"head.weight", "body.1.running_mean",
    "body.1.running_var", "body.1.num_batches_tracked"}), ("head", {"head.weight"})])
def test_only_the_chosen_parts_move_and_everything_learns_again_afterwards(load, on, task, parts, moved):
    method, model = load("fpf")(parts=parts, iterations=1, batch=2, rate=0.1), network()
    learner = on(method, [task([[1.0], [3.0]], [0, 1])], model)
    method.end_step(learner, method.draw(learner))
    before = {name: value.clone() for name, value in model.state_dict().items()}
    method.end_task(learner)
    changed = {name for name, value in model.state_dict().items() if not torch.equal(value, before[name])}
    # Head weights of 0 pass no gradient to the norm below, so of it only the running statistics move.
    assert changed == moved
    if parts != "head":
        # The norm in training mode gives -1 and 1; two equal answers: the gradient of the head is
        # (-1 (1/2 - 1) + 1/2) / 2 = 1/2 for class 0, minus that for class 1, times the rate 0.1.
        assert model.head.weight.flatten().tolist() == pytest.approx([-0.05, 0.05], abs=1e-4)
        assert model.body[1].running_mean.item() == pytest.approx(0.1 * 4.0)  # inputs 2 and 6
    assert all(p.requires_grad and p.grad is None for p in model.parameters())


def test_the_rows_that_a_method_below_keeps_are_used_and_no_others(load, on, task, scalar):
    below, above = load("replay")(capacity=2), load("fpf")(parts="all", iterations=1)
    learner = on(below, [task([[1.0], [2.0], [3.0]], [0, 1, 0])], scalar(0.0, 0.0))
    learner.method = stack([below, above])
    above.begin_run(learner)
    learner.method.step(learner)
    assert len(above.memory) == 0
    asked = below.memory.asked
    above.finetune(learner)
    assert below.memory.asked == asked + 1


def test_k_episodes_lie_evenly_over_the_stream_and_the_last_one_after_it(load, on, task, scalar):
    method = load("k-fpf")(parts="all", episodes=3, iterations=1)
    learner = on(method, [task([[1.0]], [0], steps=4), task([[2.0]], [1], steps=3)], scalar(0.0, 0.0))
    found = []
    method.finetune = lambda asked: found.append(asked.step + 1)
    for index, steps in enumerate((4, 3)):
        learner.task_index, learner.task_step = index, 0
        for _ in range(steps):
            method.end_step(learner, method.draw(learner))
            learner.advance()
        method.end_task(learner)
    # 7 steps in thirds: after step 3 (7/3 = 2.33) and step 5 (4.67); the last when all is over.
    assert found == [3, 5, 8]


def test_a_layer_is_sensitive_if_it_changes_more_across_a_switch_than_within_a_task(load, on, task):
    model, told = network(), []
    recorder = type("Told", (), {"record": lambda self, step, *items: told.extend(items)})()
    learner = on(load("finetune")(), [task([[1.0]], [0], steps=3)] * 2, model)
    metric = load("sensitivity")(every=1)

    def look(body, head):
        told.clear()
        learner.step += 1
        with torch.no_grad():
            model.body[0].weight.fill_(body)
            model.head.weight.fill_(head)
        measure(learner, [metric], recorder)
        return {(r.metric, r.about): r.value for r in told if hasattr(r, "value")}

    look(0.0, 0.0)
    assert look(9.0, 9.0)["layer change", "head"] == 9.0
    learner.task_index = 1
    look(11.0, 15.0)
    learner.task_step = 3
    # Across the switch the body changed by 2, the head by 6; both change by 1 after. What the first task changed is
    # not counted, and the norm never changed.
    found = look(12.0, 16.0)
    assert (found["switch ratio", "body.0"], found["switch ratio", "head"]) == (2.0, 6.0)
    assert found["sensitivity ratio", ""] == 3.0
    table = json.loads(told[-1].data)
    assert (table["rows"], table["columns"], table["values"]) == (["body.0", "head"], ["into task 2"], [[2.0], [6.0]])
