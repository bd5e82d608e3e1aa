"""`workbench run FILE`: an experiment, headless, to its end."""

import signal
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from workbench.cli.command import (
    DONE,
    FAILED,
    PAUSED,
    Refused,
    add_json,
    add_store,
    read_experiment,
    say_json,
    store_path,
)
from workbench.cli.outcome import describe_run, print_outcome
from workbench.runs.keeper import Keeper
from workbench.runs.process import WorkerProcess
from workbench.runs.queue import Queue, worker_kind
from workbench.runs.terminal import Bar
from workbench.spec.experiment import Experiment
from workbench.spec.registry import default_registry
from workbench.spec.run import Run, RunState
from workbench.store.reader import Reader
from workbench.store.schema import StoreError


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("file", type=Path, help="the experiment, a TOML file")
    add_store(parser)
    add_working(parser)
    parser.add_argument("--seeds", metavar="0,1,2", help="these seeds instead of the file's")
    parser.add_argument("--arms", metavar="A,B", help="only these arms")
    parser.add_argument("--resume", action="store_true", help="finish what an earlier call left, add no runs")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write an HTML report at the end")
    add_json(parser)


def add_working(parser: ArgumentParser) -> None:
    """The options that say where and by how many workers runs are done."""
    parser.add_argument("--device", default="auto", help="cpu, cuda or mps (default: the fastest there is)")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="runs at a time, each in a process")


def call(options: Namespace) -> int:
    """Check the file, queue its runs, work on them, and say how they ended."""
    check_working(options)
    experiment, text = read_experiment(options.file, default_registry())
    seeds, arms = read_seeds(options.seeds), _read_arms(options.arms, experiment)
    try:
        with Queue(store_path(options.store)) as queue:
            queue.recover()
            if options.resume:
                runs = _left(queue, experiment, seeds, arms)
            else:
                runs = queue.submit(experiment, seeds=seeds, arms=arms, toml=text)
            status = finish(queue, runs, device=options.device, workers=options.workers)
            return _conclude(queue.path, runs, status, options)
    except StoreError as error:
        raise Refused(str(error)) from error


def check_working(options: Namespace) -> None:
    """Refuse a device or a number of workers that cannot be."""
    if options.workers < 1:
        raise Refused(f"--workers must be 1 or more, not {options.workers}")
    try:
        worker_kind()
    except ValueError as error:
        raise Refused(f"WORKBENCH_WORKER: {error}") from error
    if options.device.partition(":")[0] not in ("auto", "cpu", "cuda", "mps"):
        raise Refused(f"--device must be auto, cpu, cuda or mps, not {options.device!r}")


def read_seeds(text: str | None) -> list[int] | None:
    """Seeds from "0,1,2"; None where nothing was said."""
    if text is None:
        return None
    try:
        seeds = [int(part) for part in text.split(",")]
    except ValueError:
        raise Refused(f'--seeds must be whole numbers with commas between, such as "0,1,2", not {text!r}') from None
    if min(seeds) < 0 or len(set(seeds)) < len(seeds):
        raise Refused(f"--seeds must be 0 or more and each named once, not {text!r}")
    return seeds


def finish(queue: Queue, runs: Sequence[int], *, device: str, workers: int) -> int:
    """Work on queued runs until none of them waits, showing a bar; Ctrl-C pauses. The exit status."""
    bar = Bar()
    interrupted: list[int] = []

    def pause(signum: int, frame: FrameType | None) -> None:
        interrupted.append(signum)
        if len(interrupted) > 1:
            raise KeyboardInterrupt
        bar.clear()
        print("Pausing after the current step (again: leave at once) ...", file=sys.stderr, flush=True)

    before = {number: signal.signal(number, pause) for number in (signal.SIGINT, signal.SIGTERM)}
    # In a process of its own a plugin that never returns, or that crashes, ends neither this program nor the queue.
    processes = workers > 1 or worker_kind() == "process"
    queue.start_workers(min(workers, max(len(runs), 1)), processes=processes, device=device, only=runs,
                        until_empty=True)
    try:
        with Reader(queue.path) as reader:
            keeper = Keeper(queue)
            while not interrupted:
                began = time.thread_time()
                for sentence in keeper.look():
                    bar.clear()
                    print(sentence, file=sys.stderr)
                if not queue.alive():
                    break
                bar.show(_rows(reader, runs))
                # The processor is for the runs: with many in the store, looking at them costs something as well.
                time.sleep(max(0.1, 25 * (time.thread_time() - began)))
            if interrupted:
                queue.stop_workers()
            bar.show(_rows(reader, runs))
    except KeyboardInterrupt:
        for worker in queue.workers:
            if isinstance(worker, WorkerProcess):
                worker.kill()
        print("Left at once; `--resume` goes on from the last checkpoint.", file=sys.stderr)
        return PAUSED
    finally:
        bar.clear()
        for number, handler in before.items():
            signal.signal(number, handler)
    return _status(queue, runs)


def _status(queue: Queue, runs: Sequence[int]) -> int:
    """The exit status that the runs' states call for."""
    status = DONE
    for worker in queue.workers:
        if worker.failure is not None:
            print(f"A worker ended: {worker.failure}", file=sys.stderr)
            status = FAILED
    queue.recover()
    with Reader(queue.path) as reader:
        states = {run.state for run in _rows(reader, runs)}
    if status == FAILED or states & {RunState.FAILED, RunState.CANCELLED}:
        return FAILED
    return PAUSED if states - {RunState.FINISHED} else DONE


def _rows(reader: Reader, runs: Sequence[int]) -> list[Run]:
    wanted = set(runs)
    return [run for run in reader.runs() if run.id in wanted]


def _left(queue: Queue, experiment: Experiment, seeds: Sequence[int] | None, arms: Sequence[str] | None) -> list[int]:
    """The runs of this experiment that are in the store, with the unfinished ones queued again."""
    wanted = {spec.to_json() for spec in experiment.runs(seeds=seeds, arms=arms)}
    with Reader(queue.path) as reader:
        known = [run for run in reader.runs() if run.spec in wanted]
    if not known:
        raise Refused(f"{queue.path} holds no runs of this experiment as the file is now; leave out --resume")
    for run in known:
        if run.state == RunState.PAUSED:
            queue.resume(run.id)
        elif run.state == RunState.FAILED:
            queue.retry(run.id)
        elif run.state == RunState.RUNNING:
            print(f"run {run.id} is being worked on elsewhere ({run.worker}); left alone", file=sys.stderr)
    return [run.id for run in known if run.state not in (RunState.RUNNING, RunState.CANCELLED)]


def _read_arms(text: str | None, experiment: Experiment) -> list[str] | None:
    if text is None:
        return None
    arms, known = [part.strip() for part in text.split(",")], [arm.name for arm in experiment.arms]
    if unknown := [arm for arm in arms if arm not in known]:
        raise Refused(f"--arms: the file has no arm {unknown[0]!r}; it has {', '.join(known)}")
    return arms


def _conclude(store: Path, runs: Sequence[int], status: int, options: Namespace) -> int:
    """Say how the runs ended, and write the report asked for."""
    with Reader(store) as reader:
        rows = _rows(reader, runs)
        if options.json:
            say_json({"store": str(store), "runs": [describe_run(reader, run) for run in rows]})
        else:
            print_outcome(reader, rows, store)
        if options.report:
            from workbench.runs.report import write_report

            write_report(reader, [run.id for run in rows], options.report)
            print(f"Report: {options.report}", file=sys.stderr)
    if status == PAUSED:
        again = f"workbench run {options.file} --resume" + (f" --store {options.store}" if options.store else "")
        print(f"Paused; everything is kept. To go on: {again}", file=sys.stderr)
    return status
