"""Stacks in which one block would deafen another, found from manifests and sources alone."""

import pytest

from tests.spec.conftest import write_plugin
from workbench.spec.check import faults
from workbench.spec.experiment import Arm, Experiment, Part
from workbench.spec.hooks import overridden
from workbench.spec.registry import Registry

MANIFEST = """
kind = "method"

[[parts]]
id = "penalty"
title = "A penalty"
code = "losses:Penalty"

[[parts]]
id = "twofold"
title = "Extends the penalty"
code = "losses:Twofold"

[[parts]]
id = "keeper"
title = "Extends a class of another file"
code = "keep:Keeper"

[[parts]]
id = "ace"
title = "A loss of its own"
code = "losses:Penalty"
replaces = ["loss"]

[[parts]]
id = "bce"
title = "Another loss of its own"
code = "losses:Penalty"
replaces = ["loss"]

[[parts]]
id = "counter"
title = "A step of its own"
code = "losses:Counter"
replaces = ["step", "end_step"]
"""

LOSSES = """
class Penalty:
    def loss(self, learner, batch):
        return self.own(batch)

    def own(self, batch):
        return 0


class Twofold(Penalty):
    pass


class Counter:
    def step(self, learner):
        return 0
"""

KEEP = """
from .memories import Memory as Base


class Keeper(Base):
    def begin_task(self, learner):
        pass
"""

MEMORIES = """
class Memory:
    def end_step(self, learner, batch):
        pass
"""


@pytest.fixture
def blocks(plugins):
    write_plugin(plugins / "blocks", MANIFEST, losses=LOSSES, keep=KEEP, memories=MEMORIES)
    return Registry([plugins], None)


@pytest.mark.parametrize(("id", "hooks"), [
    ("penalty", {"loss"}), ("twofold", {"loss"}), ("keeper", {"begin_task", "end_step"}), ("counter", {"step"})])
def test_what_a_class_overrides_is_read_from_its_source_and_its_bases(blocks, id, hooks):
    assert overridden(blocks.manifest(id)) == hooks


NO_ORDER = "there is no order in which both work"


@pytest.mark.parametrize(("stack", "at", "told"), [
    (("penalty", "ace"), 1, "'ace' decides loss alone, so what 'penalty' does there is lost; "
                            "put 'penalty' above 'ace'"),
    (("penalty", "keeper", "ace"), 2, "'ace' decides loss alone, so what 'penalty' does there is lost; "
                                      "put 'penalty' above 'ace'"),
    (("ace", "bce"), 1, f"'bce' decides loss alone, so what 'ace' does there is lost; {NO_ORDER}"),
    (("counter", "keeper"), 0, f"'counter' decides end_step alone, so what 'keeper' does there is lost; {NO_ORDER}"),
])
def test_a_block_that_is_not_asked_is_a_fault_that_says_what_would_work(blocks, stack, at, told):
    found = faults(arm_of(stack), blocks)
    assert [(fault.place, fault.message) for fault in found] == [(f"arms.a.methods[{at}]", told)]


@pytest.mark.parametrize("stack", [("ace", "penalty"), ("keeper", "ace"), ("penalty", "counter"),
                                   ("penalty", "twofold")])
def test_a_stack_in_which_all_are_asked_has_no_fault(blocks, stack):
    assert faults(arm_of(stack), blocks) == []


def arm_of(stack):
    return Experiment(stream=Part("split"), arms=(Arm("a", tuple(Part(id) for id in stack)),))
