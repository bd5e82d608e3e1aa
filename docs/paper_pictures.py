"""Show each paper's example as its runs ended: `python docs/paper_pictures.py --store DB` fills docs/pictures/papers.

The runs are those that `workbench reproduce ID --store DB` leaves; the workspace is copied and stays as it is. Of each
paper the Watch page is shown, and the tab Recorded where its metrics left pictures, tables or curves of their own.
"""

import argparse
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from camera import Camera

    from workbench.spec.run import Run

TARGET = Path(__file__).parent / "pictures" / "papers"


def main() -> None:
    """Take the pictures of all papers that have finished runs in the workspace."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True, help="a workspace with runs of the examples")
    parser.add_argument("--only", nargs="*", default=[], metavar="ID", help="these papers alone")
    options = parser.parse_args()
    from camera import Camera

    from workbench.gui.app import make_application
    from workbench.gui.session import Session

    app = make_application()  # kept, or Qt is gone
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WORKBENCH_HOME"] = folder
        for paper, runs in examples(options.store).items():
            if options.only and paper not in options.only:
                continue
            copy = Path(folder, f"{paper}.db")
            keep_only(options.store, copy, {run.id for run in runs})
            camera = Camera(Session(copy), TARGET)
            take(camera, paper, runs)
            camera.window.close()
    app.quit()


def examples(store: Path) -> "dict[str, list[Run]]":
    """The finished runs of seed 0 of the example of each paper's first claim, the arm that it is about first."""
    from papers import shelf

    from workbench.runs.reproduce import members, needs
    from workbench.spec import places
    from workbench.spec.registry import Registry
    from workbench.store.reader import Reader

    registry = Registry([places.bundled_plugins()], None)
    found: dict[str, list[Run]] = {}
    with Reader(store) as reader:
        for manifest in shelf(registry):
            if manifest.folder is None or manifest.folder.name in found:
                continue  # of a folder with several parts, the paper's own
            wanted = needs(manifest, registry)
            runs = {run.id: run for need in wanted for run in members(reader, need)
                    if run.seed == 0 and run.name == wanted[0].example.name}
            if runs:
                first = wanted[0].what.arms[0]
                found[manifest.folder.name] = sorted(runs.values(), key=lambda run: (run.arm != first, run.id))
    return found


def keep_only(store: Path, copy: Path, chosen: set[int]) -> None:
    """Copy a workspace and leave these runs in it."""
    from workbench.spec.run import RunState
    from workbench.store.reader import Reader
    from workbench.store.store import Store

    with Store(store) as kept:
        kept.backup(copy)
    with Store(copy) as kept, Reader(copy) as reader:
        others = [run for run in reader.runs() if run.id not in chosen]
        for run in others:
            if run.state == RunState.RUNNING:  # in the copy nobody works on it
                kept.move(run.id, RunState.CANCELLED)
        kept.delete(run.id for run in others)


def take(camera: "Camera", paper: str, runs: "list[Run]") -> None:
    """The pictures of one paper: its curves, and what else its metrics recorded."""
    camera.settle(1.0)
    camera.window.show_page("watch")
    watch = camera.window.watch.watch
    watch.choose([run.id for run in runs], runs[0].id)
    camera.show_tab("Plots")
    if watch.curves.index_lines("average accuracy"):
        camera.take(paper)
    if camera.show_tab("Recorded").widget.what.count():
        camera.take(f"{paper}-recorded")


if __name__ == "__main__":
    main()
