"""Presets and the harder setting in a manifest: read, and refused where they fit no setting."""

import pytest

from workbench.spec.manifest import ManifestError, read_manifests
from workbench.spec.shortcuts import Harder, Preset

MANIFEST = """
id = "x"
kind = "stream"
title = "X"
plan = "x:plan"
[params.turn]
default = 1.0
minimum = 0.0
[params.kind]
default = "a"
choices = ["a", "b"]
"""


@pytest.fixture
def read(tmp_path):
    def read(text, *, first=""):
        (tmp_path / "plugin.toml").write_text(first + MANIFEST + text)
        return read_manifests(tmp_path / "plugin.toml")[0]

    return read


def test_presets_and_the_harder_setting_are_read(read):
    made = read('[harder]\nparam = "turn"\neasy = 0\nhard = 9\n[[presets]]\nname = "P"\nvalues = { turn = 2.0 }\n')
    assert made.harder == Harder("turn", 0, 9)
    assert made.presets == (Preset("P", {"turn": 2.0}),)
    assert read("").harder is None


@pytest.mark.parametrize(("text", "says"), [
    ('[harder]\nparam = "kind"\neasy = 0\nhard = 9', "must name a number"),
    ('[harder]\nparam = "turn"\neasy = -1\nhard = 9', "0 or more"),
    ('[harder]\nparam = "turn"\neasy = 3\nhard = 3', "the same"),
    ('[harder]\nparam = "turn"', "missing 2"),
    ('[[presets]]\nname = "P"\nvalues = { tern = 2.0 }', "'tern', which is no setting"),
    ('[[presets]]\nname = "P"\nvalues = { kind = "c" }', "one of a, b"),
    ('[[presets]]\nname = "P"\nvalues = {}', "needs a table of values"),
])
def test_what_fits_no_setting_is_refused(read, text, says):
    with pytest.raises(ManifestError, match=says):
        read(text)


def test_presets_are_tables(read):
    with pytest.raises(ManifestError, match="each must be a table"):
        read("", first="presets = [3]")
