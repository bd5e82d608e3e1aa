"""Every model fits every stream it is meant for, learns, and shows its layers by depth."""

from dataclasses import replace

import pytest
import torch
from torch import nn

from workbench.learn.data.root import DataRoot
from workbench.learn.network import CosineHead, Network
from workbench.learn.objective import Classification
from workbench.learn.pretraining import Preparation
from workbench.learn.stream import Stream
from workbench.spec import places
from workbench.spec.manifest import Kind
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)
CLASSIFIERS = ["mlp", "cnn", "resnet18", "vit"]


def stream(*shape, classes=7, **facts):
    return Stream([], Classification(), {"input": shape, "classes": classes, **facts})


def make(id, over, **params):
    torch.manual_seed(0)
    return REGISTRY.load(id)(over, **{**REGISTRY.manifest(id).defaults, **params})


@pytest.mark.parametrize("shape", [(1, 8, 8), (1, 28, 28), (3, 32, 32)], ids=str)
@pytest.mark.parametrize("id", CLASSIFIERS)
def test_a_classifier_has_one_output_per_class_for_any_picture(id, shape):
    model = make(id, stream(*shape)).eval()
    x = torch.rand(2, *shape)
    with torch.no_grad():
        assert model(x).shape == (2, 7)
        assert torch.equal(model.head(model.features(x)), model(x))
    assert isinstance(model, Network)
    assert isinstance(model.body.blocks, nn.Sequential | nn.ModuleList)
    assert len(model.body.blocks) > 1


@pytest.mark.parametrize("id", [*CLASSIFIERS, "gpt"])
def test_every_weight_has_a_say(id):
    over = stream(6, classes=11) if id == "gpt" else stream(1, 8, 8)
    model = make(id, over)
    x = torch.arange(12).view(2, 6) % 11 if id == "gpt" else torch.rand(4, 1, 8, 8)
    model(x).square().sum().backward()
    silent = [name for name, p in model.named_parameters() if p.grad is None]
    assert silent == []


@pytest.mark.parametrize("id", CLASSIFIERS)
def test_a_cosine_head_does_not_mind_the_length_of_its_weights(id):
    model = make(id, stream(1, 8, 8), head="cosine").eval()
    x = torch.rand(2, 1, 8, 8)
    with torch.no_grad():
        before = model(x)
        assert isinstance(model.head, CosineHead)
        model.head.weight[3] *= 5
        assert torch.allclose(model(x), before, atol=1e-5)


def test_an_mlp_has_the_weights_one_counts_by_hand():
    # 64 x 10 + 10, 10 x 10 + 10, 10 x 7 + 7
    assert sum(p.numel() for p in make("mlp", stream(1, 8, 8), width=10, depth=2).parameters()) == 650 + 110 + 77


def test_an_mlp_without_hidden_layers_is_linear():
    model = make("mlp", stream(1, 2, 2), depth=0)
    a, b = torch.rand(1, 1, 2, 2), torch.rand(1, 1, 2, 2)
    bias = model(torch.zeros(1, 1, 2, 2))
    assert torch.allclose(model(a + b) + bias, model(a) + model(b), atol=1e-5)


def test_a_gpt_does_not_look_ahead():
    model = make("gpt", stream(6, classes=11)).eval()
    x = torch.tensor([[1, 2, 3, 4, 5, 6]])
    other = torch.tensor([[1, 2, 3, 9, 9, 9]])
    with torch.no_grad():
        assert model(x).shape == (1, 6, 11)
        assert torch.allclose(model(x)[:, :3], model(other)[:, :3], atol=1e-6)
        assert not torch.allclose(model(x)[:, 3:], model(other)[:, 3:], atol=1e-3)


def test_a_gpt_on_pictures_is_refused_with_what_to_choose_instead():
    with pytest.raises(ValueError, match="Choose the stream text"):
        make("gpt", stream(1, 8, 8))


def test_patches_that_do_not_fill_the_picture_are_refused():
    with pytest.raises(ValueError, match="patch 3 must divide"):
        make("vit", stream(1, 8, 8), patch=3)


def test_the_imagenet_stem_shrinks_the_picture_and_the_small_one_does_not():
    sizes = {}
    for stem in ("small", "imagenet"):
        model = make("resnet18", stream(3, 32, 32), stem=stem).eval()
        with torch.no_grad():
            sizes[stem] = model.body.stem(torch.rand(1, 3, 32, 32)).shape[-1]
    assert sizes == {"small": 32, "imagenet": 8}


def test_a_vit_reads_a_class_token_where_it_is_told_to():
    token, mean = (make("vit", stream(1, 8, 8), pool=pool).eval() for pool in ("class", "mean"))
    x = torch.rand(2, 1, 8, 8)
    with torch.no_grad():
        assert torch.equal(token.features(x), token.body.tokens(x)[:, 0])
        assert torch.equal(mean.features(x), mean.body.tokens(x).mean(1))


@pytest.fixture
def briefly(monkeypatch, tmp_path):
    """The pretrained ViT, pretrained for three steps."""
    code = REGISTRY.load("pretrained-vit")
    recipe = code.__globals__["RECIPE"]
    few = replace(recipe, data={**recipe.data, "per_class": 1}, training=replace(recipe.training, steps=3))
    monkeypatch.setitem(code.__globals__, "RECIPE", few)

    def made(over, told=None):
        data = DataRoot([], cache=tmp_path, resolve=REGISTRY.load)
        return code(over, Preparation(data, lambda what, share: told is None or told.append(what)))
    return made


def test_a_pretrained_vit_is_trained_once_for_all_seeds_and_streams(briefly):
    told = []
    torch.manual_seed(1)
    first = briefly(stream(1, 8, 8), told)
    assert told
    told.clear()
    torch.manual_seed(2)
    second = briefly(stream(3, 32, 32, classes=4), told)
    assert told == []
    assert all(torch.equal(a, b) for a, b in zip(first.body.parameters(), second.body.parameters(), strict=True))
    torch.manual_seed(1)
    again = briefly(stream(1, 8, 8))
    assert torch.equal(again.head.weight, first.head.weight)
    torch.manual_seed(2)
    assert not torch.equal(briefly(stream(1, 8, 8)).head.weight, first.head.weight)


def test_a_pretrained_vit_sees_pictures_of_any_size_and_colour_as_gray_ones_of_28_pixels(briefly):
    model = briefly(stream(1, 28, 28)).eval()
    gray = torch.rand(2, 1, 28, 28)
    with torch.no_grad():
        assert torch.allclose(model(gray.expand(-1, 3, -1, -1)), model(gray), atol=1e-5)
        assert model(torch.rand(2, 3, 32, 32)).shape == (2, 7)
        # Every pixel four times, and back again to one.
        assert torch.allclose(model(gray.repeat_interleave(2, 2).repeat_interleave(2, 3)), model(gray), atol=1e-5)
    with pytest.raises(ValueError, match="sees pictures"):
        briefly(stream(6))


def test_every_model_explains_its_settings():
    for manifest in REGISTRY.manifests(Kind.MODEL):
        assert manifest.summary.endswith("."), manifest.id
        assert all(param.help for param in manifest.params.values()), manifest.id
