"""`workbench export RUN --to csv|parquet|html|onnx`: a run as others can read it."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from workbench.cli.command import DONE, Refused, add_store, store_path
from workbench.spec.registry import default_registry
from workbench.spec.run import Run
from workbench.store.reader import Reader
from workbench.store.schema import StoreError

FORMATS = ("csv", "parquet", "html", "onnx")


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("run", type=int, help="the run's number, as `workbench runs` says it")
    parser.add_argument("--to", choices=FORMATS, required=True, help="what to write")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to (default: run-N.csv and so on)")
    parser.add_argument("--force", action="store_true", help="write over a file that exists")
    add_store(parser)


def call(options: Namespace) -> int:
    """Write one run."""
    from workbench.runs.export import ExportError

    target = options.output or Path(f"run-{options.run}.{options.to}")
    if target.exists() and not options.force:
        raise Refused(f"{target} exists already; name another --output, or add --force")
    path = store_path(options.store, must_exist=True)
    try:
        with Reader(path) as reader:
            said = _write(options.to, path, reader, reader.run(options.run), target)
    except (StoreError, ExportError) as error:
        raise Refused(str(error)) from error
    except OSError as error:
        raise Refused(f"{target} cannot be written: {error.strerror or error}") from error
    print(f"Wrote {target}{said}")
    return DONE


def _write(kind: str, store: Path, reader: Reader, run: Run, target: Path) -> str:
    from workbench.runs import export
    from workbench.runs.report import write_report

    if kind == "csv":
        export.write_csv(reader, [run], target)
    elif kind == "parquet":
        export.write_parquet(reader, run, target)
    elif kind == "html":
        write_report(reader, [run.id], target)
    else:
        difference = export.write_onnx(store, run, default_registry(), target)
        return f" (agrees with torch to {difference:.1g})"
    return ""
