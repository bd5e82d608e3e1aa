"""The frozen program's first lines: the command `workbench`, which is its own worker process too."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    if sys.argv[1:2] == ["worker"]:
        from workbench.runs.process import main as work

        work(sys.argv[2:])
    else:
        from workbench.__main__ import main

        main(None)
