"""Make the pictures of README and docs/window from the real application: `python docs/screenshots.py`.

It runs the starter experiment, and two more seeds of it with another metric for the pictures of comparing and of what
was recorded.
"""

import os
import tempfile
import time
from pathlib import Path

TARGET = Path(__file__).parent / "pictures"
PATIENCE = 900


def main() -> None:
    """Every view, as a person sees it; the watch page in both themes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["WORKBENCH_HOME"] = tempfile.mkdtemp()
    from PySide6.QtWidgets import QDialog, QWidget

    from workbench.gui.app import make_application
    from workbench.gui.models import starters
    from workbench.gui.session import Session
    from workbench.gui.views.main_window import MainWindow
    from workbench.runs.thumbnails import picture as shipped
    from workbench.spec.run import ENDED

    app = make_application(safe=True)
    session = Session()
    window = MainWindow(session, safe=True)
    window.resize(1280, 800)
    window.show()
    prefer = window.preferences.set
    prefer("looks.theme", "light")

    def settle(seconds: float = 1.5) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            app.processEvents()
            time.sleep(0.01)

    def picture(name: str, of: QWidget = window) -> None:
        settle()
        TARGET.mkdir(exist_ok=True)
        of.grab().save(str(TARGET / f"{name}.png"))

    def wait_for_runs() -> None:
        started = time.monotonic()
        while not session.runs or not all(run.state in ENDED for run in session.reader.runs()):
            if time.monotonic() - started > PATIENCE:
                raise SystemExit("the runs did not end in time")
            settle(0.2)
        session.poll()

    def picture_of_dialog(name: str) -> None:
        dialog = window.findChildren(QDialog)[-1]
        picture(name, dialog)
        dialog.close()

    picture("welcome")
    window.files.start_example(starters.first(), run=True)
    wait_for_runs()
    picture("watch")
    prefer("looks.theme", "dark")
    picture("watch-dark")
    prefer("looks.theme", "light")
    window.show_page("build")
    asked = time.monotonic()
    while not shipped("digits", 9, 0).is_file() and time.monotonic() - asked < PATIENCE:
        settle(1)  # the samples on the cards are drawn beside the window
    picture("build")
    session.form.select("arms.ewc.methods[0]")
    picture("inspector")
    window.build.library.browse("ewc")
    picture("methods", window.build.library.browser)
    window.build.library.browser.close()
    session.form.set_seeds([1, 2])
    session.form.add_metric("confusion")
    session.run()
    wait_for_runs()
    watch = window.watch.watch
    watch.choose([run.id for run in session.runs], session.runs[-1].id)
    for tab in ("Compare", "Runs", "Recorded"):
        names = [window.watch.tabs.tabText(i) for i in range(window.watch.tabs.count())]
        window.watch.tabs.setCurrentIndex(names.index(tab))
        settle()
        picture(tab.lower())
    window.show_preferences()
    picture_of_dialog("preferences")
    window.show_keys()
    picture_of_dialog("keys")
    window.close()


if __name__ == "__main__":
    main()
