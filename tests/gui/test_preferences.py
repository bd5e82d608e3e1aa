"""What is set is kept in a plain file, wrong values are told and ignored, and a person's own lines in it stay."""

import pytest

from workbench.gui.preferences import HEAD, SETTINGS, Preferences
from workbench.spec import places


@pytest.fixture
def file():
    places.home().mkdir(exist_ok=True)
    return places.home() / "preferences.toml"


def test_every_setting_begins_at_a_value_it_may_have():
    assert [setting.id for setting in SETTINGS if setting.fault(setting.default)] == []
    assert len({setting.id for setting in SETTINGS}) == len(SETTINGS)


def test_what_is_set_is_there_at_the_next_start_and_what_is_as_at_first_leaves_no_line(file):
    kept = Preferences()
    kept.set("looks.text", 130)
    kept.set("looks.theme", "dark")
    kept.set_key("run.start", "F5")
    assert file.read_text() == HEAD + '[looks]\ntext = 130\ntheme = "dark"\n\n[keys]\n"run.start" = "F5"\n'
    again = Preferences()
    assert (again.get("looks.text"), again.get("looks.theme"), again.key("run.start")) == (130, "dark", "F5")
    again.set("looks.text", 100)
    again.reset("keys.run.start")
    assert "text" not in file.read_text().split("[looks]")[1]
    assert Preferences().key("run.start") is None


def test_comments_and_unknown_lines_of_a_person_stay(file):
    file.write_text('# mine\n[looks]\ntheme = "dark" # at night\nshine = 3\n')
    kept = Preferences()
    assert kept.troubles == ["preferences.toml: looks.shine is not known"]
    kept.set("looks.still", True)
    assert file.read_text() == '# mine\n[looks]\ntheme = "dark" # at night\nshine = 3\nstill = true\n'


@pytest.mark.parametrize(("line", "told"), [
    ('looks.text = 300', "looks.text is a number from 80 to 200"),
    ('looks.text = "large"', "looks.text is a number from 80 to 200"),
    ('looks.text = true', "looks.text is a number from 80 to 200"),
    ('looks.theme = "pink"', "looks.theme is one of system, light, dark"),
    ('looks.still = 1', "looks.still is true or false"),
    ('keys."run.start" = 5', "keys.run.start is a key written as text"),
])
def test_a_value_that_cannot_be_is_told_and_the_first_one_holds(file, line, told):
    file.write_text(line)
    kept = Preferences()
    assert kept.troubles == [f"preferences.toml: {told}"]
    assert [kept.get(setting.id) for setting in SETTINGS] == [setting.default for setting in SETTINGS]


def test_a_file_that_is_no_toml_is_told_and_kept_aside_when_something_is_set(file):
    file.write_text("theme: dark")
    kept = Preferences()
    assert "cannot be read" in kept.troubles[0]
    kept.set("looks.theme", "dark")
    assert (file.parent / "preferences.unreadable.toml").read_text() == "theme: dark"
    assert Preferences().get("looks.theme") == "dark"


def test_safe_reads_nothing_yet_a_change_made_then_is_kept_beside_the_rest(file):
    file.write_text('[looks]\ntheme = "dark"\ntext = 200\n')
    safe = Preferences(safe=True)
    assert (safe.get("looks.theme"), safe.get("looks.text")) == ("system", 100)
    safe.set("looks.text", 110)
    assert file.read_text() == '[looks]\ntheme = "dark"\ntext = 110\n'


def test_setting_the_value_it_has_tells_nobody(qtbot, file):
    kept = Preferences()
    with qtbot.assertNotEmitted(kept.changed):
        kept.set("looks.theme", "system")
    with qtbot.waitSignal(kept.changed) as told:
        kept.set("looks.theme", "light")
    assert told.args == ["looks.theme"]
    with pytest.raises(ValueError, match=r"looks.text is a number from 80 to 200"):
        kept.set("looks.text", 79)
