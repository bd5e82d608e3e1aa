"""The frozen program's first lines: the command `workbench`."""

import multiprocessing

from workbench.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    main()
