"""The log: a rotating file in the user's folder of logs: what started, what failed, and errors nobody caught."""

import logging
import platform
import sys
import threading
from importlib import metadata
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from workbench.spec import places

SIZE, KEPT = 1_000_000, 3
"""Bytes of a log file before the next one is begun, and how many old ones are kept."""

LOG = logging.getLogger("workbench")
LOG.addHandler(logging.NullHandler())  # before a log is started nothing is written, not to the terminal either


def file() -> Path:
    """Where the log is written."""
    return places.logs() / "workbench.log"


def version() -> str:
    """The version of this program, as far as it is installed."""
    try:
        return metadata.version("continual-learning-workbench")
    except metadata.PackageNotFoundError:
        return "(not installed: run from its folder)"


def start(what: str) -> None:
    """Write a log from now on, beginning with what was started; where that cannot be, the program goes on without."""
    try:
        file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file(), maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
    except OSError as error:
        print(f"no log is written: {error}", file=sys.stderr)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(levelname)s %(message)s"))
    stop()
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    LOG.info("%s; Python %s on %s", what, platform.python_version(), platform.platform())
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread


def stop() -> None:
    """Close the log."""
    for handler in list(LOG.handlers):
        LOG.removeHandler(handler)
        handler.close()


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        LOG.error("uncaught", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)


def _uncaught_in_thread(seen: threading.ExceptHookArgs) -> None:
    if seen.exc_value is not None:
        LOG.error("uncaught in a thread", exc_info=(seen.exc_type, seen.exc_value, seen.exc_traceback))
    threading.__excepthook__(seen)
