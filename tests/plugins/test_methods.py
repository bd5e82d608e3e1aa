"""Every method that is found is whole, resumes, may be watched, stacks, and does something."""

from dataclasses import MISSING, dataclass, fields

import pytest
import torch

from tests.plugins.toys import STEPS, STREAMS, Silent, StopAfter, learner_for, weights
from workbench.learn import checkpoint
from workbench.learn.engine import Outcome, train
from workbench.learn.method import Method
from workbench.learn.metric import Metric
from workbench.spec import places
from workbench.spec.check import faults_in
from workbench.spec.experiment import Experiment
from workbench.spec.hooks import overridden
from workbench.spec.manifest import HOOKS, Kind
from workbench.spec.reading import Reading
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)
IDS = [m.id for m in REGISTRY.manifests(Kind.METHOD)]
every_method = pytest.mark.parametrize("id", IDS)


def supported(id):
    """The toy streams a method can learn from."""
    needs, asks = REGISTRY.manifest(id).needs, REGISTRY.manifest(id).asks
    untold = needs.get("labels") or id == "augment" or "prompts" in asks
    return [name for name in STREAMS if not (name == "token" and untold)
            and not (name in ("class", "forget", "token") and needs.get("task_identity"))]


def on_every_stream():
    return pytest.mark.parametrize(("id", "stream"), [(id, stream) for id in IDS for stream in supported(id)])


def small(id, **changes):
    """The method with its defaults, as the builder makes it."""
    return REGISTRY.load(id)(**{**REGISTRY.manifest(id).defaults, **changes})


def asked(methods):
    """What a stack asks of its model."""
    asks = {REGISTRY.load(id): REGISTRY.manifest(id).asks for id in IDS}
    return frozenset().union(*(asks.get(type(method), ()) for method in methods))


def run(stream, methods, metrics=(), control=None, seed=0, asks=None, **training):
    """The stack on a model that offers what it asks; give `asks` where two stacks are to start from the same model."""
    asks = asked(methods) if asks is None else asks
    learner = learner_for(STREAMS[stream](), methods, seed=seed, asks=asks, **training)
    outcome = train(learner, list(metrics), Silent(), control or StopAfter())
    return learner, outcome


def test_the_methods_of_the_first_version_are_there():
    wanted = {"finetune", "joint-training", "cumulative", "replay", "ewc", "online-ewc", "si", "mas", "lwf",
              "a-gem", "der", "derpp", "er-ace", "l2", "lines", "unlearn", "xdg", "icarl",
              "gdumb", "mir", "gem", "wa", "slda", "gpm", "packnet", "hat", "progressive", "nearest-mean", "fetril",
              "ranpac"}
    assert wanted <= set(IDS)


@every_method
def test_a_manifest_is_whole(id):
    manifest = REGISTRY.manifest(id)
    assert manifest.summary.endswith(".")
    assert set(manifest.costs) == {"memory", "forward", "backward"}
    assert set(manifest.needs) == {"boundaries", "task_identity", "stored_data", "labels"}
    assert manifest.equation
    assert all(param.help for param in manifest.params.values())
    assert manifest.paper.departs or not manifest.paper.title, "say where the code departs from the paper"
    assert manifest.claims or manifest.noop


@every_method
def test_params_are_the_fields_with_their_defaults(id):
    code, manifest = REGISTRY.load(id), REGISTRY.manifest(id)
    found = {f.name: f.default if f.default is not MISSING else f.default_factory() for f in fields(code)}
    assert found == {name: param.default for name, param in manifest.params.items()}
    assert issubclass(code, Method)
    assert code.__doc__
    assert not code.__doc__.startswith(code.__name__ + "(")


@every_method
def test_the_example_has_no_faults_and_the_arms_of_the_claims(id):
    manifest = REGISTRY.manifest(id)
    examples = {}
    for name in {"example.toml", *(claim.example for claim in manifest.claims)}:
        text = (manifest.folder / name).read_text("utf-8")
        assert faults_in(text, REGISTRY) == []
        examples[name] = Experiment.parse(text)
        assert any(part.plugin == id for arm in examples[name].arms for part in arm.methods)
    for claim in manifest.claims:
        assert set(claim.arms) <= {arm.name for arm in examples[claim.example].arms}
        assert len(examples[claim.example].seeds) >= claim.seeds


@on_every_stream()
def test_it_runs_to_the_end_with_finite_weights(id, stream):
    learner, outcome = run(stream, [small(id)])
    assert outcome == Outcome.FINISHED
    assert torch.isfinite(weights(learner)).all()


@on_every_stream()
def test_stopping_and_resuming_changes_no_weight(id, stream, tmp_path):
    whole, _ = run(stream, [small(id)])
    for stop in (STEPS - 2, STEPS, 2 * STEPS + 2):  # within the first task, on a boundary, within the last
        control = StopAfter(stop, tmp_path / "state")
        _, outcome = run(stream, [small(id)], control=control)
        assert outcome == Outcome.PAUSED
        resumed = learner_for(STREAMS[stream](), [small(id)], asks=REGISTRY.manifest(id).asks)
        checkpoint.load(tmp_path / "state", resumed, [], digest=control.digest)
        assert train(resumed, [], Silent(), StopAfter()) == Outcome.FINISHED
        assert torch.equal(weights(resumed), weights(whole))


@every_method
@pytest.mark.parametrize("precision", ["bfloat16", "float16"])
def test_it_learns_in_half_precision_too(id, precision):
    learner, outcome = run(supported(id)[0], [small(id)], precision=precision)
    assert outcome == Outcome.FINISHED
    assert torch.isfinite(weights(learner)).all()


@dataclass
class Look(Metric):
    """Examines every task through the method's predictor, and draws randomness on the way."""

    def measure(self, learner):
        torch.rand(3)
        for task in learner.stream.tasks:
            for name, rows in task.tests.items():
                for batch in learner.batches(rows):
                    score = learner.objective.score(learner.method.predictor(learner), batch)
                    yield Reading("score", score.mean().item(), f"{task.name}/{name}")


@on_every_stream()
def test_looking_at_every_step_changes_no_weight(id, stream):
    plain, _ = run(stream, [small(id)])
    watched, _ = run(stream, [small(id)], [Look(every=1)])
    assert torch.equal(weights(watched), weights(plain))


class Spy(Method):
    """Fine-tuning that notes which of its hooks were asked, and in which task."""

    def __init__(self):
        self.asked = set()

    def unasked(self, tasks):
        """The hooks that were left out in some task (`begin_run`: in the first)."""
        return {hook for hook in HOOKS for k in range(1 if hook == "begin_run" else tasks)
                if (k, hook) not in self.asked}


def _noting(hook):
    def ask(self, learner, *args):
        self.asked.add((learner.task_index, hook))
        return getattr(Method, hook)(self, learner, *args)
    return ask


for _hook in HOOKS:
    setattr(Spy, _hook, _noting(_hook))


def unasked(id, make_stack):
    """The hooks that a method leaves out on some stream, of a spy in a stack of both."""
    found = set()
    for stream in supported(id):
        spy = Spy()
        run(stream, make_stack(spy, small(id)), [Look(every=1)])
        found |= spy.unasked(len(STREAMS[stream]().tasks))
    return found


@every_method
def test_hooks_are_passed_on_in_every_task_except_those_the_manifest_says_are_replaced(id):
    assert unasked(id, lambda spy, method: [spy, method]) == REGISTRY.manifest(id).replaces


@every_method
def test_what_lies_above_is_asked_too(id):
    replaced = REGISTRY.manifest(id).replaces
    allowed = replaced - {"step", "predictor"} if "step" in replaced else set()
    assert unasked(id, lambda spy, method: [method, spy]) <= allowed


class Forgetful(Method):
    """A plugin's slip: a loss that does not ask the one below."""

    def loss(self, learner, batch):
        return learner.loss(batch)


class Later(Method):
    """A slip that shows in later tasks only."""

    def end_step(self, learner, batch):
        if learner.task_index == 0:
            super().end_step(learner, batch)


@pytest.mark.parametrize(("slip", "hook"), [(Forgetful, "loss"), (Later, "end_step")])
def test_the_spy_finds_a_hook_that_is_not_passed_on(slip, hook):
    spy = Spy()
    run("class", [spy, slip()], [Look(every=1)])
    assert spy.unasked(3) == {hook}


class Penalty(Spy):
    """Pulls every weight towards one."""

    def loss(self, learner, batch):
        return super().loss(learner, batch) + sum((p - 1).square().sum() for p in learner.model.parameters())


@every_method
def test_a_penalty_below_counts_where_the_loss_is_not_replaced(id):
    if "loss" in REGISTRY.manifest(id).replaces:
        pytest.skip("the manifest says that the loss is replaced")
    stream = supported(id)[0]
    learners = [run(stream, [below(), small(id)])[0] for below in (Spy, Penalty)]
    assert not torch.equal(*map(weights, learners))


def test_what_a_class_overrides_is_known_without_running_it():
    for manifest in REGISTRY.manifests(Kind.METHOD):
        code = REGISTRY.load(manifest.id)
        assert overridden(manifest) == {hook for hook in HOOKS if getattr(code, hook) is not getattr(Method, hook)}


@every_method
def test_it_does_something_or_says_why_not(id):
    manifest = REGISTRY.manifest(id)
    differs = []
    for stream in supported(id):
        plain, _ = run(stream, [], asks=manifest.asks)
        learner, _ = run(stream, [small(id)])
        answers = [judged(learner), judged(plain)]
        differs.append(not equal(weights(learner), weights(plain)) or not torch.equal(*answers))
    assert any(differs) == (not manifest.noop)


def equal(mine, other):
    """Whether two models are of one size and have the same weights."""
    return mine.shape == other.shape and torch.equal(mine, other)


def judged(learner):
    """What is answered for every task's rows."""
    predict = learner.method.predictor(learner)
    learner.model.eval()
    with torch.no_grad():
        return torch.cat([learner.objective.loss(predict, task.train) for task in learner.stream.tasks])


@pytest.mark.parametrize("names", [["replay", "ewc"], ["lwf", "replay"], ["replay", "lwf"], ["ewc", "lwf", "lines"],
                                   ["si", "a-gem"], ["replay", "ewc", "lines"], ["unlearn", "replay"],
                                   ["replay", "unlearn"], ["mas", "derpp"],
                                   ["der", "lines"], ["rwalk", "feature-distillation"], ["replay", "augment"],
                                   ["augment", "owm"], ["replay", "l2p"],
                                   ["derpp", "dualprompt"], ["lwf", "coda-prompt"], ["l2p", "ewc"]],
                         ids=" + ".join)
@pytest.mark.parametrize("stream", ["class", "task", "forget"])
def test_stacks_run_and_each_block_counts(names, stream):
    methods = [small(name) for name in names]
    learner, outcome = run(stream, methods)
    assert outcome == Outcome.FINISHED
    assert torch.isfinite(weights(learner)).all()
    for left_out in names:
        if left_out == "unlearn" and stream != "forget":
            continue
        without, _ = run(stream, [small(name) for name in names if name != left_out], asks=asked(methods))
        assert not equal(weights(learner), weights(without))


@every_method
def test_anything_lies_under_lines(id):
    if id == "lines":
        pytest.skip("LiNeS on itself is tested in its own folder")
    stream = "class" if "class" in supported(id) else "task"
    plain, _ = run(stream, [small(id)])
    if not hasattr(plain.model, "body"):  # a model that grew has no depth of its own
        with pytest.raises(ValueError, match=r"must keep its layers in body\.blocks"):
            run(stream, [small(id), small("lines")])
        return
    scaled, outcome = run(stream, [small(id), small("lines")])
    assert outcome == Outcome.FINISHED
    # What replaces the step may leave the weights alone, or train them after LiNeS had its turn; a frozen body stays.
    learns = any(p.requires_grad for p in plain.model.body.parameters())
    if learns and "step" not in REGISTRY.manifest(id).replaces:
        assert not torch.equal(weights(scaled), weights(plain))
