from workbench.gui.models.choices import Choice, matching


def found(query, *texts):
    return [choice.text for choice in matching(query, [Choice(text, lambda: None) for text in texts])]


def test_letters_in_order_are_enough():
    assert found("ewc", "Elastic weight consolidation", "Replay") == ["Elastic weight consolidation"]


def test_starts_of_words_come_before_letters_inside():
    assert found("rs", "Rotates", "Run: Stop")[0] == "Run: Stop"


def test_the_words_themselves_come_first():
    assert found("run", "Recurring uneven", "Run: Run")[0] == "Run: Run"


def test_nothing_typed_shows_everything_in_its_order():
    assert found("", "b", "a") == ["b", "a"]


def test_a_missing_letter_excludes():
    assert found("xyz", "Replay") == []


def test_a_thing_is_found_by_its_short_name_first():
    choices = [Choice("Online EWC", lambda: None, also="online-ewc"),
               Choice("Elastic weight consolidation", lambda: None, also="ewc")]
    assert [choice.also for choice in matching("ewc", choices)] == ["ewc", "online-ewc"]
