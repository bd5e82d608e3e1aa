"""Data sets: the real files where they are, a person's own, and the generated ones."""

import shutil

import numpy as np
import pytest
import torch
from PIL import Image

from workbench.learn.data.root import DataRoot
from workbench.learn.data.rows import ImageFiles
from workbench.spec import places
from workbench.spec.manifest import Kind
from workbench.spec.plan import PlanError
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """Where unpacked files go; shared, since unpacking MNIST takes a second."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def root(cache):
    return DataRoot([], cache=cache, resolve=REGISTRY.load)


@pytest.fixture
def stored(cache, data_folder):
    return DataRoot([data_folder], cache=cache, resolve=REGISTRY.load)


def counts(rows):
    return torch.bincount(rows.y).tolist()


def agrees(data, facts):
    return (len(data.train), data.input, len(data.classes)) == (facts.rows, facts.input, facts.classes)


def test_digits_need_no_files_and_hold_out_a_fifth_of_each(root):
    data = root.load("digits")
    assert agrees(data, REGISTRY.facts("digits"))
    # scikit-learn's counts: 178 182 177 183 181 182 181 179 174 180; a fifth of each, rounded.
    assert counts(data.test) == [36, 36, 35, 37, 36, 36, 36, 36, 35, 36]
    assert len(data.train) + len(data.test) == 1797
    assert data.train[torch.arange(100)].x.max() == 1.0


@pytest.mark.parametrize(("id", "train", "mean"), [
    ("mnist", [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], 33.318),
    ("fashion-mnist", [6000] * 10, 72.940),
])
def test_the_real_files_hold_what_their_makers_say(stored, id, train, mean):
    data = stored.load(id)
    assert agrees(data, REGISTRY.facts(id))
    assert counts(data.train) == train
    assert len(data.test) == 10_000
    assert data.train.pixels.float().mean().item() == pytest.approx(mean, abs=0.01)


def test_files_are_unpacked_beside_the_folder_they_lie_in_not_into_it(stored, data_folder, cache):
    before = sorted(p.name for p in (data_folder / "MNIST" / "raw").iterdir())
    stored.load("mnist")
    assert sorted(p.name for p in (data_folder / "MNIST" / "raw").iterdir()) == before
    if not (data_folder / "MNIST" / "raw" / "train-images-idx3-ubyte").exists():
        assert (cache / "data" / "MNIST" / "raw" / "train-images-idx3-ubyte").exists()


def test_a_damaged_file_is_not_used(data_folder, tmp_path):
    shutil.copytree(data_folder / "MNIST", tmp_path / "MNIST", copy_function=shutil.copyfile)
    for path in [tmp_path / "MNIST", tmp_path / "MNIST" / "raw"]:
        path.chmod(0o755)
    labels = tmp_path / "MNIST" / "raw" / "t10k-labels-idx1-ubyte.gz"
    (tmp_path / "MNIST" / "raw" / "t10k-labels-idx1-ubyte").unlink(missing_ok=True)
    labels.write_bytes(labels.read_bytes()[:-1])
    asked = []
    root = DataRoot([tmp_path], cache=tmp_path / "cache", resolve=REGISTRY.load, cancelled=lambda: asked.append(1) or 1)
    with pytest.raises(RuntimeError, match="MNIST was not fetched"):
        root.load("mnist")
    assert asked == [1]


@pytest.mark.parametrize(("part", "label", "classes", "rows"), [
    ("small1", "character", 136, 136 * 16), ("small1", "alphabet", 5, 136 * 16), ("small2", "character", 156, 156 * 16),
])
def test_omniglot_holds_twenty_drawings_of_each_character(stored, data_folder, part, label, classes, rows):
    if not (data_folder / "omniglot" / "images_background_small1.zip").exists():
        pytest.skip("no Omniglot among the data sets")
    asked = {"plugin": "omniglot", "part": part, "label": label}
    data = stored.load(asked)
    assert agrees(data, REGISTRY.facts(asked))
    assert (len(data.classes), len(data.train)) == (classes, rows)
    assert data.classes == REGISTRY.facts(asked).names
    if label == "character":
        assert set(counts(data.train)) == {16}
        assert set(counts(data.test)) == {4}
    # White strokes on black: most of a picture is dark.
    assert data.train[torch.arange(200)].x.median() == 0.0


def test_a_folder_of_class_folders_is_a_data_set(root, tmp_path):
    for name, paint in (("cats", (255, 0, 0)), ("dogs", (0, 0, 255))):
        (tmp_path / name).mkdir()
        for number in range(20):
            Image.new("RGB", (30, 20), paint).save(tmp_path / name / f"{number}.png")
    (tmp_path / "notes.txt").write_text("not a class")
    asked = {"plugin": "images", "folder": str(tmp_path), "size": 8}
    data = root.load(asked)
    assert data.classes == ("cats", "dogs")
    assert agrees(data, REGISTRY.facts(asked))
    assert len(data.train) + len(data.test) == 40
    assert 0 < len(data.test) < 20
    dogs = data.train[(data.train.y == 1).nonzero().flatten()].x
    assert dogs[:, 2].min() == 1.0
    assert dogs[:, :2].max() == 0.0


def test_pictures_that_do_not_fit_stay_in_their_files(root, tmp_path, monkeypatch):
    for number in range(3):
        (tmp_path / "one").mkdir(exist_ok=True)
        Image.new("L", (8, 8), 10 * number).save(tmp_path / "one" / f"{number}.png")
    module = REGISTRY.load("images").__globals__
    monkeypatch.setitem(module, "KEEP", 100)  # bytes; three pictures of 64 need 192
    data = root.load({"plugin": "images", "folder": str(tmp_path), "size": 8, "colour": False, "examined": 0.0})
    assert isinstance(data.train.pixels, ImageFiles)
    assert data.train[torch.tensor([2, 1])].x.mul(255).round()[:, 0, 0, 0].tolist() == [20, 10]


@pytest.mark.parametrize(("asked", "key"), [
    ({"plugin": "images"}, "folder"),
    ({"plugin": "images", "folder": "/nowhere/at/all"}, "folder"),
    ({"plugin": "table"}, "file"),
    ({"plugin": "table", "file": "/nowhere.csv"}, "file"),
    ({"plugin": "omniglot", "part": "all"}, "part"),
    ({"plugin": "glyphs", "characters": "AA"}, "characters"),
])
def test_what_is_missing_is_named_before_anything_is_loaded(asked, key):
    with pytest.raises(PlanError) as caught:
        REGISTRY.facts(asked)
    assert caught.value.key == key


def test_a_csv_file_with_a_header_and_words_for_labels(root, tmp_path):
    lines = ["kind,width,height"] + [f"{'ab'[i % 2]},{i},{10 * i}" for i in range(10)]
    (tmp_path / "t.csv").write_text("\n".join(lines) + "\n")
    asked = {"plugin": "table", "file": str(tmp_path / "t.csv"), "label": "kind", "scale": False}
    data = root.load(asked)
    assert data.classes == ("a", "b")
    assert agrees(data, REGISTRY.facts(asked))
    rows = torch.cat([side[torch.arange(len(side))].x.flatten(1) for side in (data.train, data.test)])
    assert sorted(map(tuple, rows.tolist())) == [(float(i), 10.0 * i) for i in range(10)]
    # One of each five rows of a class is examined.
    assert counts(data.test) == [1, 1]


def test_a_wrong_cell_is_named_with_its_line(tmp_path):
    (tmp_path / "t.csv").write_text("1,2,0\n3,x,1\n")
    with pytest.raises(PlanError, match="line 2: 'x' is no number"):
        REGISTRY.facts({"plugin": "table", "file": str(tmp_path / "t.csv")})


def test_a_numpy_file_brings_its_own_test_rows_and_training_rows_set_the_scale(root, tmp_path):
    path = tmp_path / "t.npz"
    np.savez(path, x=np.array([[2.0, 0.0], [4.0, 0.0]]), y=np.array([3, 5]), x_test=np.array([[3.0, 1.0]]),
             y_test=np.array([5]))
    data = root.load({"plugin": "table", "file": str(path)})
    assert data.classes == ("3", "5")
    assert data.train[torch.arange(2)].x.flatten(1)[:, 0].tolist() == [0.0, 1.0]
    assert data.test[torch.arange(1)].x[0, 0, 0, 0] == 0.5
    assert data.test.y.tolist() == [1]


def test_the_published_csv_of_digits_is_read_as_it_is(root, data_folder):
    path = data_folder / "digits8x8" / "digits.csv.gz"
    if not path.exists():
        pytest.skip("no digits8x8 among the data sets")
    data = root.load({"plugin": "table", "file": str(path)})
    assert counts(data.test) == counts(root.load("digits").test)
    assert data.input == (1, 1, 64)


def test_a_shape_lies_in_its_box_and_has_the_colour_of_its_caption(root):
    data = root.load({"plugin": "shapes", "rows": 60, "label": "both"})
    assert agrees(data, REGISTRY.facts({"plugin": "shapes", "rows": 60, "label": "both"}))
    batch = data.train[torch.arange(60)]
    for x, y, boxes, caption in zip(batch.x, batch.y, batch.boxes, batch.caption, strict=True):
        assert caption == f"a {data.classes[y]}"
        left, top, right, bottom, kind = boxes[0].tolist()
        background = x[:, 0, 0].max() if left > 1 and top > 1 else x[:, -1, -1].max()
        rows, columns = (x.amax(0) > background + 0.2).nonzero().T
        assert left - 1 <= columns.min()
        assert columns.max() <= right + 1
        assert top - 1 <= rows.min()
        assert rows.max() <= bottom + 1
        assert ("circle", "square", "triangle", "cross", "star")[int(kind)] in caption


@pytest.mark.parametrize("asked", [{"plugin": "shapes", "rows": 20}, {"plugin": "glyphs", "characters": "AB8"},
                                   {"plugin": "figures", "classes": 6, "per_class": 8}])
def test_generated_pictures_are_the_same_each_time_and_differ_from_one_another(asked, cache):
    first, again = (DataRoot([], cache=cache, resolve=REGISTRY.load).load(asked) for _ in range(2))
    assert torch.equal(first.train.pixels, again.train.pixels)
    assert agrees(first, REGISTRY.facts(asked))
    assert len(first.train.pixels.flatten(1).unique(dim=0)) > 0.9 * len(first.train)
    assert not torch.equal(first.train.pixels[:5], first.test.pixels[:5])


def test_invented_figures_of_a_class_are_more_alike_than_those_of_two(root):
    data = root.load({"plugin": "figures", "classes": 20, "per_class": 20})
    x, y = data.train.pixels.flatten(1).float(), data.train.y
    x = x - x.mean(1, keepdim=True)
    x = x / x.norm(dim=1, keepdim=True)
    same = y[:, None] == y
    assert (x @ x.T)[same].mean() > (x @ x.T)[~same].mean() + 0.3
    assert data.classes[:3] == ("character 1", "thing 1", "character 2")


def test_every_data_set_says_its_licence_and_its_size():
    for manifest in REGISTRY.manifests(Kind.DATASET):
        assert manifest.facts.get("licence"), manifest.id
        assert isinstance(manifest.facts.get("bytes"), int), manifest.id
        assert manifest.summary.endswith("."), manifest.id
        assert all(param.help for param in manifest.params.values()), manifest.id
