import math

import pytest
import torch


def test_the_network_is_asked_for_the_logits_it_gave_when_a_row_was_kept(load, on, task, scalar):
    method = load("der")(alpha=0.5)
    learner = on(method, [task([[2.0]], [0])], scalar(1.0, -1.0))
    batch = method.draw(learner)
    method.end_step(learner, batch)
    assert method.memory.rows.logits.tolist() == [[2.0, -2.0]]
    plain = learner.loss(batch).item()
    assert method.loss(learner, batch).item() == pytest.approx(plain)
    with torch.no_grad():
        learner.model.weight += 3.0  # both logits move by 6: the task's own loss stays, the logits differ by 6
    assert method.loss(learner, batch).item() - plain == pytest.approx(0.5 * 36.0, rel=1e-5)


def test_logits_and_labels_of_the_past_both_count(load, on, task, scalar):
    method = load("derpp")(alpha=0.5, beta=2.0)
    learner = on(method, [task([[2.0]], [0])], scalar(0.0, 0.0))
    batch = method.draw(learner)
    method.end_step(learner, batch)
    with torch.no_grad():
        learner.model.weight += 1.0  # logits (2, 2) instead of (0, 0); chances stay (1/2, 1/2)
    # log 2 for the new row, 0.5 * 2^2 for the logits, 2 * log 2 for the label
    assert method.loss(learner, batch).item() == pytest.approx(3 * math.log(2) + 2.0, rel=1e-5)
