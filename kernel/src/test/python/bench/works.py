"""What is measured: each work is a function from a started kernel to a number, in its unit."""

import statistics

from peers import Kernel

LINES = 100_000


def launch(kernel: Kernel) -> float:
    return kernel.first


def steady(kernel: Kernel) -> float:
    for _ in range(20):
        kernel.run("1+1")
    return median_run(kernel, ["1+1"] * 50)


def small_class(kernel: Kernel) -> float:
    java = "class Account{0} {{ int x; int get() {{ return x; }} void put(int y) {{ x += y; }} int twice() {{ return 2 * x; }} }}"
    python = ("class Account{0}:\n  x = 0\n  def get(self): return self.x\n"
              "  def put(self, y): self.x += y\n  def twice(self): return 2 * self.x")
    return median_run(kernel, [pick(kernel, java, python).format(i) for i in range(10)])


def thirty_lines(kernel: Kernel) -> float:
    java = "double total{0} = 0;\n" + "\n".join(
        f"double a{i}_{{0}} = Math.sqrt({i}.0 + total{{0}});\ntotal{{0}} += a{i}_{{0}} * 2;" for i in range(14)) + "\ntotal{0}"
    python = "import math\ntotal{0} = 0\n" + "\n".join(
        f"a{i}_{{0}} = math.sqrt({i}.0 + total{{0}})\ntotal{{0}} += a{i}_{{0}} * 2" for i in range(14)) + "\ntotal{0}"
    return median_run(kernel, [pick(kernel, java, python).format(i) for i in range(5)])


def five_hundred_statements(kernel: Kernel) -> float:
    code = "\n".join(pick(kernel, f"int s{i} = {i} * 2;", f"s{i} = {i} * 2") for i in range(500))
    return kernel.run(code)[0]


def many_lines(kernel: Kernel) -> float:
    seconds, text = kernel.run(pick(
        kernel, f'for (int i = 0; i < {LINES}; i++) System.out.println("line " + i);',
        f'for i in range({LINES}): print("line", i)'))
    wanted = "".join(f"line {i}\n" for i in range(LINES))
    if text.replace("\r\n", "\n") != wanted:
        raise RuntimeError(f"only {text.count(chr(10)):,} of {LINES:,} lines arrived, or not in order")
    return seconds


def completion(kernel: Kernel) -> float:
    code = pick(kernel, '"abc".sub', '"abc".spl')
    return statistics.median(kernel.ask(kernel.client.complete(code, len(code))) for _ in range(20))


def documentation(kernel: Kernel) -> float:
    code = pick(kernel, "Math.max", "max")
    return statistics.median(kernel.ask(kernel.client.inspect(code, len(code))) for _ in range(20))


def memory(kernel: Kernel) -> float:
    return kernel.megabytes()


def median_run(kernel: Kernel, cells) -> float:
    return statistics.median(kernel.run(cell)[0] for cell in cells)


def pick(kernel: Kernel, java: str, python: str) -> str:
    return java if kernel.language == "java" else python
