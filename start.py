"""`python3 start.py` installs what is missing and opens the window; `python3 start.py test` runs every check.

Standard library only, and old syntax above the version check, so that any Python 3 can at least say what it lacks.
"""

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - pip would check this later and less kindly
    sys.exit(
        f"The workbench needs Python 3.11 or newer; this is {sys.version.split()[0]} at {sys.executable}.\n"
        "Install a newer one (https://www.python.org/downloads/) and start it by name, for example: python3.12 start.py"
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STARTER = ROOT / "assets" / "experiments" / "starter.toml"
REPORT = ROOT / "build" / "starter-report.html"

# What Qt's wheels expect from a Linux system: shared library -> Debian package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def main(argv: list[str]) -> int:
    """Install what is missing, then test, open the window, or hand the arguments to the `workbench` command."""
    testing = argv[:1] == ["test"]
    make_environment()
    install({"test"} if testing else set())
    qt_works = provide_qt()
    if testing:
        return run_checks(argv[1:]) if qt_works else 1
    if argv:
        return run([PYTHON, "-m", "workbench", *argv])
    if not has_display():
        say("No display here, so no window: running the starter experiment in the terminal instead.")
        REPORT.parent.mkdir(exist_ok=True)
        return run([PYTHON, "-m", "workbench", "run", STARTER, "--report", REPORT])
    return run([PYTHON, "-m", "workbench"]) if qt_works else 1


def say(sentence: str) -> None:
    """One line to the person, in order with what the started programs print."""
    print(f"[start] {sentence}", flush=True)


def run(command: list[str | Path], **more: str) -> int:
    """The exit status of a command; Ctrl-C is left to the command, which may want to save first."""
    with subprocess.Popen([str(part) for part in command], env={**os.environ, **more}) as program:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:
                continue


def demand(command: list[str | Path], failed: str) -> None:
    """Run a command that must succeed; otherwise stop with a sentence that says what to do."""
    if run(command) != 0:
        sys.exit(f"[start] {failed}")


def make_environment() -> None:
    """Make .venv, or make it anew where it was made by another Python or moved."""
    if PYTHON.is_file() and environment_version() == f"{sys.version_info[0]}.{sys.version_info[1]}":
        return
    if importlib.util.find_spec("ensurepip") is None:
        if not provide_packages(["python3-venv"], "This Python comes without the parts that make environments."):
            sys.exit(1)
    say(f"Making the environment {VENV}")
    venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")


def environment_version() -> str | None:
    """The `major.minor` of the Python that .venv was made with, if it still starts."""
    asked = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([PYTHON, "-c", asked], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip()


def install(extras: set[str]) -> None:
    """Install the pinned versions, unless the stamp says that exactly these are there."""
    wanted = hashlib.sha256(str(ROOT).encode())
    for name in ("pyproject.toml", "constraints.txt"):
        wanted.update((ROOT / name).read_bytes())
    stamp = json.loads(STAMP.read_text()) if STAMP.is_file() else {"hash": "", "extras": []}
    if stamp["hash"] == wanted.hexdigest() and extras <= set(stamp["extras"]):
        return
    extras = extras | set(stamp["extras"])
    say("Installing the pinned versions; the first time this loads a few gigabytes (torch) and takes some minutes.")
    target = f"{ROOT}[{','.join(sorted(extras))}]" if extras else str(ROOT)
    demand(
        [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "-c", ROOT / "constraints.txt", "-e", target],
        "The installation failed; the lines above say why. Starting again continues where it stopped.",
    )
    STAMP.write_text(json.dumps({"hash": wanted.hexdigest(), "extras": sorted(extras)}))


def provide_qt() -> bool:
    """Whether Qt has the system libraries and a font it needs here; on Linux missing ones are named or installed."""
    if not sys.platform.startswith("linux"):
        return True
    wanted = {**QT_LIBRARIES, **X11_LIBRARIES}
    missing = [library for library in wanted if not loads(library)]
    packages = sorted({wanted[library] for library in missing})
    if not any(any(Path(folder).expanduser().rglob("*.[to]tf")) for folder in FONT_FOLDERS):
        packages.append("fonts-dejavu-core")
    if not packages:
        return True
    what = ", ".join(missing) or "a font"
    return provide_packages(packages, f"Qt needs from the system: {what}", libraries=missing)


def loads(library: str) -> bool:
    """Whether the system can load a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def provide_packages(packages: list[str], why: str, libraries: list[str] | None = None) -> bool:
    """Install Debian packages where we are root; elsewhere print the command that does it."""
    say(why)
    apt = shutil.which("apt-get")
    names = " ".join(packages)
    if apt and os.geteuid() == 0:
        say(f"Installing {names}")
        run([apt, "update", "-q"])
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        if run([apt, "install", "-y", "-q", "--no-install-recommends", *packages], **quiet) == 0:
            return True
        say(f"apt-get could not install {names}; the lines above say why.")
    elif apt:
        say(f"Please run: sudo apt-get install {names}")
    elif shutil.which("dnf") and libraries:
        say("Please run: sudo dnf install " + " ".join(f"'{library}()(64bit)'" for library in libraries))
    else:
        say(f"Please install them with your system's package manager (Debian's names: {names}).")
    return False


def has_display() -> bool:
    """Whether a window can be seen; QT_QPA_PLATFORM is taken at its word."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run_checks(pytest_arguments: list[str]) -> int:
    """Everything CI runs, each to its end, pytest last; 0 only if all of it passed."""
    os.chdir(ROOT)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    processes = ["-n", "2", "--dist", "worksteal"] if (os.cpu_count() or 1) > 1 else []
    checks: dict[str, list[str | Path]] = {
        "ruff": [PYTHON, "-m", "ruff", "check", "."],
        "mypy": [PYTHON, "-m", "mypy"],
        "lint-imports": [PYTHON, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
        "pytest": [PYTHON, "-m", "pytest", *processes, *pytest_arguments],
    }
    failed = []
    for name, command in checks.items():
        say(name)
        if run(command) != 0:
            failed.append(name)
    if failed:
        say(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
