"""What this workspace has measured of a plugin's claims: each with its verdict so far, and what is still to run."""

from typing import NamedTuple

from workbench.gui.language import counted, tr
from workbench.runs.claims import Verdict, verdict
from workbench.runs.reproduce import CannotMeasure, Need, members, needs
from workbench.spec.claim import Claim
from workbench.spec.manifest import Manifest
from workbench.spec.registry import Registry
from workbench.store.reader import Reader


class Standing(NamedTuple):
    """The verdicts on what has finished, how many of the runs needed have, and why nothing can be measured."""

    verdicts: tuple[Verdict, ...] = ()
    finished: int = 0
    runs: int = 0
    hindrance: str = ""

    @property
    def text(self) -> str:
        """In a few lines, for a person."""
        if self.hindrance:
            return tr("It cannot be measured: {reason}", reason=self.hindrance)
        if not self.runs:
            return ""
        if not self.finished:
            return tr("Not measured in this workspace yet; it takes {runs}.", runs=counted(self.runs, "run"))
        head = tr("Measured here, {finished} of {runs} runs finished:", finished=self.finished, runs=self.runs)
        return "\n".join([head, *(f"• {found}" for found in self.verdicts)])


def claims_of(manifest: Manifest, registry: Registry) -> list[Need]:
    """What it takes to measure a plugin's claims; CannotMeasure where its example is not sound."""
    return [need for need in needs(manifest, registry) if isinstance(need.what, Claim)]


def standing(manifest: Manifest, registry: Registry, reader: Reader) -> Standing:
    """How a plugin's claims stand in a workspace."""
    try:
        wanted = claims_of(manifest, registry)
    except CannotMeasure as error:
        return Standing(hindrance=str(error))
    found = [(need.what, members(reader, need)) for need in wanted]
    verdicts = tuple(verdict(claim, reader, runs) for claim, runs in found if isinstance(claim, Claim))
    specs = {spec.to_json() for need in wanted for spec in need.specs}
    return Standing(verdicts, len({run.id for _, runs in found for run in runs}), len(specs))
