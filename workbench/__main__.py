"""`workbench` opens the window; `workbench COMMAND` does the same work without it."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Do what the arguments say; ends by SystemExit: 0 done, 1 wrong request, 2 a run failed, 130 paused."""
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        # A title in another script must not end a run on a terminal that cannot show it.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    opens_window = not words or words[0] == "--safe" or words[0].endswith(".toml")
    if argv is None and not opens_window:
        from workbench.runs import journal

        journal.start(f"workbench {journal.version()} {words[0]}")
    if words[:1] == ["worker"]:
        from workbench.runs.process import main as worker

        worker(words[1:])
        sys.exit(0)
    if words[:1] == ["thumbnails"]:
        from workbench.runs.thumbnails import main as thumbnails

        thumbnails()
        sys.exit(0)
    if words[:1] == ["probe"]:
        from workbench.runs.probe import main as probe

        probe()
        sys.exit(0)
    if "--self-check" in words[:1]:
        from workbench.runs.selfcheck import main as self_check

        sys.exit(self_check())
    if "--safe" in words:
        # In the environment, because worker processes obey it too.
        os.environ["WORKBENCH_SAFE"] = "1"
    if opens_window:
        gc.disable()  # until the first picture: all that is made before it stays
        from workbench.gui.app import run as open_window

        sys.exit(open_window(words, log="window" if argv is None else ""))
    # Not imported for the window, whose first picture would wait for argparse and its company.
    from workbench.cli.line import obey

    sys.exit(obey(words))


if __name__ == "__main__":
    main()
