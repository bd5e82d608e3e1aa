"""Who works on a run: a worker's name, and whether the worker of that name still lives."""

import os
import socket
import time

import psutil

from workbench.spec.run import Run

SILENCE = 3600.0
"""Seconds without a heartbeat after which a worker on another machine counts as dead."""


def worker_name() -> str:
    """This process as host:pid:start, start in seconds since 1970; a number used again has another start."""
    return f"{socket.gethostname()}:{os.getpid()}:{psutil.Process().create_time():.0f}"


def worker_lives(run: Run) -> bool:
    """Whether the process that claimed a run still exists."""
    host, pid, start = ["", "", "", *run.worker.rsplit(":", 2)][-3:]
    if host != socket.gethostname():
        return time.time() - (run.heartbeat or 0.0) < SILENCE
    try:
        process = psutil.Process(int(pid))
        return process.status() != psutil.STATUS_ZOMBIE and abs(process.create_time() - float(start)) < 2.0
    except (ValueError, psutil.NoSuchProcess):
        return False
