"""Runs the library's benchmark works on PyTorch and NumPy, one window per line of standard input.

The argument is the number of threads. A line holds the peer, the work and the seconds of the window; the answer is the least time of
one run in nanoseconds, or `-` and the reason. The first answer, to nothing, is the peers with their versions.
"""

from __future__ import annotations

import os
import sys
import time

THREADS = sys.argv[1] if len(sys.argv) > 1 else "1"
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = THREADS

import numpy as np  # noqa: E402

try:
    import torch
except ImportError:
    torch = None


def torch_works() -> dict:
    generator = torch.Generator().manual_seed(1)

    def normal(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=generator)

    def matmul(n: int):
        def make():
            a, b = normal(n, n), normal(n, n)
            return lambda: a @ b

        return make

    def small(op):
        def make():
            a, b = normal(4, 4), normal(4, 4)
            return lambda: op(a, b)

        return make

    def logistic():
        x = normal(209, 12288)
        y = (torch.arange(209) % 2).float().reshape(-1, 1)
        w = torch.zeros(12288, 1, requires_grad=True)
        b = torch.zeros(1, requires_grad=True)
        rule = torch.optim.SGD([w, b], lr=0.005)
        loss = torch.nn.BCEWithLogitsLoss()

        def step():
            rule.zero_grad(set_to_none=True)
            loss(x @ w + b, y).backward()
            rule.step()

        return step

    def mlp():
        torch.manual_seed(1)
        model = torch.nn.Sequential(
            torch.nn.Linear(784, 256),
            torch.nn.ReLU(),
            torch.nn.Linear(256, 128),
            torch.nn.ReLU(),
            torch.nn.Linear(128, 10),
        )
        x, y = normal(64, 784), torch.arange(64) * 7 % 10
        rule = torch.optim.SGD(model.parameters(), lr=0.01)
        loss = torch.nn.CrossEntropyLoss()

        def step():
            rule.zero_grad(set_to_none=True)
            loss(model(x), y).backward()
            rule.step()

        return step

    return {
        "matmul 256": matmul(256),
        "matmul 512": matmul(512),
        "matmul 1024": matmul(1024),
        "add 4×4": small(lambda a, b: a + b),
        "matmul 4×4": small(lambda a, b: a @ b),
        "logistic step": logistic,
        "MLP step": mlp,
    }


def numpy_works() -> dict:
    random = np.random.default_rng(1)

    def matrices(n: int, op):
        def make():
            a = random.standard_normal((n, n), dtype=np.float32)
            b = random.standard_normal((n, n), dtype=np.float32)
            return lambda: op(a, b)

        return make

    return {
        "matmul 256": matrices(256, np.matmul),
        "matmul 512": matrices(512, np.matmul),
        "matmul 1024": matrices(1024, np.matmul),
        "add 4×4": matrices(4, np.add),
        "matmul 4×4": matrices(4, np.matmul),
    }


def least(run, seconds: float) -> float:
    """The least time of one run, of batches that take about a millisecond or one run."""
    batch, start = 1, time.perf_counter_ns()
    run()
    batch = max(1, 1_000_000 // max(1, time.perf_counter_ns() - start))
    best, end = float("inf"), time.perf_counter_ns() + int(seconds * 1e9)
    while True:
        start = time.perf_counter_ns()
        for _ in range(batch):
            run()
        now = time.perf_counter_ns()
        best = min(best, (now - start) / batch)
        if now > end:
            return best


def main() -> None:
    peers = {"NumPy": numpy_works()}
    names = [f"NumPy {np.__version__}"]
    if torch is not None:
        torch.set_num_threads(int(THREADS))
        peers["PyTorch"] = torch_works()
        names.append(f"PyTorch {torch.__version__}")
    print("\t".join(names), flush=True)
    made: dict = {}
    for line in sys.stdin:
        peer, work, seconds = line.rstrip("\n").split("\t")
        try:
            if (peer, work) not in made:
                made[peer, work] = peers[peer][work]()
            print(least(made[peer, work], float(seconds)), flush=True)
        except Exception as e:  # noqa: BLE001 - the benchmark says what failed and goes on
            print(f"-\t{type(e).__name__}: {e}", flush=True)


main()
