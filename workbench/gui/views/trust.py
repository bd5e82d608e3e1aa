"""The question before code of others runs for the first time: what it is, where it lies, and three answers."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from workbench.gui.language import counted, tr
from workbench.gui.models.plugin_words import called
from workbench.gui.session import Session
from workbench.spec import trust
from workbench.spec.manifest import Manifest


def ask_for_trust(parent: QWidget, session: Session) -> QMessageBox | None:
    """Ask once about all plugin folders nobody has decided on yet; None where there are none. Does not wait."""
    found = session.registry.untrusted()
    if not found:
        return None
    box = QMessageBox(QMessageBox.Icon.Question, tr("Plugins of others"), tr("May these plugins run?"), parent=parent)
    warning = tr("A plugin is a program: it can do whatever you can do on this computer. Until you allow them they are "
                 "listed and not used.")
    box.setInformativeText(f"{told(found)}\n\n{warning}")
    box.setDetailedText("\n".join(map(str, files(found))))
    now = box.addButton(tr("Allow as they are now"), QMessageBox.ButtonRole.AcceptRole)
    later = box.addButton(tr("Allow, also after edits"), QMessageBox.ButtonRole.AcceptRole)
    never = box.addButton(tr("Not now"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(never)
    box.setEscapeButton(never)

    def decide(button: QAbstractButton) -> None:
        if button in (now, later):
            for folder in found:
                trust.trust(folder, edits=button is later)
            session.form.changed.emit()
            session.told.emit(tr("{folders} may now run", folders=counted(len(found), "plugin folder")))

    box.buttonClicked.connect(decide)
    box.open()
    return box


def told(found: Mapping[Path, Sequence[Manifest]]) -> str:
    """Each folder with what it offers, a line each; many are cut, and the details list their files."""
    lines = [tr("{titles} ({source}), in {folder}", titles=", ".join(called(m) for m in offered),
                source=offered[0].source, folder=folder) for folder, offered in found.items()]
    return "\n".join([*lines[:8], *([tr("and {count} more", count=len(lines) - 8)] if len(lines) > 8 else [])])


def files(found: Mapping[Path, Sequence[Manifest]]) -> list[Path]:
    """The files whose code would run."""
    return [path for folder in found for path in sorted(folder.rglob("*")) if path.suffix in trust.CODE]
