"""Make the README's pictures from the real application: `python docs/screenshots.py` runs the starter experiment."""

import os
import tempfile
import time
from pathlib import Path

TARGET = Path(__file__).parent / "pictures"
PATIENCE = 300


def main() -> None:
    """Welcome, build and watch, as a person sees them; the watch page in both themes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["WORKBENCH_HOME"] = tempfile.mkdtemp()
    from workbench.gui import theme
    from workbench.gui.app import make_application
    from workbench.gui.models import starters
    from workbench.gui.session import Session
    from workbench.gui.views.main_window import MainWindow
    from workbench.spec.run import ENDED

    app = make_application()
    session = Session()
    window = MainWindow(session, safe=True)
    window.resize(1280, 800)
    window.show()

    def settle(seconds: float = 1.5) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            app.processEvents()
            time.sleep(0.01)

    def picture(name: str) -> None:
        settle()
        TARGET.mkdir(exist_ok=True)
        window.grab().save(str(TARGET / f"{name}.png"))

    picture("welcome")
    window.files.start_example(starters.first(), run=True)
    started = time.monotonic()
    while not session.runs or not all(run.state in ENDED for run in session.reader.runs()):
        if time.monotonic() - started > PATIENCE:
            raise SystemExit("the starter experiment did not end in time")
        settle(0.2)
    session.poll()
    picture("watch")
    theme.apply(app, theme.DARK)
    window.dress()
    picture("watch-dark")
    theme.apply(app, theme.LIGHT)
    window.dress()
    window.show_page("build")
    settle(10)  # the thumbnails are drawn by the worker
    picture("build")
    window.close()


if __name__ == "__main__":
    main()
