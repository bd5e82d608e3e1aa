"""Make the pictures of README and docs/window from the real application: `python docs/screenshots.py`.

It runs the starter experiment, and two more seeds of it with another metric for the pictures of comparing and of what
was recorded.
"""

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from camera import Camera
    from PySide6.QtWidgets import QApplication

TARGET = Path(__file__).parent / "pictures"


def main() -> None:
    """Every view, as a person sees it; the watch page in both themes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["WORKBENCH_HOME"] = tempfile.mkdtemp()
    os.environ["LANGUAGE"] = "en"
    from camera import Camera

    from workbench.gui.app import make_application
    from workbench.gui.session import Session

    app = make_application(safe=True)  # kept, or Qt is gone
    camera = Camera(Session(), TARGET)
    camera.window.preferences.set("looks.theme", "light")
    first_runs(camera)
    building(camera)
    comparing(camera)
    for name, show in (("preferences", camera.window.show_preferences), ("keys", camera.window.show_keys)):
        show()
        dialog(camera, name)
    camera.window.close()
    german(app)
    app.quit()


def german(app: "QApplication") -> None:
    """The same runs in a window that speaks German."""
    from camera import Camera

    from workbench.gui.language import speak
    from workbench.gui.session import Session

    speak(app, "de")
    camera = Camera(Session(), TARGET)
    camera.window.show_page("watch")
    camera.take("german")
    camera.window.close()


def finish_runs(camera: "Camera") -> None:
    """Wait for all that was started."""
    from workbench.spec.run import ENDED

    session = camera.session
    camera.wait(lambda: bool(session.runs) and all(run.state in ENDED for run in session.reader.runs()),
                "the end of the runs")
    session.poll()


def first_runs(camera: "Camera") -> None:
    """The first page, and what one click on it leads to."""
    from workbench.gui.models import starters

    camera.take("welcome")
    camera.window.files.start_example(starters.first(), run=True)
    finish_runs(camera)
    camera.take("watch")
    camera.window.preferences.set("looks.theme", "dark")
    camera.take("watch-dark")
    camera.window.preferences.set("looks.theme", "light")


def building(camera: "Camera") -> None:
    """The Build page, a method's settings, and the table of methods."""
    from workbench.runs.thumbnails import picture

    camera.window.show_page("build")
    camera.wait(picture("digits", 9, 0).is_file, "the samples on the cards, which are drawn beside the window,")
    camera.take("build")
    camera.session.form.select("arms.ewc.methods[0]")
    camera.take("inspector")
    library = camera.window.build.library
    library.browse("ewc")
    camera.take("methods", library.browser)
    library.browser.close()


def comparing(camera: "Camera") -> None:
    """Three seeds beside each other, the table of runs, and what else was recorded."""
    session = camera.session
    session.form.set_seeds([1, 2])
    session.form.add_metric("confusion")
    session.run()
    finish_runs(camera)
    camera.window.watch.watch.choose([run.id for run in session.runs], session.runs[-1].id)
    for tab in ("Compare", "Runs", "Recorded"):
        camera.show_tab(tab)
        if tab == "Compare":
            compare = camera.window.watch.compare
            compare.against.setCurrentText("finetune")
            compare.renew()
            compare.table.selectRow(0)
        camera.take(tab.lower())


def dialog(camera: "Camera", name: str) -> None:
    """The dialog that was just opened."""
    from PySide6.QtWidgets import QDialog

    found = camera.window.findChildren(QDialog)[-1]
    camera.take(name, found)
    found.close()


if __name__ == "__main__":
    main()
