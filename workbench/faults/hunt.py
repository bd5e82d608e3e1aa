"""`python -m workbench.faults.hunt KIND SECONDS FOLDER SEED`: look for an input that its reader cannot bear.

A process of its own: the fuzzing engine below atheris ends it. Nothing of the workbench is imported above, because only
what is imported under atheris's eyes tells it which lines an input reaches.
"""

import sys
from pathlib import Path

TIMEOUT = 10
"""Seconds that any one input may take."""

MEMORY = 4096
"""MiB that the process may hold."""


def main() -> None:
    """Begin with the real inputs of this kind; keep what crashes the reader as FOLDER/crash-*."""
    import atheris

    kind, seconds, folder, seed = sys.argv[1], sys.argv[2], Path(sys.argv[3]), sys.argv[4]
    with atheris.instrument_imports(include=["workbench"]):
        from workbench.faults.inputs import KINDS

    sources, read = KINDS[kind](folder)
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, source in enumerate(sources):
        (corpus / str(number)).write_bytes(source)
    atheris.Setup([
        sys.argv[0], f"-max_total_time={seconds}", f"-timeout={TIMEOUT}", f"-seed={seed}", f"-rss_limit_mb={MEMORY}",
        f"-max_len={2 * max(map(len, sources))}", f"-artifact_prefix={folder}/", "-print_final_stats=1", str(corpus),
    ], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
