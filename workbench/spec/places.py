"""Where things lie: what ships with the program, and the user's own folders; names paths, makes none of them."""

import os
from pathlib import Path

APP = "continual-learning-workbench"
PACKAGE = Path(__file__).resolve().parents[1]


def bundled_plugins() -> Path:
    """The plugins that ship with the program, in a checkout, an installed wheel and a frozen program alike."""
    return _shipped("plugins")


def assets() -> Path:
    """Icons, lessons and starter experiments that ship with the program."""
    return _shipped("assets")


def home() -> Path:
    """The folder of what a person made: stores, checkpoints, plugins; WORKBENCH_HOME where it is set."""
    import platformdirs

    return _chosen() or platformdirs.user_data_path(APP, appauthor=False)


def workspace() -> Path:
    """The workspace file used where a person names no other."""
    return home() / "workspace.db"


def data_folder() -> Path:
    """Where data sets are looked for, in torchvision's layout; WORKBENCH_DATA may be read-only."""
    chosen = os.environ.get("WORKBENCH_DATA")
    return Path(chosen).expanduser() if chosen else home() / "data"


def cache() -> Path:
    """What can be made again: unpacked data, sample pictures."""
    import platformdirs

    chosen = _chosen()
    return chosen / "cache" if chosen else platformdirs.user_cache_path(APP, appauthor=False)


def logs() -> Path:
    """Where the program writes its log files."""
    import platformdirs

    chosen = _chosen()
    return chosen / "logs" if chosen else platformdirs.user_log_path(APP, appauthor=False)


def user_plugins() -> Path:
    """A person's own plugins, looked at after the bundled ones."""
    return home() / "plugins"


def is_safe() -> bool:
    """Whether only what came with the program may be used: `workbench --safe`, which sets WORKBENCH_SAFE."""
    return os.environ.get("WORKBENCH_SAFE", "") not in ("", "0")


def _chosen() -> Path | None:
    folder = os.environ.get("WORKBENCH_HOME")
    return Path(folder).expanduser() if folder else None


def _shipped(name: str) -> Path:
    # A build copies the folder into the package under a leading underscore; a checkout keeps it beside the package.
    built = PACKAGE / f"_{name}"
    return built if built.is_dir() else PACKAGE.parent / name
