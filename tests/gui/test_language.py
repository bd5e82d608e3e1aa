"""The window in other languages: whole translations, no text beside them, and nothing that a slip in one breaks."""

import ast
import importlib.util
import re
from collections import Counter
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QLabel

from workbench.gui import language
from workbench.gui.actions import COMMANDS
from workbench.gui.app import make_application
from workbench.gui.keymap import FIXED
from workbench.gui.language import counted, of_plugin, small, speak, tr
from workbench.gui.models.choices import Choice, matching
from workbench.gui.models.method_table import MethodFilter, MethodTable
from workbench.gui.models.plugin_tree import GROUPS
from workbench.gui.models.plugin_words import also, as_read, by_title, called, finding
from workbench.gui.models.templates import TemplateFilter, TemplateList, templates
from workbench.gui.preferences import BY_ID, HEAD, Preferences
from workbench.gui.views.main_window import MainWindow
from workbench.gui.views.welcome_page import WelcomePage
from workbench.runs.pages import page
from workbench.spec.manifest import Kind
from workbench.store.indices import INDICES

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = sorted(path.stem for path in language.folder().glob("*.ts"))
SPEC = importlib.util.spec_from_file_location("languages", ROOT / "packaging" / "languages.py")
TOOL = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(TOOL)


@pytest.fixture
def german(qapp):
    speak(qapp, "de")
    yield
    speak(qapp, "en")


@pytest.fixture
def slipped(qapp):
    """A language whose translator mistook every placeholder."""
    class Slip(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            return text.replace("{", "{not_")

        def isEmpty(self):
            return False

    made = Slip(qapp)
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


def messages(code, folder=""):
    """The entries of a .ts: the text and whether it counts, with its forms."""
    for message in ElementTree.parse(language.folder() / folder / f"{code}.ts").iter("message"):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        yield (message.findtext("source"), message.get("numerus") == "yes"), forms, translation.get("type")


def holes(text):
    return Counter((name, conversion, spec) for _, name, spec, conversion in Formatter().parse(text) if name)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_exactly_the_texts_of_the_code(code):
    """Where this fails: python packaging/languages.py, translate what it counts as missing, and run it again."""
    wanted, held = {text[:2] for text in TOOL.texts()}, {key for key, _, _ in messages(code)}
    assert (sorted(wanted - held), sorted(held - wanted)) == ([], [])
    assert [key for key, forms, state in messages(code) if state or not all(forms)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_the_placeholders_ends_and_access_keys_of_its_text(code):
    for (source, _), forms, _ in messages(code):
        for form in forms:
            assert holes(form) == holes(source), source
            assert form.endswith("…") == source.endswith("…"), source
            assert form.count("&") == source.count("&"), source
            assert (form[0] == " ", form[-1] == " ") == (source[0] == " ", source[-1] == " "), source


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_compiled_says_what_is_translated(qapp, code):
    translator = QTranslator()
    assert translator.load(str(language.folder() / f"{code}.qm"))
    for (source, counts), forms, _ in messages(code):
        found = {translator.translate(language.CONTEXT, source, "", n) for n in ((1, 2, 5) if counts else (-1,))}
        assert found == set(forms), source


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_compiled_of_plugins_says_what_is_translated(qapp, code):
    """None has to be translated; where this fails: python packaging/languages.py."""
    translator = QTranslator()
    assert translator.load(str(language.folder() / language.PLUGINS / f"{code}.qm"))
    for (source, _), [translation], state in messages(code, language.PLUGINS):
        assert (translator.translate(language.PLUGINS, source) or "") == ("" if state else translation), source


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_translated_of_plugins_has_the_numbers_settings_and_values_of_its_text(registry, code):
    exact = re.compile(r"\d+(?:\.\d+)?|`\w+`")
    translated = {source: text for (source, _), [text], state in messages(code, language.PLUGINS) if not state}
    for source, text in translated.items():
        assert Counter(exact.findall(text)) == Counter(exact.findall(source)), source
    for param in (param for manifest in registry.manifests() for param in manifest.params.values()):
        explained = [f"{choice}: " for choice in param.choices if re.search(rf"\b{choice}: ", param.help)]
        assert [it for it in explained if it not in translated.get(param.help, param.help)] == [], param.help


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_commands_of_a_menu_and_no_two_menus_have_one_access_key(qapp, code):
    speak(qapp, code)
    try:
        menus = {command.menu: [tr(c.text) for c in COMMANDS if c.menu == command.menu] for command in COMMANDS}
        for texts in [[tr(menu) for menu in menus], *menus.values()]:
            keys = [text[text.index("&") + 1].casefold() for text in texts]
            assert [key for key, count in Counter(keys).items() if count > 1] == [], texts
    finally:
        speak(qapp, "en")


def test_the_tool_keeps_translations_and_those_that_may_serve_again(tmp_path):
    path = tmp_path / "de.ts"
    one, two, runs = (TOOL.Text(*text, "f.py") for text in (("One", False), ("Two", False), ("{n} runs", True)))
    assert TOOL.update(path, [one, runs]) == 2
    path.write_text(path.read_text("utf-8").replace('<translation type="unfinished"></translation>',
                                                    "<translation>Eins</translation>"), "utf-8")

    def held():
        tree = ElementTree.parse(path)
        return [(m.findtext("source"), m.findtext("translation"), m.find("translation").get("type"))
                for m in tree.iter("message") if m.get("numerus") is None]

    assert TOOL.update(path, [two, runs]) == 2
    assert held() == [("Two", "", "unfinished"), ("One", "Eins", "vanished")]
    assert TOOL.update(path, [one, runs]) == 1
    assert held() == [("One", "Eins", None)]
    assert TOOL.update(path, []) == 0
    assert held() == []


def test_every_language_can_be_chosen():
    assert {value for value, _ in BY_ID["looks.language"].choices} == {"system", "en", *LANGUAGES}


def test_a_text_is_english_where_no_language_is_spoken():
    assert tr("Move {tasks} before task {number}", tasks="3 tasks", number=2) == "Move 3 tasks before task 2"
    assert tr("set {in braces}") == "set {in braces}"
    assert tr("") == ""
    assert [counted(n, "class") for n in (0, 1, 1125)] == ["0 classes", "1 class", "1,125 classes"]
    assert small("Vary") == "vary"


def test_german_counts_and_keeps_its_nouns_large(german):
    assert [counted(n, "run") for n in (0, 1, 1125)] == ["0 Läufe", "1 Lauf", "1\u202f125 Läufe"]
    assert tr("Move {tasks} before task {number}", tasks=counted(3, "task"), number=2) == (
        "3 Aufgaben vor Aufgabe 2 verschieben")
    assert small("Forgetting") == "Vergessen"
    assert tr("") == ""


def test_a_comma_between_thousands_is_no_german_decimal_comma(german):
    assert tr("step {step:,} of {steps:,}", step=12, steps=1440000) == "Schritt 12 von 1\u202f440\u202f000"
    assert tr("{arm}, seed {seed}", arm="a, b", seed=1) == "a, b, Seed 1"
    assert tr("rate {rate:g}", rate=0.05) == "Lernrate 0.05"


def test_what_is_not_translated_stays_english(german):
    assert tr("a text that nobody {knows}", knows="wrote") == "a text that nobody wrote"
    assert counted(2, "ox") == "2 oxs"


def test_a_slip_in_a_translation_costs_no_more_than_the_translation(slipped):
    assert tr("Written: {file}", file="a.png") == "Written: a.png"
    assert counted(1, "run") == "1 run"
    assert counted(3, "run") == "3 runs"
    assert tr("Written") == "Written"


@pytest.mark.parametrize(("wanted", "heard"), [
    (["de-AT", "de", "en"], "de"), (["en-GB", "de"], "en"), (["fr-FR", "de_DE"], "de"), (["C"], "en"), ([], "en")])
def test_the_system_is_heard(monkeypatch, wanted, heard):
    class Desktop:
        def uiLanguages(self):
            return wanted

    monkeypatch.setattr(language.QLocale, "system", Desktop)
    assert language.system_language() == heard


def test_the_window_speaks_the_preferred_language_and_qt_with_it(qapp, session, qtbot):
    Preferences().set("looks.language", "de")
    try:
        assert make_application() is qapp
        window = MainWindow(session)
        qtbot.addWidget(window)
        menus = [action.text() for action in window.menuBar().actions()]
        assert menus == ["&Datei", "&Bearbeiten", "&Aufgabe", "A&rm", "Aus&führen", "A&nsicht", "&Hilfe"]
        assert window.actions_.by_id["file.save"].toolTip() == "Speichern (Strg+S)"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
        session.form.set_seeds([0, 1])
        assert window.actions_.by_id["edit.undo"].text() == "&Rückgängig: Seeds auf 0, 1 setzen"
        library = window.build.library.tree.model()
        groups = [library.index(row, 0).data() for row in range(len(GROUPS))]
        assert groups == [tr(title) for _, title in GROUPS]
        assert "Aufgabenfolgen" in groups
    finally:
        speak(qapp, "en")


def test_what_plugins_say_is_german_and_what_nobody_translated_stays(registry, german):
    joint = registry.manifest("joint")
    assert called(joint) == "Alles auf einmal"
    assert of_plugin("Says something new.") == "Says something new."
    assert of_plugin("") == ""
    assert called(registry.manifest("ewc")) == "Elastic weight consolidation"
    titles = [called(manifest) for manifest in by_title(registry, Kind.STREAM)]
    assert titles == sorted(titles, key=str.casefold)
    assert titles[0] == "Alles auf einmal"


def test_what_a_manifest_knows_of_a_method_is_german_as_a_finding_too(registry, german):
    ewc = registry.manifest("ewc")
    known = f"{ewc.title}: {ewc.floor['class']}"
    assert finding(known).startswith("Elastic weight consolidation: wo jede Aufgabe neue Klassen bringt")
    assert finding("set: this is no number") == "set: this is no number"
    assert finding("nothing to be seen") == "nothing to be seen"


def test_settings_that_the_program_has_too_are_translated_once(registry, german):
    shared = {text.source for text in TOOL.texts()} & {text.source for text in TOOL.texts_of_plugins()}
    assert "Rate" not in shared
    assert of_plugin("Rate") == "Lernrate"
    assert of_plugin("Keys") == "Schlüssel"
    assert tr("Keys") == "Tastenkürzel"


def test_the_library_is_german_and_found_in_both_languages(session, qtbot, german):
    window = MainWindow(session)
    qtbot.addWidget(window)
    library = window.build.library
    for typed in ("unscharf", "BLURRY"):
        library.search.setText(typed)
        found = library.find_row("blurry")
        assert found.data() == "Unscharfe Grenzen"
        assert not library.find_row("joint").isValid()
    library.search.setText("")
    library.about.show_manifest(session.registry.manifest("blurry"))
    assert library.about._told.text().startswith("Ein einmal gesehener Split")


def test_methods_are_found_by_german_and_english_words(registry, german):
    found = MethodFilter(MethodTable(registry))
    for typed in ("untergrenze", "lower bound"):
        found.find(typed)
        assert [found.index(row, 0).data() for row in range(found.rowCount())] == ["Fine-Tuning"]
    choices = [Choice(called(m), lambda: None, also=also(m)) for m in registry.manifests(Kind.STREAM)]
    assert [matching(typed, choices)[0].text for typed in ("Unscharfe Gr", "Blurry bo", "blurry")] == [
        "Unscharfe Grenzen"] * 3


def test_the_page_of_a_method_is_german_and_what_was_measured_is_found(registry, german):
    manifest = registry.manifest("joint-training")
    measured = {"claims": {manifest.claims[0].says: "measured it was"}}
    told = page(as_read(manifest), measured, say=tr)
    assert told.startswith("# Gemeinsames Training\n\nLernt vom ersten Schritt an alle Aufgaben auf einmal")
    assert "\n- Speicher: alle Daten\n" in told
    assert "\n## Was sie behauptet\n\n- Measured it was.\n" in told
    assert page(manifest, measured).startswith("# Joint training\n\nLearns all tasks at once")


def test_examples_are_german_in_the_gallery_and_on_the_first_page(registry, qtbot, german):
    found = TemplateFilter(TemplateList(templates(registry)))
    for typed in ("permutierte ziffern", "permuted digits"):
        found.find(typed)
        assert found.index(0, 0).data() == "Permutierte Ziffern"
    found.find("nearest mean")
    assert "Nächster Klassenmittelwert" in [found.index(row, 0).data() for row in range(found.rowCount())]
    page = WelcomePage()
    qtbot.addWidget(page)
    assert "Gedrehte Ziffern" in {text.text() for text in page.findChildren(QLabel)}


def test_what_is_written_is_the_same_in_every_language(session, qapp):
    def written(code):
        speak(qapp, code)
        session.form.set_plugin("stream", "blurry")
        session.form.arms.add_method(session.form.experiment.arms[0].name, "joint-training")
        text = session.form.experiment.to_toml()
        session.form.undo()
        session.form.undo()
        return text

    try:
        assert written("de") == written("en")
    finally:
        speak(qapp, "en")


def test_safe_asks_the_system_and_not_the_preferences(qapp, monkeypatch):
    Preferences().set("looks.language", "de")
    monkeypatch.setattr(language, "system_language", lambda: "en")
    try:
        make_application(safe=True)
        assert language.spoken() == "en"
    finally:
        speak(qapp, "en")


# No text beside the translations

SILENT = {
    "setProperty", "property", "setObjectName", "setStyleSheet", "place", "searchsorted", "import_module", "encode",
    "simplefilter", "compile", "setDesktopFileName", "setApplicationName", "Thread", "info",
}
"""Calls whose texts nobody reads."""
FOR_PROGRAMMERS = {"ValueError", "KeyError", "OSError", "FileNotFoundError", "SystemExit", "RuntimeError"}
LEFT_ENGLISH = {"sheet.py", "guard.py", "icons.py", "language.py"}
"""A style sheet, and what is said before the application is there."""
KNOWN = {
    "Continual Learning Workbench", "Markdown", "LaTeX",  # names
    "paper column",  # a size of exports that is not offered in the window
    "Field", "Fusion",  # a class, and a style of Qt
    "whether the method needs ",  # with each need it is whole, and translated
    HEAD,  # stands in a file that programs read too
    "Del", *(fixed.key for fixed in FIXED),  # Qt writes keys in the person's language
    *INDICES,  # keys of a table
}
"""Texts that stay as they are."""


def prose(text):
    """Whether a person would read it: two words, or one that begins large; not the markup around values."""
    if re.match(r"<|QHeaderView", text):
        return False
    return bool(re.search(r"[A-Za-z]{2}[,;:.)]* [A-Za-z“{(]", text) or re.fullmatch(r"&?[A-Z][a-z]{2,}[…:.]?", text))


def beside(path):
    """The texts in a file's functions that do not pass through `tr`."""
    tree = ast.parse(path.read_text("utf-8"))
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else (
            " ".join(part.value for part in node.values if isinstance(part, ast.Constant)).strip()
            if isinstance(node, ast.JoinedStr) else "")
        if isinstance(text, str) and prose(text) and text not in KNOWN and not isinstance(parents[node], ast.JoinedStr):
            if _is_read(node, parents):
                yield f"{path.name}:{node.lineno}: {text}"


def _is_read(node, parents):
    if isinstance(parents[node], ast.Expr):
        return False  # a docstring
    inside = False
    while node in parents:
        above = parents[node]
        name = ""
        if isinstance(above, ast.Call):
            name = above.func.id if isinstance(above.func, ast.Name) else getattr(above.func, "attr", "")
        if name in {"tr", "small", "marked", "counted"} | SILENT | FOR_PROGRAMMERS:
            return False

        if isinstance(above, ast.Subscript) and above.slice is node or isinstance(above, ast.Compare):
            return False
        if isinstance(above, ast.AnnAssign) and above.annotation is node or isinstance(above, ast.arg):
            return False
        if isinstance(above, ast.Dict) and node in above.keys:
            return False
        if isinstance(above, ast.FunctionDef) and node is above.returns:
            return False
        inside = inside or isinstance(above, ast.FunctionDef | ast.Lambda)
        node = above
    return inside


def test_every_text_in_the_windows_code_passes_through_tr():
    files = [path for path in (ROOT / "workbench" / "gui").rglob("*.py") if path.name not in LEFT_ENGLISH]
    assert [found for path in files for found in beside(path)] == []


def test_a_text_beside_tr_is_found(tmp_path):
    code = tmp_path / "view.py"
    code.write_text('def f(a):\n    """Docs of it."""\n    label("Run it now")\n    label(tr("Stop it now"))\n'
                    '    label(f"{a} is running")\n    label("Stop")\n    raise ValueError("not for readers")\n')
    assert sorted(beside(code)) == ["view.py:3: Run it now", "view.py:5: is running", "view.py:6: Stop"]


def test_every_text_of_a_table_is_translated():
    """At the top of a module texts stand in tables, which packaging/languages.py knows by name, or are `marked`."""
    held = {text.source for text in TOOL.texts()} | KNOWN
    missing = []
    for path in (ROOT / "workbench" / "gui").rglob("*.py"):
        if path.name in LEFT_ENGLISH:
            continue
        for statement in ast.parse(path.read_text("utf-8")).body:
            if isinstance(statement, ast.Assign | ast.AnnAssign):
                for node in ast.walk(statement.value) if statement.value else ():
                    if isinstance(node, ast.Constant) and isinstance(node.value, str) and prose(node.value):
                        if node.value not in held:
                            missing.append(f"{path.name}:{node.lineno}: {node.value}")
    assert missing == []
