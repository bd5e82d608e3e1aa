"""Malformed experiment files: each is told where it is wrong and what would be right; none ends in a traceback."""

import pytest

from workbench.spec.check import faults_in
from workbench.spec.manifest import ManifestError, read_manifests

GOOD = """\
name = "good"
seeds = [0, 1]
[stream]
plugin = "split"
dataset = "dots"
tasks = 2
[model]
plugin = "mlp"
width = 8
[training]
rate = 0.1
batch = 10
[arms.a]
methods = ["replay", { plugin = "ewc", strength = 2.0 }]
[[metrics]]
plugin = "accuracy"
every = 5
"""
LISTED = GOOD.replace('plugin = "split"\ndataset = "dots"\ntasks = 2', 'plugin = "tasks"')


def with_(old, new, text=GOOD):
    """GOOD with one passage replaced."""
    assert old in text
    return text.replace(old, new, 1)


def task(line):
    return LISTED + f"[[stream.task]]\ndataset = \"dots\"\n{line}\n"


MALFORMED = [
    # no TOML
    ("a list is not closed", with_("[0, 1]", "[0, 1"), "", 3, "not closed"),
    ("a text is not closed", with_('"good"', '"good'), "", 1, "quotation mark"),
    ("a text without quotes", with_('"mlp"', "mlp"), "", 8, "quotes"),
    ("no equals sign", with_("rate = 0.1", "rate 0.1"), "", 11, "="),
    ("a key without a value", with_("rate = 0.1", "rate ="), "", 11, "cannot be read"),
    ("a key twice", with_("rate = 0.1", "rate = 0.1\nrate = 0.2"), "", 12, "twice"),
    ("a table twice", GOOD + "[model]\n", "", 18, "twice"),
    ("two things in a line", with_("rate = 0.1", "rate = 0.1 batch = 3"), "", 11, "one thing per line"),
    ("a header is not closed", with_("[model]", "[model"), "", 7, "TOML"),
    ("endless brackets", "x = " + "[" * 20000, "", None, "nested too deeply"),
    ("a number of 5000 digits", with_("0.1", "1" * 5000), "", None, "digits"),
    ("a stray control character", with_("good", "go\x00od"), "", 1, "character"),
    ("not a line of TOML", "{}", "", 1, "a line is key = value"),
    # the form of an experiment
    ("nothing at all", "", "stream", None, "a table [stream] is needed"),
    ("no stream", GOOD[:GOOD.index("[stream]")] + GOOD[GOOD.index("[model]"):], "stream", None, 'plugin = "split"'),
    ("no model", GOOD[:GOOD.index("[model]")] + GOOD[GOOD.index("[training]"):], "model", None, "a table [model]"),
    ("a misspelt table", with_("[training]", "[trainig]"), "trainig", 10, "did you mean 'training'"),
    ("an unknown key", "colour = 3\n" + GOOD, "colour", 1, "an experiment has name"),
    ("a name that is a number", with_('"good"', "3"), "name", 1, "must be a text, not a whole number"),
    ("one seed, not a list", with_("[0, 1]", "3"), "seeds", 2, "must be a list: [3]"),
    ("seeds that are a text", with_("[0, 1]", '"0 to 4"'), "seeds", 2, "a list of whole numbers"),
    ("a seed that is a text", with_("[0, 1]", '[0, "1"]'), "seeds[1]", 2, "whole number, not a text"),
    ("a seed with a fraction", with_("[0, 1]", "[0.5]"), "seeds[0]", 2, "whole number, not a number"),
    ("the stream as a text", with_("[stream]\n", 'stream = "split"\n[rest]\n'), "stream", 3, "must be a table"),
    ("a stream without a plugin", with_('plugin = "split"\n', ""), "stream.plugin", 3, "names the plugin"),
    ("a plugin that is a number", with_('"mlp"', "5"), "model.plugin", 8, "as a text"),
    ("an unknown training key", with_("rate =", "raet ="), "training.raet", 11, "did you mean 'rate'"),
    ("arms without names", with_("[arms.a]", "[[arms]]"), "arms", 13, "arms have names"),
    ("an arm that is a number", GOOD + "[arms]\nb = 3", "arms.b", 19, "must be a table"),
    ("an unknown arm key", with_("methods = ", "method = "), "arms.a.method", 14, "did you mean 'methods'"),
    ("methods as a text", with_('["replay", { plugin = "ewc", strength = 2.0 }]', '"replay"'), "arms.a.methods", 14,
     "must be a list"),
    ("a method that is a number", with_('"replay",', "3,"), "arms.a.methods[0]", 14, "the name of a plugin"),
    ("a method without a plugin", with_('plugin = "ewc", ', ""), "arms.a.methods[1].plugin", 14, "names the plugin"),
    ("a date as a setting", with_("width = 8", "width = 2020-01-01"), "model.width", 9, "put it in quotes"),
    ("metrics as one table", with_("[[metrics]]", "[metrics]"), "metrics", 15, "[[metrics]]"),
    ("a metric that is a number", "metrics = [3]\n" + GOOD[:GOOD.index("[[metrics]]")], "metrics[0]", 1,
     "the name of a"),
    # what it asks for
    ("no seeds", with_("[0, 1]", "[]"), "seeds", 2, "at least one seed"),
    ("a seed twice", with_("[0, 1]", "[0, 1, 0]"), "seeds[2]", 2, "given twice"),
    ("a negative seed", with_("[0, 1]", "[-1]"), "seeds[0]", 2, "from 0"),
    ("a seed beyond 63 bits", with_("[0, 1]", "[9223372036854775808]"), "seeds[0]", 2, "from 0 to"),
    ("no arms", GOOD[:GOOD.index("[arms.a]")] + GOOD[GOOD.index("[[metrics]]"):], "arms", None, "no arm"),
    ("an arm without a name", with_("[arms.a]", '[arms.""]'), 'arms.""', 13, "needs a name"),
    ("an unknown stream", with_('"split"', '"spilt"'), "stream.plugin", 4, "no stream 'spilt'; did you mean 'split'"),
    ("an unknown model", with_('"mlp"', '"mpl"'), "model.plugin", 8, "did you mean 'mlp'"),
    ("an unknown method", with_('"replay"', '"repaly"'), "arms.a.methods[0].plugin", 14, "did you mean 'replay'"),
    ("an unknown metric", with_('"accuracy"', '"acuracy"'), "metrics[0].plugin", 16, "did you mean 'accuracy'"),
    ("a method as model", with_('"mlp"', '"ewc"'), "model.plugin", 8, "is a method, not a model"),
    ("a stream as method", with_('"replay"', '"split"'), "arms.a.methods[0].plugin", 14, "is a stream, not a method"),
    ("an unknown data set", with_('"dots"', '"dotz"'), "stream.dataset", 5, "did you mean 'dots'"),
    ("a model as data set", with_('"dots"', '"mlp"'), "stream.dataset", 5, "is a model, not a data set"),
    ("a data set without its setting", with_('"dots"', '{ plugin = "folder" }'), "stream.dataset.where", 5,
     "needs where"),
    ("a data set table without a name", with_('"dots"', "{ where = 3 }"), "stream.dataset", 5, 'a key "plugin"'),
    ("a data set that is not there", with_('"dots"', '{ plugin = "folder", where = "/nowhere" }'), "stream", 3,
     "no folder"),
    ("an unknown setting", with_("width = 8", "widht = 8"), "model.widht", 9, "did you mean 'width'"),
    ("an unknown method setting", with_("strength", "strenght"), "arms.a.methods[1].strenght", 14, "'strength'"),
    ("a text for a number", with_("width = 8", 'width = "8"'), "model.width", 9, "a whole number, not '8'"),
    ("true for a number", with_("width = 8", "width = true"), "model.width", 9, "a whole number, not true"),
    ("too small", with_("width = 8", "width = 0"), "model.width", 9, "1 or more"),
    ("too large", with_("width = 8", "width = 5000"), "model.width", 9, "4096 or less"),
    ("not a finite number", with_("rate = 0.1", "rate = nan"), "training.rate", 11, "finite"),
    ("endless strength", with_("strength = 2.0", "strength = inf"), "arms.a.methods[1].strength", 14, "finite"),
    ("a negative rate", with_("rate = 0.1", "rate = -0.1"), "training.rate", 11, "0 or more"),
    ("a batch of nothing", with_("batch = 10", "batch = 0"), "training.batch", 12, "1 or more"),
    ("an unknown optimizer", with_("rate = 0.1", 'optimizer = "adma"'), "training.optimizer", 11, "one of sgd, adam"),
    ("an unknown scenario", with_("tasks = 2", 'scenario = "clas"'), "stream.scenario", 6, "one of class, domain"),
    ("two whole steps", with_('"replay",', '"gem", "prototypes",'), "arms.a.methods[1]", 14,
     "both replace the whole step"),
    ("more tasks than classes", with_("tasks = 2", "tasks = 9"), "stream.tasks", 6, "has 4 classes, too few for 9"),
    ("an arm with more tasks than classes", with_("[arms.a]", "[arms.a]\nstream.tasks = 9"), "arms.a.stream.tasks", 14,
     "4"),
    ("an arm's unknown training key", with_("[arms.a]", "[arms.a]\ntraining.raet = 1"), "arms.a.training.raet", 14,
     "'rate'"),
    ("an arm's wrong rate", with_("[arms.a]", "[arms.a]\ntraining.rate = 'x'"), "arms.a.training.rate", 14, "a number"),
    ("an arm's unknown model key", with_("[arms.a]", "[arms.a]\nmodel.widht = 1"), "arms.a.model.widht", 14, "'width'"),
    ("an arm's unknown model", with_("[arms.a]", "[arms.a]\nmodel.plugin = 'mlpp'"), "arms.a.model.plugin", 14,
     "'mlp'"),
    ("an arm's nameless model", with_("[arms.a]", "[arms.a]\nmodel.plugin = 3"), "arms.a.model.plugin", 14, "the name"),
    ("a metric every no steps", with_("every = 5", "every = 0"), "metrics[0].every", 17, "from 1"),
    ("a metric now and then", with_("every = 5", 'every = "epoch"'), "metrics[0].every", 17, '"task" or "run"'),
    ("a metric truly", with_("every = 5", "every = true"), "metrics[0].every", 17, "whole number of steps"),
    ("a metric less than densely", GOOD + "dense = -1", "metrics[0].dense", 18, "0 or more"),
    ("a listed stream without tasks", LISTED, "stream.task", 3, "needs task"),
    ("an empty list of tasks", with_('"tasks"', '"tasks"\ntask = []', LISTED), "stream.task", 5, "no tasks"),
    ("tasks that are numbers", with_('"tasks"', '"tasks"\ntask = [3]', LISTED), "stream.task", 5, "list of tables"),
    ("an unknown task key", task("colour = 3"), "stream.task[0].colour", 18, "unknown key"),
    ("an unknown task key of two words", task('"a b" = 3'), 'stream.task[0]."a b"', 18, "unknown key"),
    ("classes that are a text", task('classes = "0 1"'), "stream.task[0].classes", 18, "list of whole numbers"),
    ("a class the data lacks", task("classes = [3, 4]"), "stream.task[0].classes", 18,
     "class 4, but the data set has 4"),
    ("too few labels", task("classes = [0, 1]\nlabels = [0]"), "stream.task[0].labels", 19, "one label per class"),
    ("too small a head", task("classes = [2, 3]\noutputs = 2"), "stream.task[0].outputs", 19, "needs 4 outputs"),
    ("a fraction turned round", task("fraction = [0.5, 0.2]"), "stream.task[0].fraction", 18, "the first smaller"),
    ("shares of no class", task("shares = { red = [0.0, 0.5] }"), "stream.task[0].shares.red", 18, "class"),
    ("a fraction that is nan", task("fraction = [0.0, nan]"), "stream.task[0].fraction", 18, "two numbers"),
    ("an unknown goal", task('goal = "remember"'), "stream.task[0].goal", 18, "learn, forget, merge"),
    ("negative steps", task("steps = -3"), "stream.task[0].steps", 18, "0 or more"),
    ("a task on no data set", task("").replace('dataset = "dots"', 'dataset = "dotz"'), "stream.task[0].dataset", 17,
     "'dots'"),
    ("a task on a nameless data set", task("").replace('"dots"', "{ x = 1 }"), "stream.task[0].dataset", 17, "plugin"),
    ("a task of no steps", task("steps = 0"), "stream.task[0]", 16, "takes no steps"),
    ("no epochs", with_("batch = 10", "epochs = 0"), "training.epochs", 12, "no task takes a step"),
    ("an arm of no epochs", GOOD + "[arms.b.training]\nepochs = 0", "arms.b.training.epochs", 19,
     "no task takes a step"),
    ("a stream whose code slips", with_('"split"\ndataset = "dots"\ntasks = 2', '"clumsy"'), "stream", 3,
     "ZeroDivisionError"),
]


def test_the_file_that_is_spoilt_below_is_good(registry):
    assert faults_in(GOOD, registry) == []
    assert faults_in(task("classes = [0, 1]"), registry) == []


@pytest.mark.parametrize(("text", "place", "line", "words"), [row[1:] for row in MALFORMED],
                         ids=[row[0] for row in MALFORMED])
def test_a_malformed_file_is_told_where_and_what_would_be_right(registry, text, place, line, words):
    found = faults_in(text, registry)
    told = [fault for fault in found if fault.place == place and words in fault.message]
    assert told, found
    assert told[0].line == line
    assert "Traceback" not in str(told[0])


@pytest.mark.parametrize(("text", "place"), [(row[1], row[2]) for row in MALFORMED if row[2]],
                         ids=[r[0] for r in MALFORMED if r[2]])
def test_one_mistake_is_one_fault(registry, text, place):
    found = [fault.place for fault in faults_in(text, registry) if not fault.place.startswith("rest")]
    assert found == (["stream", "model", "arms"] if text == "" else [place])


def test_all_mistakes_are_told_at_once_form_and_content_in_the_order_of_the_file(registry):
    text = (GOOD.replace("[0, 1]", "[0, 0]").replace('"split"', '"spilt"').replace("width = 8", "widht = 0")
            .replace("rate =", "raet =").replace('"replay"', "3").replace("every = 5", "every = 0"))
    assert [fault.place for fault in faults_in(text, registry)] == [
        "seeds[1]", "stream.plugin", "model.widht", "training.raet", "arms.a.methods[0]", "metrics[0].every",
    ]


@pytest.mark.parametrize(("claim", "told"), [
    ('says = "x"\nbetter = "a"\nworse = "b"', "must name an index"),
    ('says = "x"\non = "forgetting"\nbetter = "a"', "compare `better` with `worse`"),
    ('says = "x"\non = "forgetting"\narm = "a"', "needs `at_least` or `at_most`"),
    ('says = "x"\non = "forgetting"\narm = "a"\nat_least = 0\nat_most = 1', "needs `at_least` or `at_most`"),
    ('says = "x"\non = "forgetting"\narm = "a"\nworse = "b"\nat_most = 1', "no other arm"),
])
def test_a_claim_that_cannot_be_judged_is_refused_with_what_it_needs(tmp_path, claim, told):
    path = tmp_path / "plugin.toml"
    path.write_text(f'id = "i"\nkind = "study"\ntitle = "I"\n[[claims]]\n{claim}\n', "utf-8")
    with pytest.raises(ManifestError, match=told):
        read_manifests(path)
