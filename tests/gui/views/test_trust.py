"""The window asks before code of others runs, shows what and from where, and obeys each of the three answers."""

import pytest

from workbench.gui.views.trust import ask_for_trust
from workbench.spec import trust

MANIFEST = 'id = "theirs"\nkind = "method"\ntitle = "Theirs"\ncode = "idea:Idea"\n'


@pytest.fixture
def foreign(own_home, session):
    trust.distrust(own_home / "plugins")
    folder = own_home / "plugins" / "theirs"
    folder.mkdir(parents=True)
    (folder / "plugin.toml").write_text(MANIFEST)
    (folder / "idea.py").write_text("class Idea:\n    pass\n")
    session.registry = type(session.registry)(session.registry._folders[:1] + (own_home / "plugins",),
                                              trusted=lambda f: f.parent != own_home / "plugins" or trust.is_trusted(f))
    return folder


def press(box, text):
    next(b for b in box.buttons() if b.text() == text).click()


def test_what_and_where_is_shown_and_not_now_changes_nothing(qtbot, window, session, foreign):
    box = ask_for_trust(window, session)
    assert "Theirs (" in box.informativeText()
    assert str(foreign) in box.informativeText()
    assert str(foreign / "idea.py") in box.detailedText()
    assert box.defaultButton().text() == "Not now"
    press(box, "Not now")
    assert not trust.is_trusted(foreign)


@pytest.mark.parametrize(("answer", "after_an_edit"), [("Allow as they are now", False),
                                                       ("Allow, also after edits", True)])
def test_allowing_allows_and_only_one_answer_outlives_an_edit(qtbot, window, session, foreign, answer, after_an_edit):
    press(ask_for_trust(window, session), answer)
    assert trust.is_trusted(foreign)
    assert ask_for_trust(window, session) is None
    (foreign / "idea.py").write_text("class Idea:\n    x = 1\n")
    assert trust.is_trusted(foreign) == after_an_edit
