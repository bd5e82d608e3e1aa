"""The log rotates, takes what nobody caught, and the bundle for a report names no person, folder or computer."""

import json
import logging
import socket
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from tests.runs.small import small
from workbench.runs import bundle, journal
from workbench.spec import places
from workbench.store.store import Store


@pytest.fixture
def log(own_home, monkeypatch):
    hooks = sys.excepthook, threading.excepthook
    journal.start("a test")
    yield journal.file()
    journal.stop()
    sys.excepthook, threading.excepthook = hooks


def test_the_log_begins_with_what_was_started_and_takes_what_nobody_caught(log, capsys):
    try:
        raise LookupError("the shelf is empty")
    except LookupError:
        sys.excepthook(*sys.exc_info())
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    text = log.read_text()
    assert "a test; Python" in text.splitlines()[0]
    assert "LookupError: the shelf is empty" in text
    assert "ZeroDivisionError" in text
    assert "LookupError" in capsys.readouterr().err


def test_the_log_is_cut_into_files_of_a_megabyte_and_old_ones_go(log):
    for _ in range(60):
        logging.getLogger("workbench").info("x" * 100_000)
    files = sorted(file.name for file in log.parent.glob("workbench.log*"))
    assert files == ["workbench.log", "workbench.log.1", "workbench.log.2", "workbench.log.3"]
    assert all(file.stat().st_size <= journal.SIZE for file in log.parent.glob("workbench.log*"))


def test_a_log_that_cannot_be_written_ends_nothing(own_home, capsys):
    places.logs().parent.mkdir(parents=True, exist_ok=True)
    places.logs().write_text("a file where the folder should be")
    journal.start("a test")
    assert "no log is written" in capsys.readouterr().err


def test_a_text_is_cleared_of_folders_names_and_computers(own_home, monkeypatch):
    monkeypatch.setenv("USER", "gerda")
    monkeypatch.setenv("LOGNAME", "gerda")
    text = (f"open {places.home()}/workspace.db; {Path.home()}/secret.toml; /home/anna/x; C:\\Users\\Bo\\y; "
            f"by gerda on {socket.gethostname()}, not gerdas")
    cleared = bundle.scrubbed(text)
    assert cleared == ("open <workbench>/workspace.db; <home>/secret.toml; <home>/x; <home>\\y; "
                       "by <user> on <computer>, not gerdas")


def test_the_bundle_holds_findings_runs_and_logs_and_no_path_of_the_users(log, tmp_path):
    with Store(places.workspace()) as store:
        store.add_runs(list(small().runs()))
    logging.getLogger("workbench").info("read %s", places.home() / "data")
    target = tmp_path / "report.zip"
    parts = bundle.write(target, [{"what": "workspace", "seen": str(places.workspace())}])
    assert set(parts) == {"findings.json", "runs.json", "logs/workbench.log", "README.txt"}
    with zipfile.ZipFile(target) as file:
        texts = {name: file.read(name).decode() for name in file.namelist()}
    assert json.loads(texts["runs.json"])[0]["state"] == "queued"
    assert "<workbench>" in texts["findings.json"]
    for text in texts.values():
        assert str(places.home()) not in text
        assert str(Path.home()) + "/" not in text
