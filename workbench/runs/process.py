"""The worker as a process of its own: `python -m workbench.runs.process`, and WorkerProcess that starts and ends it."""

import argparse
import faulthandler
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from workbench.runs.worker import AUTOSAVE, Duty, warm_up, work
from workbench.spec import places

MODULE = "workbench.runs.process"
NEW_GROUP = int(getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0))
"""What Windows has in the place of a session of its own."""

LAST = 120.0
"""Seconds a worker that is asked to end has for its current step."""


class WorkerProcess:
    """A worker process with the interface of WorkerThread; if the one that started it dies, it pauses and ends."""

    def __init__(self, duty: Duty):
        self.duty = duty
        self.log = places.logs() / f"worker-{os.getpid()}-{id(self):x}.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin working, in a session of its own, so that a Ctrl-C meant for this program does not reach it."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                [*program("worker", MODULE), *arguments(self.duty)], stdin=subprocess.PIPE, stdout=log, stderr=log,
                start_new_session=True, env=environment(), creationflags=NEW_GROUP,
            )

    def stop(self, timeout: float | None = None) -> bool:
        """Pause the run at hand after its current step, and end; whether it has ended within `timeout` seconds."""
        self.ask()
        if self._process is not None:
            try:
                self._process.wait(timeout)
            except subprocess.TimeoutExpired:
                return False
        return True

    def ask(self) -> None:
        """Ask it to end, without waiting: closing its input is the sign, on every system."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()

    def alive(self) -> bool:
        """Whether it is still working or waiting for work."""
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """End it at once, whatever it does; what it trained since its last checkpoint is lost."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    @property
    def status(self) -> int | None:
        """The exit status, negative for a signal; None while it lives or was never started."""
        return self._process.poll() if self._process else None

    def last_words(self, lines: int = 60) -> str:
        """The end of what it wrote, such as where in the code it crashed."""
        return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-lines:]) if self.log.exists() else ""

    @property
    def pid(self) -> int | None:
        """The system's number of the process, once started."""
        return self._process.pid if self._process else None

    @property
    def failure(self) -> Exception | None:
        """What ended it against its will; None while all is well."""
        status = self._process.poll() if self._process else None
        if not status:
            return None
        lines = self.log.read_text("utf-8", "replace").strip().splitlines()
        last = lines[-1] if lines else "it left no message"
        return RuntimeError(f"a worker process ended with status {status} ({last}; more in {self.log})")


def arguments(duty: Duty) -> list[str]:
    """A duty as command line arguments; `read_duty` is the way back."""
    out = ["--store", str(duty.store.resolve()), "--device", duty.device, "--threads", str(duty.threads),
           "--autosave", str(duty.autosave)]
    if duty.only is not None:
        out += ["--only", json.dumps(duty.only)]
    flags = {"--until-empty": duty.until_empty, "--warm": duty.warm}
    return [*out, *(flag for flag, wanted in flags.items() if wanted)]


def read_duty(argv: Sequence[str]) -> Duty:
    """The duty that `arguments` wrote."""
    parser = argparse.ArgumentParser(prog="worker", description="Work on the queued runs of a workspace file.")
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--device", default="auto")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--autosave", type=float, default=AUTOSAVE)
    parser.add_argument("--only", type=json.loads)
    parser.add_argument("--until-empty", action="store_true")
    parser.add_argument("--warm", action="store_true")
    told = parser.parse_args(argv)
    only = None if told.only is None else tuple(told.only)
    return Duty(told.store, only, told.device, told.threads, told.until_empty, told.autosave, told.warm)


def main(argv: Sequence[str] | None = None) -> None:
    """Work until the queue is empty (where so asked), or until the standard input ends or SIGTERM comes."""
    duty = read_duty(sys.argv[1:] if argv is None else argv)
    faulthandler.enable()  # a crash in native code leaves at least the lines of Python that led to it
    stopping, ready = threading.Event(), threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_listen, args=[stopping, ready], daemon=True).start()
    threading.Thread(target=_leave, args=[stopping], daemon=True).start()
    if duty.warm:
        warm_up()
    ready.set()
    work(duty, stopping)


def _listen(stopping: threading.Event, ready: threading.Event) -> None:
    # os.read holds no lock of Python's, so this thread never stands in the way of the interpreter's end.
    while os.read(0, 1):
        pass
    stopping.set()
    if not ready.is_set():
        os._exit(0)  # nothing was begun: nobody has to wait until torch is loaded


def _leave(stopping: threading.Event) -> None:
    # Nobody is left who could end a plugin that never returns: this process must not stay behind for ever.
    stopping.wait()
    time.sleep(LAST)
    print(f"the step at hand did not end within {LAST:.0f} s of being asked to; left at the last checkpoint",
          file=sys.stderr, flush=True)
    os._exit(1)


def program(word: str, module: str) -> list[str]:
    """How to start a part of this program as a process of its own."""
    # In a packed program there is no python to hand -m to, so the program itself takes the word.
    return [sys.executable, word] if getattr(sys, "frozen", False) else [sys.executable, "-m", module]


def environment() -> dict[str, str]:
    """This environment, with the folder of this package on the path even where it is not installed."""
    path = [str(places.PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path)}


if __name__ == "__main__":
    main()
