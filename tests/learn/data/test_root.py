"""Where data sets are looked for and where they are put."""

import hashlib

import torch

from workbench.learn.data.download import Archive
from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images


def loader(root, *, rows=1):
    images = Images(torch.zeros(rows, 1, 2, 2), torch.zeros(rows, dtype=torch.long))
    return DataSet("nothing", images, images)


def test_a_data_set_with_other_settings_is_another_one(tmp_path):
    root = DataRoot([], cache=tmp_path, resolve=lambda id: loader)
    assert root.load("nothing") is root.load({"plugin": "nothing"})
    assert len(root.load({"plugin": "nothing", "rows": 3}).train) == 3


def test_the_first_folder_that_has_a_file_is_taken_the_cache_last(tmp_path):
    root = DataRoot([tmp_path / "a", tmp_path / "b"], cache=tmp_path / "c", resolve=lambda id: loader)
    for place in ("c/data", "b"):
        (tmp_path / place / "set").mkdir(parents=True)
        assert root.find("set") == tmp_path / place / "set"
    assert root.find("other") is None


def test_a_write_protected_folder_is_read_and_never_written(tmp_path):
    content = b"rows"
    (tmp_path / "kept" / "set").mkdir(parents=True)
    (tmp_path / "kept" / "set" / "rows.gz").write_bytes(content)
    (tmp_path / "kept").chmod(0o555)
    root = DataRoot([tmp_path / "kept"], cache=tmp_path / "cache", resolve=lambda id: loader)
    folder = root.fetch("Set", "set", [Archive("rows.gz", (), f"md5:{hashlib.md5(content).hexdigest()}")])
    (tmp_path / "kept").chmod(0o755)
    assert folder == tmp_path / "cache" / "data" / "set"
    assert (folder / "rows.gz").read_bytes() == content
