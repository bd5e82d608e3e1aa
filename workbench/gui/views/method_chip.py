"""MethodChip: one method of an arm's stack, with what is set in it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton

from workbench.gui.language import tr
from workbench.gui.models.arm_drag import method_data
from workbench.gui.models.arm_words import method_text, method_told
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.spec.experiment import Part
from workbench.spec.fault import place


class MethodChip(QPushButton):
    """One method of a stack; the mouse, or Alt and an arrow key, move it, Delete removes it."""

    def __init__(self, form: ExperimentForm, arm: str, index: int) -> None:
        part = next(a for a in form.experiment.arms if a.name == arm).methods[index]
        super().__init__()
        self._form, self._arm, self._index = form, arm, index
        self._pressed = QPoint()
        self.place = place("arms", arm, "methods", index)
        self.setProperty("kind", "chip")
        self.clicked.connect(lambda: form.select(self.place))
        self.show_part(part)

    def show_part(self, part: Part) -> None:
        """Name the method and what is set in it."""
        told = method_told(self._form, part)
        self.setText(method_text(self._form, part))
        self.setAccessibleName(tr("{method}, method {number} from the bottom of {arm}",
                                  method=told, number=self._index + 1, arm=self._arm))
        self.setToolTip(tr("{method}. Click to see its settings; drag it or press Alt+Left or Alt+Right to move it, "
                           "Delete to remove it", method=told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or remove the method."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Delete:
            self._form.arms.remove_method(self._arm, self._index)
        elif alt and event.key() == Qt.Key.Key_Left and self._index:
            self._form.arms.move_method(self._arm, self._index, self._index - 1)
        elif alt and event.key() == Qt.Key.Key_Right:
            self._form.arms.move_method(self._arm, self._index, self._index + 2)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Where a drag may begin."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the method once the mouse has gone far enough."""
        far = (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far:
            self.setDown(False)
            drag = QDrag(self.window())  # this chip may be gone when the drag ends
            drag.setMimeData(method_data(self._form, self._arm, self._index))
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._pressed)
            drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        else:
            super().mouseMoveEvent(event)
