from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.spec.experiment import TRAINING_PARAMS, Arm, Experiment, Part, Training, Watch
from workbench.spec.fault import Malformed, path, place
from workbench.spec.lines import lines_of
from workbench.spec.toml import changed, parse, read, to_table
from workbench.spec.toml_text import compose

COMMENTED = """\
# Kirkpatrick's question
name = "Does EWC hold on?" # a name
seeds = [0, 1]

[stream]
# which data
plugin = "split"
dataset = "digits"   # embedded
tasks = 5

[model]
plugin = "mlp"

[training]
rate = 1e-3  # small

[arms.finetune]  # nothing
methods = []

[arms.ewc]
methods = [{ plugin = "ewc", strength = 5000.0 }]  # strong

[[metrics]]
plugin = "accuracy"
every = 1 # all of them
"""

letters = st.characters(codec="utf-8", exclude_categories=("Cs",))
texts = st.text(letters, max_size=12)
names = st.text(letters, min_size=1, max_size=8)
numbers = st.integers(-2**60, 2**60) | st.floats(allow_nan=False, allow_infinity=False)
scalars = texts | numbers | st.booleans()
keys = names.filter(lambda name: name not in ("plugin", "every", "dense"))
values = st.recursive(scalars, lambda v: st.lists(v, max_size=3) | st.dictionaries(names, v, max_size=2), max_leaves=5)
params = st.dictionaries(keys, values, max_size=3)
parts = st.builds(Part, names, params)
tasks = st.lists(st.fixed_dictionaries({"classes": st.lists(st.integers(0, 9), max_size=3)}, optional={
    "title": texts, "shares": st.dictionaries(st.sampled_from("0123"), st.just([0.0, 0.5]), max_size=2)}), max_size=4)
streams = parts | st.builds(lambda t: Part("tasks", {"task": t}), tasks)
trainings = st.builds(Training, rate=st.floats(0, 10), batch=st.integers(1, 512), epochs=st.integers(0, 9),
                      optimizer=st.sampled_from(["sgd", "adam"]), momentum=st.sampled_from([0.0, 0.9]))
changes = st.fixed_dictionaries({}, optional={"rate": st.floats(0, 10), "epochs": st.integers(0, 9)})
arms = st.builds(Arm, names, st.lists(parts, max_size=3).map(tuple), params, params, changes)
watches = st.builds(Watch, names, st.integers(1, 999) | st.sampled_from(["task", "run"]), st.integers(0, 99), params)
experiments = st.builds(
    Experiment, texts, texts, st.lists(st.integers(0, 2**63 - 1), max_size=4).map(tuple), streams, parts, trainings,
    st.lists(arms, max_size=3, unique_by=lambda arm: arm.name).map(tuple), st.lists(watches, max_size=3).map(tuple),
)
patient = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(experiments)
@patient
def test_what_is_written_reads_back_equal(experiment):
    assert parse(experiment.to_toml()) == experiment


@given(experiments, experiments)
@patient
def test_what_is_written_over_another_file_reads_back_equal(experiment, before):
    assert parse(experiment.to_toml(before=before.to_toml())) == experiment


@given(experiments)
@patient
def test_writing_an_unchanged_experiment_changes_no_letter(experiment):
    text = experiment.to_toml()
    assert experiment.to_toml(before=text) == text


@given(experiments)
@patient
def test_every_key_that_is_read_has_a_line(experiment):
    lines = lines_of(experiment.to_toml())
    assert {("stream", key) for key in experiment.stream.params} <= set(lines)
    assert {("arms", arm.name, "methods", i) for arm in experiment.arms for i in range(len(arm.methods))} <= set(lines)


@given(st.lists(names | st.integers(0, 99), max_size=5).filter(lambda steps: not steps or isinstance(steps[0], str)))
def test_a_place_is_read_back_into_its_steps(steps):
    assert path(place(*steps)) == tuple(steps)


@given(st.text(max_size=60))
def test_any_text_is_read_or_told_to_be_malformed(text):
    try:
        _, faults = read(text)
    except Malformed as malformed:
        faults = malformed.faults
    # No text this short names a stream and a model.
    assert faults


def test_an_unchanged_file_keeps_every_letter():
    assert parse(COMMENTED).to_toml(before=COMMENTED).splitlines()[:15] == COMMENTED.splitlines()[:15]


def test_comments_and_number_forms_survive_edits_everywhere():
    old = parse(COMMENTED)
    new = replace(
        old, seeds=(0, 1, 2), notes="kept\nin view", training=replace(old.training, epochs=3),
        arms=(old.arms[1], old.arms[0], Arm("both", (Part("ewc"), Part("replay", {"capacity": 9})))),
        metrics=(Watch("loss"), *old.metrics),
        stream=Part("split", {**old.stream.params, "tasks": 2}),
    )
    text = compose(to_table(new), COMMENTED)
    assert parse(text) == new
    for comment in ("# Kirkpatrick's question", "# a name", "# which data", "# embedded", "1e-3  # small", "# nothing",
                    "# strong", "# all of them"):
        assert comment in text
    assert text.index("[arms.ewc]") < text.index("[arms.finetune]") < text.index("[arms.both]")


def test_a_reordered_task_keeps_its_comment():
    before = COMMENTED.replace('plugin = "split"', 'plugin = "tasks"') + (
        "\n[[stream.task]]\nclasses = [0]  # zero\n\n[[stream.task]]\nclasses = [1]  # one\n")
    before = before.replace("tasks = 5\n", "")
    old = parse(before)
    turned = list(reversed(old.stream.params["task"]))
    text = replace(old, stream=Part("tasks", {**old.stream.params, "task": turned})).to_toml(before=before)
    assert parse(text).stream.params["task"] == [{"classes": [1]}, {"classes": [0]}]
    assert text.index("# one") < text.index("# zero")


def test_a_text_that_is_no_toml_is_written_over_whole():
    assert parse(Experiment().to_toml(before="[[[")) == Experiment()


def test_a_file_from_an_editor_on_windows_is_read():
    text = "\ufeff" + COMMENTED.replace("\n", "\r\n")
    assert parse(text) == parse(COMMENTED)
    assert "# strong" in parse(text).to_toml(before=text)


def test_two_arms_of_one_name_are_both_written():
    written = parse(Experiment(arms=(Arm("a"), Arm("a"), Arm("a 2"))).to_toml())
    assert len({arm.name for arm in written.arms}) == 3


def test_methods_and_metrics_may_be_plain_names():
    experiment = parse('metrics = ["accuracy"]\n[stream]\nplugin = "split"\n[model]\nplugin = "mlp"\n'
                       '[arms.a]\nmethods = ["replay", { plugin = "ewc", strength = 2 }]\n'
                       '[arms.a.training]\nrate = 0.01\n')
    assert experiment.metrics == (Watch("accuracy"),)
    assert experiment.arms == (Arm("a", (Part("replay"), Part("ewc", {"strength": 2})), training={"rate": 0.01}),)
    assert next(experiment.runs()).training.rate == 0.01


def test_every_key_is_found_in_its_line_whatever_its_form():
    text = ('a."b c".d = 1 # x = 2\n'
            "'e' = '''\nf = 3\n'''\n"
            'g = [ # one\n  { h = "}" },\n  { h = [1, 2] },\n]\n'
            '[i.j]\nk = """a\\"\n"""\n'
            '[[l]]\nm = 1\n[[l]]\nm = 2\n[l.n]\no = 1979-05-27 07:32:00\n')
    lines = lines_of(text)
    assert lines["a", "b c", "d"] == 1
    assert lines["e",] == 2
    assert (lines["g", 0, "h"], lines["g", 1, "h", 1]) == (6, 7)
    assert (lines["i", "j"], lines["i", "j", "k"]) == (9, 10)
    assert (lines["l", 0, "m"], lines["l", 1, "m"], lines["l", 1, "n", "o"]) == (13, 15, 17)
    assert ("f",) not in lines


def test_a_fix_is_put_at_its_place():
    experiment = changed(parse(COMMENTED), {"arms.ewc.methods[0].strength": 3.0, "stream.tasks": None, "seeds": [7]})
    assert experiment.arms[1].methods[0].params == {"strength": 3.0}
    assert "tasks" not in experiment.stream.params
    assert experiment.seeds == (7,)


def test_what_can_be_read_of_a_malformed_file_is_kept():
    experiment, faults = read(COMMENTED.replace("rate = 1e-3", 'raet = 1e-3') + "colour = 3\n")
    assert [(fault.place, fault.line) for fault in faults] == [("training.raet", 15)]
    assert experiment.name == "Does EWC hold on?"
    assert experiment.metrics[0].params == {"colour": 3}


@pytest.mark.parametrize("name", TRAINING_PARAMS)
def test_every_training_setting_survives_the_file(name):
    param = TRAINING_PARAMS[name]
    value = param.choices[-1] if param.choices else 0.5 if param.type == "number" else 3
    experiment = Experiment(training=Training(**{name: value}))
    assert getattr(parse(experiment.to_toml()).training, name) == value


@pytest.mark.parametrize("setting", ["notes = 5", "methods = [3]"])
def test_a_setting_of_a_plugin_may_be_called_as_a_part_of_a_file_is(setting):
    text = f'name = "t"\n[stream]\nplugin = "split"\n{setting}\n[model]\nplugin = "mlp"\n'
    written = Experiment.parse(text).to_toml()
    assert setting in written
    assert Experiment.parse(written).to_toml() == written
