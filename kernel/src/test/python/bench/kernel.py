"""Measures our kernel against its peers: python kernel.py JAVA RAPAIO_JAR [--rounds N]

In every round each kernel is started and does all works, one kernel after the other, so that the machine's
mood hits all alike. A line names the work, ours, the peer, the median ratio ours : peer with its spread, the
goal, and the verdict: met or missed if the whole spread is on one side of the goal, else open.
"""

import argparse
import queue
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

import peers
import works

SPREAD = 0.95  # how sure the spread of a median is to hold the true one


@dataclass
class Goal:
    """Ours must be at most `bound`: a ratio to the peer, or a number in the unit."""

    work: Callable[[peers.Kernel], float]
    title: str
    peer: str
    bound: float
    unit: str = ""  # none: the bound is a ratio


GOALS = [
    Goal(works.launch, "launch to first result", "ipykernel", 0.8),
    Goal(works.launch, "launch to first result", "rapaio-jupyter-kernel", 1.0),
    Goal(works.steady, "1+1, steady", "ipykernel", 1.5),
    Goal(works.small_class, "class with three methods", "rapaio-jupyter-kernel", 0.010, "s"),
    Goal(works.thirty_lines, "cell of 30 lines", "rapaio-jupyter-kernel", 0.040, "s"),
    Goal(works.five_hundred_statements, "500 statements in a cell", "rapaio-jupyter-kernel", 1.0, "s"),
    Goal(works.many_lines, "100,000 printed lines", "ipykernel", 1.0),
    Goal(works.completion, "completion", "rapaio-jupyter-kernel", 0.030, "s"),
    Goal(works.documentation, "documentation", "rapaio-jupyter-kernel", 0.030, "s"),
    Goal(works.memory, "memory after one cell", "rapaio-jupyter-kernel", 180, "MB"),
]


def measure(peer: peers.Peer) -> dict:
    """One number a work; where the kernel failed at it, the reason."""
    results = {}
    kernel = peers.started(peer)
    try:
        results[works.launch] = works.launch(kernel)
        results[works.memory] = works.memory(kernel)
        for work in (works.steady, works.small_class, works.thirty_lines, works.completion, works.documentation,
                     works.five_hundred_statements, works.many_lines):
            try:
                results[work] = work(kernel)
            except (queue.Empty, RuntimeError) as reason:
                results[work] = str(reason) or f"no answer in {peers.LIMIT} s"
                kernel.stop()
                kernel = peers.started(peer)
    finally:
        kernel.stop()
    return results


def spread(numbers):
    """The order statistics that hold the true median with the wanted probability: of few runs, all."""
    ordered, n = sorted(numbers), len(numbers)
    cut, tail, term = 0, 0.0, 0.5 ** n
    while cut < (n - 1) // 2 and 2 * (tail + term) <= 1 - SPREAD:
        tail += term
        term *= (n - cut) / (cut + 1)
        cut += 1
    cut = max(cut - 1, 0)
    return ordered[cut], ordered[n - 1 - cut]


def verdict(low, high, bound) -> str:
    return "met" if high <= bound else "missed" if low > bound else "open"


def shown(value: float, unit: str) -> str:
    if unit == "MB":
        return f"{value:.0f} MB"
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def line(goal: Goal, ours: list, theirs: list, peer: peers.Peer):
    """The line of a goal, and whether it is met."""
    good = [x for x in ours if isinstance(x, float)]
    pairs = [(x, y) for x, y in zip(ours, theirs) if isinstance(x, float) and isinstance(y, float)]
    if len(good) < len(ours) or not good:
        reason = next(x for x in ours if not isinstance(x, float))
        return f"{goal.title:26} missed: {len(ours) - len(good)} of {len(ours)} runs failed: {reason}", False
    text = f"{goal.title:26} {shown(statistics.median(good), goal.unit):>9}  {str(peer):28}"
    ratio: Optional[tuple] = None
    if pairs:
        ratios = [x / y for x, y in pairs]
        ratio = spread(ratios)
        text += f" {shown(statistics.median(y for _, y in pairs), goal.unit):>9}"
        text += f"  ratio {statistics.median(ratios):.3f} ({ratio[0]:.3f} to {ratio[1]:.3f})"
    failures = len(theirs) - len(pairs)
    if failures:
        text += f"  (the peer failed in {failures} of {len(theirs)} runs)"
    if goal.unit:
        result = verdict(*spread(good), goal.bound)
        return f"{text}  goal at most {shown(goal.bound, goal.unit)}: {result}", result == "met"
    result = verdict(*ratio, goal.bound) if ratio else "open"
    return f"{text}  goal ratio at most {goal.bound}: {result}", result == "met"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("java")
    arguments.add_argument("rapaio_jar", type=Path)
    arguments.add_argument("--rounds", type=int, default=7)
    given = arguments.parse_args()
    ours = peers.nabla()
    others = {p.name: p for p in (peers.ipykernel(), peers.rapaio(given.java, given.rapaio_jar))}
    rounds = []
    for number in range(given.rounds):
        rounds.append({p.name: measure(p) for p in (ours, *others.values())})
        print(f"round {number + 1} of {given.rounds} done", file=sys.stderr, flush=True)
    met = 0
    for goal in GOALS:
        mine = [r[ours.name][goal.work] for r in rounds]
        text, good = line(goal, mine, [r[goal.peer][goal.work] for r in rounds], others[goal.peer])
        print(text)
        met += good
    print(f"{met} of {len(GOALS)} goals met")
    return 0 if met == len(GOALS) else 1


if __name__ == "__main__":
    sys.exit(main())
