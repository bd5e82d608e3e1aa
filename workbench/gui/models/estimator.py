"""Estimator: how long the runs of the edited experiment will take, tried for some seconds in a process of its own."""

import json
import os
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from workbench.gui.language import tr
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.summary_line import hindrance
from workbench.runs.estimate import Probed, Sum, added, key
from workbench.runs.probe import MODULE
from workbench.runs.process import environment, program
from workbench.spec.experiment import RunSpec

QUIET = 1000
"""Milliseconds without an edit after which the probe begins: who is typing does not want to be measured."""
IDLE = 60_000
"""Milliseconds after which the process is let go, with the memory that torch takes in it."""
SWITCH = "WORKBENCH_PROBE"
"""The environment variable whose value "off" keeps the probe from ever being started."""


class Estimator(QObject):
    """Tries each arm of the form's experiment once and keeps what it took, by all that the cost depends on.

    It works only while `watch` says that somebody looks, and never beside a run; any edit, and a run that is started,
    ends what is being tried. `changed` says that `sum`, `is_trying` or `trouble` differ.
    """

    changed = Signal()

    def __init__(self, form: ExperimentForm, is_running: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form, self._is_running = form, is_running
        self.device, self.at_once = "auto", 1
        self.known: dict[str, Probed] = {}
        self.failed: dict[str, str] = {}
        self.measured: datetime | None = None
        self.is_off = os.environ.get(SWITCH) == "off"
        self._is_watched = self._was_running = False
        self._asked: list[str] = []
        self._passed_over: set[str] = set()
        self._rest = b""
        self._process: QProcess | None = None
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._ask)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._let_go)
        form.changed.connect(self.look)

    def watch(self, on: bool) -> None:
        """Somebody looks at the numbers, or nobody does."""
        self._is_watched = on
        self.look()

    def look(self) -> None:
        """See whether something is to be tried; what is being tried for another experiment ends."""
        keys = list(self._specs())
        if self._asked and not set(self._asked) <= set(keys):
            self.stop()
        wanted = self._is_watched and not self.is_off and bool(self._unknown()) and not hindrance(self._form)
        if not wanted or self._is_running():
            self.stop()
            self._quiet.stop()
        elif not self._asked:
            self._quiet.start()
        self.changed.emit()

    def look_at_runs(self) -> None:
        """Runs have begun, moved on or ended."""
        if self._is_running() != self._was_running:
            self._was_running = not self._was_running
            self.look()

    def use_device(self, device: str) -> None:
        """Runs will be trained on another device."""
        self.device = device
        self.look()

    def use_workers(self, at_once: int) -> None:
        """So many runs will be trained at a time."""
        self.at_once = at_once
        self.changed.emit()

    @property
    def is_trying(self) -> bool:
        """Whether the probe is at work or about to be."""
        return bool(self._asked) or self._quiet.isActive()

    @property
    def sum(self) -> Sum | None:
        """All runs together; None while no arm has been tried."""
        specs = self._specs()
        by_arm = [self.known.get(key(spec, self.device)) for spec in self._arms()] if specs else []
        return added(by_arm, len(self._form.experiment.seeds), self.at_once)

    @property
    def trouble(self) -> str:
        """Why an arm could not be tried; empty where all could or none was."""
        return next((self.failed[name] for name in self._specs() if name in self.failed), "")

    def each(self) -> list[tuple[str, Probed]]:
        """The arms that were tried, by name."""
        return [(spec.arm, self.known[name]) for spec in self._arms()
                if (name := key(spec, self.device)) in self.known]

    def stop(self) -> None:
        """End what is being tried, now."""
        self._quiet.stop()
        if self._asked and self._process is not None:
            process, self._process = self._process, None
            process.readyReadStandardOutput.disconnect()
            process.finished.disconnect()
            process.finished.connect(process.deleteLater)
            process.kill()
        self._asked = []
        self._rest = b""

    def close(self) -> None:
        """End the process for good."""
        self._is_watched = False
        self.stop()
        self._process = None
        for process in self.findChildren(QProcess):
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(2000)

    def _arms(self) -> list[RunSpec]:
        experiment = self._form.experiment
        if hindrance(self._form) or not experiment.seeds:
            return []
        return [experiment.resolve(arm, experiment.seeds[0]) for arm in experiment.arms]

    def _specs(self) -> dict[str, RunSpec]:
        return {key(spec, self.device): spec for spec in self._arms()}

    def _unknown(self) -> dict[str, RunSpec]:
        return {name: spec for name, spec in self._specs().items()
                if name not in self.known and name not in self.failed and name not in self._passed_over}

    def _ask(self) -> None:
        unknown = self._unknown()
        if not unknown or self._is_running():
            return
        self._idle.stop()
        if self._process is None:
            self._process = self._start()
        self._asked = list(unknown)
        asked = {"specs": [spec.to_json() for spec in unknown.values()], "device": self.device}
        self._process.write(json.dumps(asked).encode() + b"\n")
        self.changed.emit()

    def _let_go(self) -> None:
        if self._process is not None and not self._asked:
            self._process.closeWriteChannel()

    def _start(self) -> QProcess:
        process = QProcess(self)
        variables = QProcessEnvironment()
        for name, value in environment().items():
            variables.insert(name, value)
        process.setProcessEnvironment(variables)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        command, *words = program("probe", MODULE)
        process.start(command, words)
        return process

    def _read(self) -> None:
        assert self._process is not None
        *lines, self._rest = (self._rest + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            self._take(json.loads(line))
        self.changed.emit()

    def _take(self, answer: dict[str, object]) -> None:
        if "done" in answer:
            # What was not reached in time counts as the others do, and is not asked about again.
            self._passed_over.update(name for name in self._asked if name not in self.known and name not in self.failed)
            self._asked = []
            self.measured = datetime.now()
            self._idle.start()
            self.look()
            return
        name = self._asked[int(str(answer["spec"]))]
        if isinstance(probed := answer.get("probed"), dict):
            self.known[name] = Probed.from_table(probed)
        else:
            self.failed[name] = str(answer["why"])

    def _ended(self) -> None:
        """The process ended by itself: whatever it was at cannot be tried."""
        for name in self._asked:
            self.failed.setdefault(name, tr("the process that tries it ended"))
        self._process, self._asked, self._rest = None, [], b""
        self.changed.emit()
