"""Show each paper's example as its runs ended: `python docs/paper_pictures.py --store DB` fills docs/pictures/papers.

The runs are those that `workbench reproduce ID --store DB` leaves; the workspace is copied and stays as it is. Of each
paper the Watch page is shown, and the tab Recorded where its metrics left pictures, tables or curves of their own.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from workbench.gui.views.main_window import MainWindow

TARGET = Path(__file__).parent / "pictures" / "papers"
SIZE = (1280, 800)


def main() -> None:
    """Take the pictures of all papers that have finished runs in the workspace."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True, help="a workspace with runs of the examples")
    parser.add_argument("--only", nargs="*", default=[], metavar="ID", help="these papers alone")
    options = parser.parse_args()
    from papers import SHELF, shelf

    from workbench.gui.app import make_application
    from workbench.gui.session import Session
    from workbench.gui.views.main_window import MainWindow
    from workbench.runs.reproduce import members, needs
    from workbench.spec import places
    from workbench.spec.registry import Registry
    from workbench.spec.run import RunState
    from workbench.store.reader import Reader
    from workbench.store.store import Store

    registry = Registry([places.bundled_plugins()], None)
    wanted = {}
    with Reader(options.store) as reader:
        for manifest in shelf(registry):
            assert manifest.folder is not None
            runs = [run for need in needs(manifest, registry) for run in members(reader, need) if run.seed == 0]
            wanted.setdefault(manifest.folder.name, runs)  # of a folder with several parts, the paper's own
    app = make_application()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WORKBENCH_HOME"] = folder
        for paper in SHELF:
            runs = wanted.get(paper)
            if not runs or (options.only and paper not in options.only):
                continue
            copy = Path(folder, f"{paper}.db")
            with Store(options.store) as store:
                store.backup(copy)
            first = runs[0].name  # the example of its first claim
            chosen = list({run.id: run.arm for run in runs if run.name == first})
            with Store(copy) as store, Reader(copy) as reader:
                others = [run for run in reader.runs() if run.id not in chosen]
                for run in others:
                    if run.state == RunState.RUNNING:  # in the copy nobody works on it
                        store.move(run.id, RunState.CANCELLED)
                store.delete(run.id for run in others)
            window = MainWindow(Session(copy), safe=True)
            window.resize(*SIZE)
            window.show()
            settle(app, 1.0)
            focus = next((run.id for run in runs if run.id in chosen and run.arm == paper), chosen[0])
            take(app, window, paper, chosen, focus)
            window.close()


def take(app: "QApplication", window: "MainWindow", paper: str, chosen: list[int], focus: int) -> None:
    """The pictures of one paper: its curves, and what else its metrics recorded."""
    window.show_page("watch")
    page = window.watch
    page.watch.choose(chosen, focus)
    TARGET.mkdir(parents=True, exist_ok=True)
    for tab, name in (("Plots", paper), ("Recorded", f"{paper}-recorded")):
        page.tabs.setCurrentIndex(next(i for i in range(page.tabs.count()) if page.tabs.tabText(i) == tab))
        settle(app, 3.0)
        seen = (page.watch.curves.index_lines("average accuracy") if tab == "Plots"
                else page.tabs.currentWidget().widget.what.count())
        if seen:
            window.grab().save(str(TARGET / f"{name}.png"))


def settle(app: "QApplication", seconds: float) -> None:
    """Let the window do its work for so long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
