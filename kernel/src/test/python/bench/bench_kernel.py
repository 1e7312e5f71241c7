"""Measures the kernel against ipykernel and rapaio-jupyter-kernel, alternately, in one run.

Usage: bench_kernel.py --spec KERNEL_JSON --java JAVA --rapaio JAR --work DIR [--runs N]

--spec is the kernelspec of our kernel as installed; --java and --rapaio start the Java peer.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import platform
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from kernels import Running, launch_to_first_result, write_spec
from ratios import Goal, Report

OURS, IPYTHON, RAPAIO = "nabla", "ipykernel", "rapaio"
RAPAIO_VERSION = "3.0.1"

CLASS = {
    OURS: "class Point@ {{\n double x, y;\n double norm() {{ return Math.hypot(x, y); }}\n"
    " Point@ plus(Point@ p) {{ var q = new Point@(); q.x = x + p.x; q.y = y + p.y; return q; }}\n"
    " public String toString() {{ return x + \", \" + y; }}\n}}".replace("{{", "{").replace("}}", "}"),
    IPYTHON: "class Point@:\n def norm(self): return (self.x**2 + self.y**2) ** .5\n"
    " def plus(self, p):\n  q = Point@(); q.x = self.x + p.x; q.y = self.y + p.y; return q\n"
    " def __str__(self): return f'{self.x}, {self.y}'",
}


def long_cell(language: str) -> str:
    """A cell of 30 lines: a loop, a list, a map, a function and a few variables, names numbered by @."""
    if language == OURS:
        lines = ["import java.util.*;", "List<Integer> list@ = new ArrayList<>();", "Map<String, Integer> map@ = new TreeMap<>();"]
        lines += [f"int a@_{i} = {i} * 3;" for i in range(10)]
        lines += ["for (int i = 0; i < 10; i++) {", "  list@.add(i);", "  map@.put(\"k\" + i, i);", "}"]
        lines += ["int twice@(int x) {", "  return 2 * x;", "}"]
        lines += [f"var s@_{i} = twice@(a@_{i}) + list@.get({i});" for i in range(9)]
        return "\n".join(lines + ["list@.size() + map@.size()"])
    lines = ["import math", "list@ = []", "map@ = {}"] + [f"a@_{i} = {i} * 3" for i in range(10)]
    lines += ["for i in range(10):", "  list@.append(i)", "  map@['k%d' % i] = i", ""]
    lines += ["def twice@(x):", "  return 2 * x", ""]
    lines += [f"s@_{i} = twice@(a@_{i}) + list@[{i}]" for i in range(9)]
    return "\n".join(lines + ["len(list@) + len(map@)"])


def numbered(code: str, number: int) -> str:
    return code.replace("@", str(number))


class Bench:
    """All works; each is one method."""

    def __init__(self, specs: Path, runs: int) -> None:
        self.specs = specs
        self.runs = runs
        self.report = Report()
        self.versions = {
            IPYTHON: f"ipykernel {importlib.metadata.version('ipykernel')}",
            RAPAIO: f"rapaio {RAPAIO_VERSION}",
        }

    def launches(self) -> None:
        for peer, goal in ((IPYTHON, Goal(0.8)), (RAPAIO, None)):
            with self.work("launch → first result", bool(goal)):
                ours, theirs = self.alternate(lambda name: launch_to_first_result(self.specs, name), peer)
                self.report.line("launch → first result", "s", ours, self.versions[peer], theirs, goal)

    def cells(self) -> None:
        for peer in (IPYTHON, RAPAIO):
            with self.work(f"cells against {peer}", False), self.kernels(peer) as running:
                self.cell("1+1", "1+1", running, peer, Goal(1.5) if peer == IPYTHON else None)
                if peer == IPYTHON:
                    self.cell("class with three methods", CLASS, running, peer, Goal(10, "ours", "ms"))
                code = {name: long_cell(OURS if name == RAPAIO else name) for name in (OURS, peer)}
                self.cell("cell of 30 lines", code, running, peer, Goal(40, "ours", "ms") if peer == IPYTHON else None)

    def cell(self, work: str, code: str | dict[str, str], running: dict, peer: str, goal: Goal | None) -> None:
        counter = iter(range(1_000_000))

        def measure(name: str) -> float:
            text = code if isinstance(code, str) else code[name]
            repeats = 5 if name == RAPAIO else 20
            return median(running[name].time(numbered(text, next(counter))) for _ in range(repeats))

        with self.work(work, bool(goal)):
            measure(OURS), measure(peer)  # warm up
            ours, theirs = self.alternate(measure, peer)
            self.report.line(work, "ms", ours, self.versions[peer], theirs, goal)

    def many_statements(self) -> None:
        java = "\n".join(f"int n@_{i} = {i};" for i in range(500))
        python = "\n".join(f"n@_{i} = {i}" for i in range(500))
        with self.work("500 statements in a cell", True), self.kernels(IPYTHON) as running:
            counter = iter(range(1_000))
            code = {OURS: java, IPYTHON: python}
            ours, theirs = self.alternate(lambda name: running[name].time(numbered(code[name], next(counter))), IPYTHON)
            self.report.line("500 statements in a cell", "ms", ours, self.versions[IPYTHON], theirs, Goal(1000, "ours", "ms"))

    def thousandth(self) -> None:
        """Time of late cells against early ones, each cell leaving a new name behind."""
        with self.work("1,000th cell against 10th", True), self.kernels() as running:
            kernel = running[OURS]
            early, late = [], []
            for i in range(200):  # the just-in-time compiler has its say before anything is counted
                kernel.run(f"int w{i} = {i};")
            kernel.run("1")
            times = [kernel.time(f"int v{i} = {i};") for i in range(1000)]
            for i in range(self.runs):
                early.append(median(times[10 + 5 * i : 15 + 5 * i]))
                late.append(median(times[950 - 5 * i : 955 - 5 * i]))
            self.report.line("1,000th cell against 10th", "ms", late, "10th", early, Goal(1.3))

    def printing(self) -> None:
        code = {
            OURS: 'for (int i = 0; i < 100_000; i++) System.out.println("line " + i);',
            IPYTHON: 'for i in range(100_000): print("line", i)',
        }
        expected = "".join(f"line {i}\n" for i in range(100_000))
        with self.work("100,000 printed lines", True), self.kernels(IPYTHON) as running:
            for name in (OURS, IPYTHON):
                text = "".join(m["content"]["text"] for m in running[name].run(code[name]) if m["msg_type"] == "stream")
                if text.replace("\r\n", "\n") != expected:
                    raise RuntimeError(f"{name}: lines lost or out of order ({text.count(chr(10))} arrived)")
            ours, theirs = self.alternate(lambda name: running[name].time(code[name]), IPYTHON)
            self.report.line("100,000 printed lines", "ms", ours, self.versions[IPYTHON], theirs, Goal(1.0))

    def completion(self) -> None:
        code = {OURS: '"abc".sub', IPYTHON: '"abc".spl'}
        with self.work("completions", False), self.kernels(IPYTHON) as running:
            with self.work("completion", True):
                for name in (OURS, IPYTHON):
                    [running[name].time_completion(code[name]) for _ in range(20)]
                measure = lambda name: median(running[name].time_completion(code[name]) for _ in range(20))
                ours, theirs = self.alternate(measure, IPYTHON)
                self.report.line("completion", "ms", ours, self.versions[IPYTHON], theirs, Goal(30, "ours", "ms"))
            with self.work("completion while a cell runs", True):
                kernel = running[OURS]
                kernel.client.execute("while (!Thread.currentThread().isInterrupted()) { Thread.onSpinWait(); }")
                ours = [median(kernel.time_completion(code[OURS]) for _ in range(20)) for _ in range(self.runs)]
                kernel.manager.interrupt_kernel()
                self.report.line("completion while a cell runs", "ms", ours, "(ipykernel waits)", [], Goal(30, "ours", "ms"))

    def memory(self) -> None:
        def measure(name: str) -> float:
            kernel = Running(self.specs, name).ready()
            try:
                kernel.run("1+1")
                return kernel.memory()
            finally:
                kernel.stop()

        with self.work("idle memory after one cell", True):
            ours, theirs = self.alternate(measure, IPYTHON)
            self.report.line("idle memory after one cell", "MB", ours, self.versions[IPYTHON], theirs, Goal(180, "ours", "MB"))

    def hot_loop(self) -> None:
        """A hot loop in a long cell against the same loop in a method of its own."""
        filler = "\n".join(f"int f@_{i} = {i} * 2 + 1;" for i in range(200))
        loop = "double s = 0; for (int i = 0; i < 100_000_000; i++) { s += (i ^ 3) * 0.5; }"
        inline = filler + "\n{ " + loop + " System.out.print(s); }"
        method = "double hot@() { " + loop + " return s; }\nSystem.out.print(hot@());"
        with self.work("hot loop in a long cell", True), self.kernels() as running:
            kernel = running[OURS]
            counter = iter(range(1_000))
            ours, own = [], []
            for _ in range(self.runs):
                ours.append(kernel.time(numbered(inline, next(counter))))
                own.append(kernel.time(numbered(method, next(counter))))
            self.report.line("hot loop in a long cell", "ms", ours, "in a method", own, Goal(1.2))

    def alternate(self, measure, peer: str) -> tuple[list[float], list[float]]:
        ours, theirs = [], []
        for run in range(self.runs):
            for name in (OURS, peer) if run % 2 else (peer, OURS):
                (ours if name == OURS else theirs).append(measure(name))
        return ours, theirs

    @contextmanager
    def work(self, name: str, counts: bool):
        try:
            yield
        except Exception as failure:  # one peer's failure must not end the other measurements
            self.report.failed(name, f"{type(failure).__name__} {failure}", counts)

    @contextmanager
    def kernels(self, *peers: str):
        running = {}
        try:
            for name in (OURS, *peers):
                running[name] = Running(self.specs, name).ready()
            yield running
        finally:
            for kernel in running.values():
                kernel.stop()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--spec", type=Path, required=True)
    parser.add_argument("--java", required=True)
    parser.add_argument("--rapaio", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    specs = options.work / "kernels"
    shutil.rmtree(specs, ignore_errors=True)
    write_spec(specs, OURS, json.loads(options.spec.read_text())["argv"], "java")
    write_spec(specs, IPYTHON, [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"], "python")
    write_spec(specs, RAPAIO, [options.java, "-jar", str(options.rapaio), "{connection_file}"], "java")
    print(f"{platform.platform()}, Python {platform.python_version()}, {options.runs} alternating runs")
    bench = Bench(specs, max(options.runs, 7))
    for work in (
        bench.launches,
        bench.cells,
        bench.many_statements,
        bench.thousandth,
        bench.printing,
        bench.completion,
        bench.memory,
        bench.hot_loop,
    ):
        work()
    return bench.report.close()


if __name__ == "__main__":
    sys.exit(main())
