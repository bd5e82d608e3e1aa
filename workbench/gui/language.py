"""Language: the program's texts in the language that a person chose, and in English where one is not translated."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from workbench.spec import places

CONTEXT, PLUGINS = "workbench", "plugins"
"""Under which names the texts of the program and those of the bundled plugins' manifests stand in a `.ts`."""
SYSTEM, SOURCE = "system", "en"
"""What the desktop asks for, and the language that stands in the code."""
NARROW_SPACE = "\u202f"
SPOKEN = "language"
"""The property under which the application knows which one it speaks."""


def tr(text: str, /, **values: object) -> str:
    """A text of the program as it is read, each `{name}` in it filled with a value of that name.

    What stands in the code is the English text, as one whole literal: `packaging/languages.py` collects it from there.
    """
    return _filled(QCoreApplication.translate(CONTEXT, text), text, values)


def of_plugin(text: str) -> str:
    """A text of a plugin's manifest as it is read; what nobody translated is English.

    The names of settings that the program has too are translated with the program.
    """
    found = QCoreApplication.translate(PLUGINS, text)
    return found if found != text else tr(text)


def marked(text: str) -> str:
    """The text as it is: one that stands in a table, and that whoever shows it gives to `tr`."""
    return text


def small(text: str) -> str:
    """A title inside a sentence: English writes it small there; other languages have it as it is."""
    return text.lower() if spoken() == SOURCE else tr(text)


def counted(number: int, word: str) -> str:
    """A number and what there are so many of: "1 task", "1,000 tasks"; other languages may have more forms than two."""
    many = plural(word)
    found = QCoreApplication.translate(CONTEXT, many, "", number)
    english = f"{{n}} {word}" if number == 1 else many
    return _filled(english if found == many else found, english, {"n": thousands(f"{number:,}")})


def plural(word: str) -> str:
    """The text under which the forms of a counted word are translated: "{n} tasks"."""
    return f"{{n}} {word}" + ("es" if word.endswith("s") else "s")


def thousands(number: str) -> str:
    """A number with commas between its thousands as other languages can read it: there a comma would be the point."""
    return number if spoken() == SOURCE else number.replace(",", NARROW_SPACE)


class _Filling(Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        found = str(super().format_field(value, format_spec))
        return thousands(found) if "," in format_spec else found


def _filled(found: str, text: str, values: Mapping[str, object]) -> str:
    if not values:
        return found
    try:
        return _Filling().vformat(found, (), values)
    except (LookupError, ValueError, AttributeError, TypeError):
        return text.format(**values)  # a slip in a translation must not cost more than the translation


def speak(app: QCoreApplication, wanted: str = SYSTEM) -> None:
    """Have the application speak a language ("de"), its own texts and Qt's, in whatever is shown from now on."""
    # At the start there are none, and the first such search takes PySide some milliseconds.
    for old in app.findChildren(QTranslator) if app.property(SPOKEN) else ():
        app.removeTranslator(old)
        old.deleteLater()
    code = system_language() if wanted == SYSTEM else wanted
    app.setProperty(SPOKEN, code)
    if code == SOURCE:
        return
    own, of_plugins = str(folder() / f"{code}.qm"), str(folder() / PLUGINS / f"{code}.qm")
    of_qt = str(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm")
    for file in (of_qt, own, of_plugins):
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)


def spoken() -> str:
    """The language spoken now."""
    app = QCoreApplication.instance()
    return str(app.property(SPOKEN) or SOURCE) if app else SOURCE


def system_language() -> str:
    """The first of the desktop's languages that the program has; English where it has none."""
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code == SOURCE or (folder() / f"{code}.qm").exists()), SOURCE)


def folder() -> Path:
    """Where the translations lie, those of plugins in a folder there: a `.ts` to write in, the `.qm` made from it."""
    return places.assets() / "languages"
