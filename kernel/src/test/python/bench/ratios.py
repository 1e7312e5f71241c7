"""How a benchmark compares ours with a peer, and how it says so.

Both are run alternately, so that whatever else the machine does hits both. The ratio of each pair of runs is one
sample; the interval is the one that holds the samples' median with at least 95 % certainty (by order statistics, no
assumption on the noise). A goal is met when the whole interval meets it, missed when the whole interval misses it,
and open when noise hides which.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import comb
from statistics import median


@dataclass(frozen=True)
class Goal:
    """An upper limit, on the ratio ours / peer or on our own figure."""

    limit: float
    of: str = "ratio"  # or "ours"
    unit: str = ""

    def __str__(self) -> str:
        return f"{'ratio' if self.of == 'ratio' else 'ours'} ≤ {self.limit:g}{' ' + self.unit if self.unit else ''}"


def interval(samples: list[float]) -> tuple[float, float]:
    """The narrowest pair of order statistics that holds the median with at least 95 % certainty."""
    ordered = sorted(samples)
    n = len(ordered)
    outside = 0.0
    k = 0
    while k < n // 2 and outside + 2 * comb(n, k) / 2**n <= 0.05:
        outside += 2 * comb(n, k) / 2**n
        k += 1
    k = max(k - 1, 0)
    return ordered[k], ordered[n - 1 - k]


def verdict(goal: Goal, low: float, high: float) -> str:
    """met, missed or open."""
    if high <= goal.limit:
        return "met"
    return "missed" if low > goal.limit else "open"


class Report:
    """Prints one line per work and keeps the score."""

    def __init__(self) -> None:
        self.goals = 0
        self.met = 0

    def line(self, work: str, unit: str, ours: list[float], peer: str, theirs: list[float], goal: Goal | None) -> None:
        """One work: the two lists hold the figures of alternating runs."""
        text = f"{work:34} ours {median(ours):8.3g} {unit:2}"
        low, high = interval(ours)
        if theirs:
            ratios = [a / b for a, b in zip(ours, theirs)]
            ratio_low, ratio_high = interval(ratios)
            text += f"   {peer} {median(theirs):8.3g} {unit:2}"
            text += f"   ratio {median(ratios):.3g} ({ratio_low:.3g}–{ratio_high:.3g}, {len(ratios)} runs)"
            if goal and goal.of == "ratio":
                low, high = ratio_low, ratio_high
        else:
            text += f"   {peer}   ({low:.3g}–{high:.3g}, {len(ours)} runs)"
        if goal:
            said = verdict(goal, low, high)
            self.goals += 1
            self.met += said == "met"
            text += f"   goal {goal}   {said}"
        print(text, flush=True)

    def failed(self, work: str, reason: str, counts: bool) -> None:
        """A work that could not be measured; it counts as a goal not met when it has one."""
        self.goals += counts
        print(f"{work:34} not measured: {reason}", flush=True)

    def close(self) -> int:
        """The last line; the exit status."""
        print(f"{self.met} of {self.goals} goals met", flush=True)
        return 0 if self.met == self.goals else 1
