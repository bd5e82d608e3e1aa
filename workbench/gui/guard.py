"""Refuse, before any window, a pair of Python and Qt that is known to abort the process later."""

import sys

import PySide6


def binding_fault(python: tuple[int, int], qt: str) -> str | None:
    """What is wrong with this pair of versions and what to do, or None where nothing is known against it."""
    major, minor = (int(part) for part in qt.split(".")[:2])
    # Before 3.12 Python counts references of None; PySide6 6.12 gives one too many back in each call without result.
    if python < (3, 12) and (major, minor) >= (6, 12):
        return (
            f"PySide6 {qt} does not work with Python {python[0]}.{python[1]}: it would abort the program after some "
            'minutes. Install an older one (python -m pip install "PySide6-Essentials<6.12" "shiboken6<6.12"), '
            "or use Python 3.12 or newer."
        )
    return None


def refuse_broken_binding() -> None:
    """End the program with a sentence where the installed pair is known to be broken; call before QApplication."""
    fault = binding_fault((sys.version_info[0], sys.version_info[1]), PySide6.__version__)
    if fault:
        raise SystemExit(fault)
