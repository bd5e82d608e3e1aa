"""Pretraining: once, the same weights each time, stopped and gone on with, and safe from damage and from company."""

import multiprocessing
import os
from dataclasses import replace

import pytest
import torch
from torch import nn

from workbench.learn import pretraining
from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images
from workbench.learn.pretraining import Preparation, PretrainingCancelled, Recipe, pretrained
from workbench.spec.experiment import Training

RECIPE = Recipe("small", 1, {"plugin": "dots", "rows": 20},
                Training(optimizer="adamw", rate=0.01, batch=5, steps=12, schedule="cosine", warmup=2))


def dots(root, *, rows):
    x = torch.rand(rows, 1, 2, 2, generator=torch.Generator().manual_seed(0))
    images = Images(x, (x.flatten(1).sum(1) > 2).long())
    return DataSet("dots", images, images)


def make():
    return nn.Sequential(nn.Flatten(), nn.Linear(4, 3), nn.Dropout(0.3), nn.Linear(3, 2))


class Company:
    """A preparation that notes what is told, and asks to stop after so many questions."""

    def __init__(self, cache, stop=None):
        self.asked, self.told, self.stop = 0, [], stop
        data = DataRoot([], cache=cache, resolve=lambda id: dots, cancelled=self.cancelled)
        self.preparation = Preparation(data, lambda what, share: self.told.append((what, share)))

    def cancelled(self):
        self.asked += 1
        return self.stop is not None and self.asked >= self.stop

    def weights(self, recipe=RECIPE):
        return torch.cat([p.detach().flatten() for p in pretrained(recipe, make, self.preparation).parameters()])


def files(cache):
    return sorted(path.suffix for path in (cache / "pretrained").iterdir())


def test_the_second_time_the_weights_come_from_the_cache(tmp_path):
    first = Company(tmp_path)
    weights = first.weights()
    assert first.told[0][0].startswith("making the pictures")
    assert ".pt" in files(tmp_path)
    assert not {".partial", ".part"} & set(files(tmp_path))
    torch.manual_seed(5)
    second = Company(tmp_path)
    assert torch.equal(second.weights(), weights)
    assert second.told == []


def test_training_teaches_something_and_is_the_same_anywhere(tmp_path):
    weights = Company(tmp_path / "here").weights()
    torch.manual_seed(5)
    assert torch.equal(Company(tmp_path / "there").weights(), weights)
    untaught = Company(tmp_path).weights(replace(RECIPE, training=replace(RECIPE.training, steps=1)))
    assert not torch.allclose(untaught, weights, atol=1e-3)


@pytest.mark.parametrize("stop", [1, 4, 11])
def test_stopped_at_any_step_it_goes_on_to_the_same_weights(tmp_path, stop):
    whole = Company(tmp_path / "whole").weights()
    with pytest.raises(PretrainingCancelled, match=f"stopped after {stop} steps"):
        Company(tmp_path / "cut", stop=stop).weights()
    assert ".pt" not in files(tmp_path / "cut")
    again = Company(tmp_path / "cut")
    assert torch.equal(again.weights(), whole)
    assert again.asked < 12 + 1  # the steps before the stop are not taken twice


@pytest.mark.parametrize("name", ["pt", "partial"])
def test_a_damaged_file_is_as_good_as_none(tmp_path, name):
    weights = Company(tmp_path).weights()
    (path,) = (tmp_path / "pretrained").glob("*.pt")
    path.unlink()
    path.with_suffix(f".{name}").write_bytes(b"half a fi")
    assert torch.equal(Company(tmp_path).weights(), weights)


def test_any_other_recipe_has_weights_of_its_own(tmp_path):
    Company(tmp_path).weights()
    for other in (replace(RECIPE, version=2), replace(RECIPE, data={**RECIPE.data, "rows": 10}),
                  replace(RECIPE, training=replace(RECIPE.training, rate=0.02))):
        Company(tmp_path).weights(other)
    assert files(tmp_path).count(".pt") == 4


def test_the_time_left_is_told(tmp_path, monkeypatch):
    seconds = iter(range(1000))
    monkeypatch.setattr(pretraining.time, "monotonic", lambda: 10.0 * next(seconds))
    company = Company(tmp_path)
    company.weights()
    # Each look at the clock is ten seconds after the last.
    said = [(what, share) for what, share in company.told if "left" in what]
    assert said[0] == ("training the model once, about 2 minutes left:", 1 / 12)
    assert said[-1][1] == 1.0


def test_a_file_with_code_in_it_is_not_run(tmp_path):
    weights = Company(tmp_path).weights()
    (path,) = (tmp_path / "pretrained").glob("*.pt")
    torch.save({"0.weight": Trap(str(tmp_path / "sprung"))}, path)
    assert torch.equal(Company(tmp_path).weights(), weights)
    assert not (tmp_path / "sprung").exists()


class Trap:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (self.path,)


def _wait_and_train(cache, begin, answers):
    company = Company(cache)
    begin.wait()
    weights = company.weights()
    answers.put((weights.tolist(), any("making the pictures" in what for what, _ in company.told)))


def test_of_two_processes_at_once_one_trains_and_both_have_the_weights(tmp_path):
    spawn = multiprocessing.get_context("spawn")
    begin, answers = spawn.Barrier(2), spawn.Queue()
    both = [spawn.Process(target=_wait_and_train, args=(tmp_path, begin, answers)) for _ in range(2)]
    for process in both:
        process.start()
    (one, trained), (other, also) = answers.get(timeout=120), answers.get(timeout=120)
    for process in both:
        process.join()
    assert one == other
    assert trained != also
    assert files(tmp_path).count(".pt") == 1


def test_who_waits_for_another_can_be_stopped(tmp_path):
    first, waiting = Company(tmp_path), Company(tmp_path, stop=1)
    inner = []

    def tell(what, share):
        if not inner:
            inner.append(what)
            with pytest.raises(PretrainingCancelled, match="another run"):
                waiting.weights()

    first.preparation = replace(first.preparation, progress=tell)
    first.weights()
    assert waiting.told == [("waiting for the model that another run is training", None)]
