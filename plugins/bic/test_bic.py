"""BiC's two numbers, worked by hand."""

import pytest
import torch


def test_equally_many_held_out_rows_of_two_classes_ask_for_equal_logits(load, on, task, scalar):
    # At x = 1 the network answers (0, 1) whatever the row: the new class 1 leads by one. As half the held-out rows are
    # of class 0, the best answer is one half each: alpha 1 + beta = 0. Both move alike, to 0.5 and -0.5.
    learner = on(load("bic")(share=0.5), [task([[1.0]] * 4, [1, 1, 1, 1])], scalar(0.0, 1.0))
    kept = task([[1.0]] * 2, [0, 0]).train
    learner.method.memory.add(kept, learner.rng("test"))
    learner.method.end_task(learner)
    assert len(learner.method.memory) == 4
    (classes, pair), = learner.method.corrections
    assert classes == [1]
    assert pair.tolist() == pytest.approx([0.5, -0.5], abs=0.01)
    assert learner.method.predictor(learner)(torch.tensor([[1.0]])).tolist()[0] == pytest.approx([0, 0], abs=0.01)


def test_the_first_task_needs_no_correction(load, on, task, scalar):
    learner = on(load("bic")(share=0.5), [task([[1.0]] * 4, [0, 1, 0, 1])], scalar(0.0, 1.0))
    learner.method.end_task(learner)
    assert learner.method.corrections == []


def test_held_out_rows_are_never_trained_on(load, on, task, scalar):
    learner = on(load("bic")(share=0.25), [task([[1.0], [2.0], [3.0], [4.0]], [0, 1, 0, 1])], scalar(0.0, 1.0))
    drawn = set(learner.method.draw(learner).x.flatten().tolist())
    learner.method.end_task(learner)
    held = set(learner.method.memory.rows.x.flatten().tolist())
    assert len(held) == 1
    assert drawn == {1.0, 2.0, 3.0, 4.0} - held
