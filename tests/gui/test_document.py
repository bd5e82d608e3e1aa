import pytest

from workbench.gui.document import Document
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.recent import recent
from workbench.spec.experiment import Experiment
from workbench.spec.fault import Malformed


@pytest.fixture
def document(form):
    return Document(form)


def test_saving_and_opening_gives_the_same_experiment_and_keeps_comments(document, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text("# my thoughts\n" + Experiment(name="Mine").to_toml())
    document.open(path)
    document.form.tasks.move([0], 5)
    document.save()
    assert path.read_text().startswith("# my thoughts")
    assert Experiment.parse(path.read_text()) == document.form.experiment


def test_the_dot_stands_in_the_title_until_it_is_saved(document, tmp_path):
    document.form.set_name("Mine")
    assert document.title == "Mine •"
    document.save(tmp_path / "mine.toml")
    assert document.title == "Mine"


def test_what_was_not_saved_comes_back_after_a_crash(document, registry):
    document.form.set_name("Precious")
    document.form.tasks.remove([0])
    document.write_draft()
    after = Document(ExperimentForm(registry))
    assert after.recover()
    assert after.form.experiment == document.form.experiment
    assert after.is_modified


def test_a_saved_document_leaves_no_draft(document, registry, tmp_path):
    document.form.set_name("Mine")
    document.write_draft()
    document.save(tmp_path / "mine.toml")
    assert not Document(ExperimentForm(registry)).recover()


def test_a_file_that_is_no_experiment_leaves_the_document_alone(document, tmp_path):
    (tmp_path / "bad.toml").write_text("seeds = 'x'")
    document.form.set_name("Mine")
    with pytest.raises(Malformed):
        document.open(tmp_path / "bad.toml")
    assert document.form.experiment.name == "Mine"
    assert document.path is None


def test_a_failed_save_leaves_the_old_file_whole(document, tmp_path):
    document.save(tmp_path / "mine.toml")
    before = (tmp_path / "mine.toml").read_text()
    document.form.set_name("Other")
    with pytest.raises(OSError, match="exists|directory"):
        document.save(tmp_path / "mine.toml" / "inside.toml")
    assert (tmp_path / "mine.toml").read_text() == before
    assert document.is_modified


def test_recent_files_are_the_newest_first_without_those_that_are_gone(document, tmp_path):
    for name in ("a", "b", "c"):
        document.save(tmp_path / f"{name}.toml")
    (tmp_path / "b.toml").unlink()
    assert [path.stem for path in recent()] == ["c", "a"]
