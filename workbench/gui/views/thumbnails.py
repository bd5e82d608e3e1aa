"""Thumbnails: sample pictures of a task's classes, read from the cache and changed as the task changes them."""

import json
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform

from workbench.gui.models.task_cards import TaskCard
from workbench.gui.session import Session
from workbench.runs.thumbnails import PER_CLASS, picture


class Thumbnails:
    """Hands out pictures; asks the session to have those made that are not there yet (`waiting` says so)."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[str, QPixmap] = {}
        self.waiting = False

    def of(self, card: TaskCard, count: int, size: int) -> Sequence[QPixmap | None]:
        """So many samples of a task, spread over its classes, each `size` pixels wide; None where there is none yet."""
        classes = card.classes
        if not classes:
            return [None] * count
        if len(classes) >= count:
            chosen = [(classes[i * len(classes) // count], 0) for i in range(count)]
        else:
            chosen = [(classes[i % len(classes)], (i // len(classes)) % PER_CLASS) for i in range(count)]
        return [self._picture(card, label, number, size) for label, number in chosen]

    def _picture(self, card: TaskCard, label: int, number: int, size: int) -> QPixmap | None:
        plan = card.plan
        look = (card.data, label, number, size, plan.rotate, plan.invert, plan.permute, plan.noise)
        key = json.dumps(look, default=str)
        if key not in self._found:
            path = picture(card.data, label, number)
            image = QImage(str(path)) if path.is_file() else QImage()
            if image.isNull():
                self._session.thumbnails.ask(card.data)
                self.waiting = True
                return None
            self._found[key] = _fitted(_changed(image, card), size)
        return self._found[key]


def _changed(image: QImage, card: TaskCard) -> QImage:
    plan = card.plan
    if plan.permute:
        image = _shuffled(image, plan.permute)
    if plan.invert:
        image.invertPixels()
    if plan.rotate:
        # Rotated on a finer grid, or an 8 x 8 picture would turn into steps.
        side = max(image.width(), 96)
        fine = image.scaled(side, side, mode=Qt.TransformationMode.SmoothTransformation)
        turned = fine.transformed(QTransform().rotate(plan.rotate), Qt.TransformationMode.SmoothTransformation)
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.black)  # as in the data: what turns in from outside is zero
        painter = QPainter(image)
        painter.drawImage((side - turned.width()) // 2, (side - turned.height()) // 2, turned)
        painter.end()
    return image


def _shuffled(image: QImage, seed: int) -> QImage:
    """The picture with its pixels in another order: as it looks, not the very order that a run will draw."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.array([[grey.pixelColor(x, y).value() for x in range(grey.width())] for y in range(grey.height())])
    order = np.argsort(np.modf(np.sin((np.arange(rows.size) + 1) * (12.9898 + seed)) * 43758.5453)[0])
    mixed = np.ascontiguousarray(rows.reshape(-1)[order].reshape(rows.shape).astype(np.uint8))
    return QImage(mixed.data, grey.width(), grey.height(), grey.width(), QImage.Format.Format_Grayscale8).copy()


def _fitted(image: QImage, size: int) -> QPixmap:
    coarse = image.width() * 2 < size
    mode = Qt.TransformationMode.FastTransformation if coarse else Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(image).scaled(size, size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
