"""Retention and generalisation of a run that recorded mAP on pairs never trained, and what alone would do there."""

import numpy as np
import pytest

from workbench.store.digest import judged, with_unseen
from workbench.store.indices import INDICES, Evidence
from workbench.store.summary import Curve


def curve(*pairs):
    steps, values = zip(*pairs, strict=True)
    return Curve(np.array(steps), np.array(values, dtype=np.float64))


CURVES = (curve((10, 0.8), (20, 0.6)), curve((10, 0.0), (20, 0.5)))
UNSEEN = {("map", "task-1/unseen"): curve((10, 0.1), (20, 0.3)), ("map", "task-2/unseen"): curve((20, 0.2)),
          ("map of reference", "task-1/unseen"): curve((10, 0.6)),
          ("map of reference", "task-2/unseen"): curve((20, 0.8))}


def test_the_indices_of_two_tasks():
    evidence = with_unseen(Evidence(CURVES, (10, 20)), ["task-1", "task-2"], "map", UNSEEN.get)
    # RI = 0.6 / 0.8; GI = mean of 0.3 / 0.6 and 0.2 / 0.8; RAI their mean.
    assert INDICES["retention"].trace(evidence).last == pytest.approx(0.75)
    assert INDICES["generalisation"].trace(evidence).last == pytest.approx(0.375)
    assert INDICES["rai"].trace(evidence).last == pytest.approx(0.5625)


def test_a_run_that_is_not_there_yet_has_no_generalisation():
    first = {name: kept for name, kept in UNSEEN.items() if "task-1" in name[1]}
    evidence = with_unseen(Evidence(CURVES, (10,), reached=10), ["task-1", "task-2"], "map", first.get)
    assert np.isnan(INDICES["rai"].trace(evidence).values).all()
    assert with_unseen(Evidence(CURVES, (10, 20)), ["task-1", "task-2"], "map", {}.get).unseen is None


def test_accuracy_comes_before_map():
    assert judged([("loss", "train"), ("map", "task-1/test")]) == "map"
    assert judged([("map", "task-1/test"), ("accuracy", "task-1/test")]) == "accuracy"
    assert judged([]) == "accuracy"
