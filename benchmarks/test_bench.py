"""Pieces of the bench under pytest-benchmark, for a close look at one of them; not part of the tests.

    python -m pytest benchmarks --benchmark-enable --benchmark-only      needs MNIST under WORKBENCH_DATA
"""

import pytest

from workbench.bench import store, workload
from workbench.bench.sitting import Sitting
from workbench.bench.training import METHODS
from workbench.learn import engine
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.spec.experiment import Training
from workbench.spec.registry import default_registry

STEPS = 20


@pytest.fixture(scope="module")
def registry():
    return default_registry()


@pytest.fixture(scope="module")
def stream(registry):
    return workload.stream(workload.data_root(registry), registry)


@pytest.mark.benchmark(group="training: five tasks of 20 iterations")
def test_the_bare_loop(benchmark, stream):
    data = workload.tensors(stream)
    benchmark.pedantic(lambda: workload.bare(data, most=STEPS), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="training: five tasks of 20 iterations")
def test_the_engine_alone(benchmark, registry):
    made = workload.stream(workload.data_root(registry), registry, Training(rate=0.05, batch=128, steps=STEPS))

    class Silent:
        def record(self, step, *items):
            pass

    class OnAndOn:
        def should_stop(self):
            return False

        def save(self, learner, metrics):
            pass

    benchmark.pedantic(lambda: engine.train(Learner(made, workload.network(), stack([]), workload.TRAINING, seed=0),
                                            [], Silent(), OnAndOn()), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="training: five tasks of 20 iterations")
@pytest.mark.parametrize("method", list(METHODS))
def test_a_whole_run(benchmark, tmp_path, method):
    runs = workload.Runs(Sitting(tmp_path))
    asked = workload.experiment(METHODS[method], steps=STEPS)
    benchmark.pedantic(lambda: runs.seconds(asked), rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="store: 200,000 readings")
@pytest.mark.parametrize("way", ["recorder", "executemany"])
def test_readings_go_in(benchmark, tmp_path, way):
    sitting = Sitting(tmp_path)
    files = (tmp_path / f"{number}.db" for number in range(100))
    write = store._recorded if way == "recorder" else store._inserted
    benchmark.pedantic(lambda: write(sitting, next(files), 20_000), rounds=5)
