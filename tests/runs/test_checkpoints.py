"""A checkpoint is loaded only where it carries this user's seal: a pickle from elsewhere never runs."""

import hashlib
import os
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.runs.small import row, small, troubled, wait_until, work_off
from workbench.__main__ import main
from workbench.runs import checkpoints
from workbench.spec.run import RunState
from workbench.store.store import Store


class Bomb:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (str(self.path),)


@pytest.fixture
def handed_over(queue, store, trouble, tmp_path):
    """A paused run in whose checkpoint lies a bomb, with the right SHA-256 of it in the store."""
    run = queue.submit(small(troubled(sleep=0.05), steps=50))[0]
    queue.start_workers(device="cpu", threads=1)
    wait_until(lambda: row(store, run).step >= 2)
    assert queue.stop_workers(30)
    known = row(store, run)
    file = checkpoints.path(store, known)
    file.write_bytes(pickle.dumps(Bomb(tmp_path / "exploded")))
    with Store(store) as mine:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        mine.keep_checkpoint(run, known.checkpoint, f"{digest}:{'0' * 64}", known.checkpoint_step)
    return run


def test_a_pickle_from_elsewhere_is_not_loaded_though_its_hash_is_right(queue, store, handed_over, tmp_path):
    queue.resume(handed_over)
    work_off(store)
    found = row(store, handed_over)
    assert found.state == RunState.FAILED
    assert "was not written by this user" in found.error
    assert "workbench store adopt" in found.error
    assert not (tmp_path / "exploded").exists()


def test_adopting_seals_what_is_as_it_was_handed_over_and_nothing_else(store, handed_over, capsys):
    with pytest.raises(SystemExit):
        main(["store", "adopt", "--store", str(store)])
    assert "checkpoints of 1 runs" in capsys.readouterr().out
    assert checkpoints.unsealed(row(store, handed_over).checkpoint_hash)
    checkpoints.path(store, row(store, handed_over)).write_bytes(b"other")
    with pytest.raises(SystemExit):
        main(["store", "adopt", "--store", str(store)])
    assert "checkpoints of 0 runs" in capsys.readouterr().out


def test_a_seal_is_of_one_digest_and_one_user(own_home, monkeypatch, tmp_path):
    kept = checkpoints.sealed("ab12")
    assert checkpoints.unsealed(kept) == "ab12"
    for forged in ("ab12", "ab12:", "ab13:" + kept.partition(":")[2], ""):
        with pytest.raises(checkpoints.ForeignCheckpoint):
            checkpoints.unsealed(forged)
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "another user"))
    with pytest.raises(checkpoints.ForeignCheckpoint):
        checkpoints.unsealed(kept)


def test_many_threads_agree_on_one_secret_that_only_the_user_reads(own_home):
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(checkpoints.sealed, ["ab12"] * 16))) == 1
    assert [file.name for file in own_home.glob("seal*")] == ["seal"]
    if os.name != "nt":
        assert (own_home / "seal").stat().st_mode & 0o077 == 0
