"""The question before code of others runs for the first time: what it is, where it lies, and three answers."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from workbench.gui.session import Session
from workbench.spec import trust
from workbench.spec.manifest import Manifest


def ask_for_trust(parent: QWidget, session: Session) -> QMessageBox | None:
    """Ask once about all plugin folders nobody has decided on yet; None where there are none. Does not wait."""
    found = session.registry.untrusted()
    if not found:
        return None
    box = QMessageBox(QMessageBox.Icon.Question, "Plugins of others", "May these plugins run?", parent=parent)
    box.setInformativeText(f"{told(found)}\n\nA plugin is a program: it can do whatever you can do on this computer. "
                           "Until you allow them they are listed and not used.")
    box.setDetailedText("\n".join(map(str, files(found))))
    now = box.addButton("Allow as they are now", QMessageBox.ButtonRole.AcceptRole)
    later = box.addButton("Allow, also after edits", QMessageBox.ButtonRole.AcceptRole)
    never = box.addButton("Not now", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(never)
    box.setEscapeButton(never)

    def decide(button: QAbstractButton) -> None:
        if button in (now, later):
            for folder in found:
                trust.trust(folder, edits=button is later)
            session.form.changed.emit()
            session.told.emit(f"{len(found)} plugin folder{'s' if len(found) > 1 else ''} may now run")

    box.buttonClicked.connect(decide)
    box.open()
    return box


def told(found: Mapping[Path, Sequence[Manifest]]) -> str:
    """Each folder with what it offers, a line each; many are cut, and the details list their files."""
    lines = [f"{', '.join(m.title for m in offered)} ({offered[0].source}), in {folder}"
             for folder, offered in found.items()]
    return "\n".join([*lines[:8], *([f"and {len(lines) - 8} more"] if len(lines) > 8 else [])])


def files(found: Mapping[Path, Sequence[Manifest]]) -> list[Path]:
    """The files whose code would run."""
    return [path for folder in found for path in sorted(folder.rglob("*")) if path.suffix in trust.CODE]
