"""Texts that hypothesis invents: an experiment or manifest is taken or refused, and what is taken is written again."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.faults.inputs import WORDS, spoiled
from workbench.spec import places
from workbench.spec.check import faults_in
from workbench.spec.experiment import Experiment
from workbench.spec.fault import Malformed
from workbench.spec.manifest import ManifestError, read_manifests
from workbench.spec.registry import Registry

RIGHT = (places.assets() / "experiments" / sorted(p.name for p in (places.assets() / "experiments").glob("*.toml"))[0])
KEYS = st.sampled_from(["name", "seeds", "stream", "model", "training", "arms", "metrics", "x"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8,
)

# How long an input may take is measured by the family of faults; here a loaded machine would only be in the way.
SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


def as_toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {as_toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, int | float) else '"' + str(value).replace("\\", "").replace('"', "") + '"'


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_a_file_of_any_shape_is_taken_or_refused_with_its_faults(table):
    text = "\n".join(f"{key} = {as_toml(value)}" for key, value in table.items())
    found = faults_in(text, Registry([places.bundled_plugins()], None))
    try:
        taken = Experiment.parse(text)
    except Malformed:
        assert any(fault.severity == "error" for fault in found)
        return
    assert Experiment.parse(taken.to_toml()).to_toml() == taken.to_toml()


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(st.text(max_size=300) | st.sampled_from([word.decode("utf-8", "replace") for word in WORDS]))
def test_any_text_is_no_experiment_or_one(text):
    refused = ["empty"]
    try:
        Experiment.parse(text)
    except Malformed as error:
        refused = error.faults
    assert refused


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(st.binary(max_size=300))
def test_any_bytes_are_no_manifest_or_one(tmp_path, data):
    file = tmp_path / "plugin.toml"
    file.write_bytes(data)
    reason = "taken"
    try:
        read_manifests(file)
    except ManifestError as error:
        reason = str(error)
    assert reason


def test_spoiling_changes_a_file_and_the_same_seed_spoils_it_alike():
    data = RIGHT.read_bytes()
    spoils = [spoiled(data, random.Random(seed)) for seed in range(50)]
    assert sum(spoil != data for spoil in spoils) > 45
    assert spoils == [spoiled(data, random.Random(seed)) for seed in range(50)]
    assert all(spoils)
