"""What runs and does nothing is told, with its number; what works is left in peace."""

import torch

from tests.learn.runs import Told
from tests.plugins.test_methods import REGISTRY, on_every_stream, small
from tests.plugins.toys import STREAMS, StopAfter, learner_for
from workbench.learn import checkpoint
from workbench.learn.engine import train
from workbench.learn.expectations import Expectations
from workbench.learn.importance import Weights
from workbench.learn.stream import Stream, Task
from workbench.spec.reading import FINDING


def found(learner):
    """What is told of a run, by what it is about."""
    told = Told()
    train(learner, [Expectations()], told, StopAfter())
    return {item.about: item.data.decode() for _, item in told.items if item.metric == FINDING}


def broken(id, **hooks):
    """A method of the library with a slip in one of its hooks."""
    return type(REGISTRY.load(id).__name__, (REGISTRY.load(id),), hooks)


# With its default, XdG closes nearly all twelve units of a toy's layer, and it is rightly told that nothing learns.
FITTING = {"xdg": {"share": 0.5}}
# Exceptions that are no false alarms: forgetting keeps rows that only a task to forget draws from, and of the toy's
# texts there are only seven.
TRUE = {("unlearn", "class"), ("unlearn", "task"), ("unlearn", "token")}


@on_every_stream()
def test_a_healthy_method_is_left_in_peace(id, stream):
    told = found(learner_for(STREAMS[stream](), [small(id, **FITTING.get(id, {}))],
                             asks=REGISTRY.manifest(id).asks))
    if stream == "token":
        assert told.pop("overlap")
    if (id, stream) in TRUE:
        assert told.pop("memory of Unlearn")
    assert told == {}


def test_an_importance_of_the_mean_of_probabilities_is_zero_and_told():
    # The probabilities of a row sum to one whatever the weights are: their gradient is zero, and so is its square.
    def end_task(self, learner):
        rows = learner.model(learner.task.train.x).softmax(1).sum(1).round(decimals=3)
        gradients = torch.autograd.grad(rows.sum(), list(learner.model.parameters()))
        names = [name for name, _ in learner.model.named_parameters()]
        self.importance = {name: g.square() for name, g in zip(names, gradients, strict=True)}
        self.anchor = {name: p.detach().clone() for name, p in learner.model.named_parameters()}

    learner = learner_for(STREAMS["class"](), [broken("ewc", end_task=end_task)()])
    # 9*12+12 + 2 * (12*12+12) + 12*6+6 = 510
    assert found(learner) == {"importance of EWC": "EWC: the importance of all 510 weights is zero, so nothing holds "
                                                   "them back."}


def test_a_memory_that_is_never_drawn_from_is_told():
    def draw(self, learner):
        self.fresh = REGISTRY.load("finetune").draw(self, learner)
        return self.fresh

    told = found(learner_for(STREAMS["class"](), [broken("replay", draw=draw)()]))
    # after the second task: two tasks of five steps; of each task's 40 rows all were offered in its 5 batches of 8
    assert told == {"memory of Replay": "Replay: its memory holds 80 rows, and not one was drawn in 10 steps; nothing "
                                        "is learnt from it."}


def test_a_balanced_memory_that_loses_a_class_is_told():
    def end_task(self, learner):
        self.memory.keep(torch.arange(len(self.memory) * 3 // 5))  # "reduce the memory": the newest rows go

    method = broken("replay", end_task=end_task)(policy="balanced")
    told = found(learner_for(STREAMS["class"](), [method]))
    # 40 rows are cut to 24, these and 40 more to 38, these and 40 more to 46: what comes late loses most
    counts = method.memory.counts()
    low, high = min(counts.values()), max(counts.values())
    assert 2 * low < high
    assert list(told) == ["balance of Replay"]
    assert "rows of class" in told["balance of Replay"]
    assert ", of which 20 were offered." in told["balance of Replay"]


def test_a_teacher_that_is_the_student_is_told():
    def begin_task(self, learner):
        REGISTRY.load("finetune").begin_task(self, learner)
        self.teacher, self.old = learner.model, self.seen  # frozen_copy() was forgotten

    told = found(learner_for(STREAMS["class"](), [broken("lwf", begin_task=begin_task)()]))
    assert told == {"teacher of LwF": "LwF: after 3 steps of task-1 its teacher equals the network that learns in all "
                                      "510 weights, so it teaches nothing."}


def test_a_part_without_gradients_is_told():
    class Cut(torch.nn.Module):
        def __init__(self, whole):
            super().__init__()
            self.body, self.head = whole.body, whole.head

        def forward(self, x):
            return self.head(self.body(x).detach())

    learner = learner_for(STREAMS["class"](), [])
    learner.model = Cut(learner.model)
    told = found(learner)["gradients"]
    # three linear layers of the body, each with weights and biases; the head's two parts learn
    assert told.startswith("The gradients of 6 of 8 parts were zero at each of 3 looks during task-1")
    assert "body.blocks.0.0.weight" in told


def test_a_part_the_optimizer_does_not_know_is_told():
    def begin_run(self, learner):
        learner.model.head = torch.nn.Linear(12, 6)  # and renew_optimizer() was forgotten

    told = found(learner_for(STREAMS["class"](), [broken("finetune", begin_run=begin_run)()]))
    assert told == {"optimizer": "The optimizer does not know 2 of 8 parts, so they stay as they are: head.weight, "
                                 "head.bias."}


def test_rows_that_are_trained_on_and_examined_are_told():
    whole = STREAMS["class"]()
    first = whole.tasks[0]
    leaky = Task(first.name, first.train, first.steps, {"test": first.train[:30]}, facts=first.facts)
    learner = learner_for(Stream([leaky], whole.objective, whole.facts), [])
    assert found(learner) == {"overlap": "Of 30 rows drawn from task-1/test, 30 are among 40 drawn from the rows of "
                                         "task-1 that are trained on: what is examined was learnt."}


def test_each_thing_is_told_once_also_after_a_pause(tmp_path):
    def end_task(self, learner):
        self.importance = {name: torch.zeros_like(p) for name, p in learner.model.named_parameters()}
        self.anchor = Weights(self.importance)

    def made():
        return learner_for(STREAMS["class"](), [broken("ewc", end_task=end_task)()])

    told, watching, control = Told(), [Expectations()], StopAfter(7, tmp_path / "state")
    train(made(), watching, told, control)
    learner, watching = made(), [Expectations()]
    checkpoint.load(tmp_path / "state", learner, watching, digest=control.digest)
    train(learner, watching, told, StopAfter())
    assert sum(item.metric == FINDING for _, item in told.items) == 1


def test_a_task_is_looked_at_a_few_times_however_long_it_is():
    class Clock:
        task_step, task = 0, Task("task-1", (), 1000)

    looks = []
    for Clock.task_step in range(1, 1001):
        looks += [Clock.task_step] if Expectations().due(Clock) else []
    assert looks == [250, 500, 750]
