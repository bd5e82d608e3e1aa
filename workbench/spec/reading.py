"""Reading, Exhibit and Recorder: the words in which a measurement travels from a worker to the store."""

from typing import NamedTuple, Protocol

FINDING = "finding"
"""The metric under which a worker records, as text, what in a run is not as it should be."""


class Reading(NamedTuple):
    """One measured number; `about` names what was looked at, such as "task-2/test"."""

    metric: str
    value: float
    about: str = ""


class Exhibit(NamedTuple):
    """One measured thing that is not a number: a picture, a text, a table; `kind` is a MIME type."""

    metric: str
    kind: str
    data: bytes
    about: str = ""


class Recorder(Protocol):
    """Takes what was measured at a step; the same series at the same step is overwritten."""

    def record(self, step: int, *items: Reading | Exhibit) -> None: ...
