"""The kernels that are measured, and how each is asked."""

import queue
import re
import subprocess
import time
from pathlib import Path

import psutil
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec

LIMIT = 120  # seconds that an answer may take


class Peer:
    """A kind of kernel: its name, its version, and how it is started (by its name in Jupyter, or by a command)."""

    def __init__(self, name, version, language, kernel_name="", argv=()):
        self.name, self.version, self.language = name, version, language
        self.kernel_name, self.argv = kernel_name, list(argv)

    def __str__(self):
        return f"{self.name} {self.version}"

    def manager(self) -> KernelManager:
        manager = KernelManager(kernel_name=self.kernel_name) if self.kernel_name else KernelManager()
        if self.argv:
            manager._kernel_spec = KernelSpec(argv=self.argv, display_name=self.name, language=self.language)
        return manager


def ipykernel() -> Peer:
    from importlib.metadata import version
    return Peer("ipykernel", version("ipykernel"), "python", "python3")


def nabla() -> Peer:
    return Peer("nabla", "", "java", "java")


def rapaio(java: str, jar: Path) -> Peer:
    version = re.search(r"-(\d[\d.]*)\.jar$", jar.name).group(1)
    return Peer("rapaio-jupyter-kernel", version, "java", argv=[java, "-jar", str(jar), "{connection_file}"])


class Kernel:
    """A started kernel. `first` is the time from the start of its process to the reply to its first cell."""

    def __init__(self, peer: Peer):
        self.language = peer.language
        self.manager = peer.manager()
        start = time.perf_counter()
        self.manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()
        try:
            self.reply(self.client.execute("1+1"))
        except BaseException:
            self.stop()
            raise
        self.first = time.perf_counter() - start

    def reply(self, message_id, limit=LIMIT):
        while True:
            answer = self.client.get_shell_msg(timeout=limit)
            if answer["parent_header"].get("msg_id") == message_id:
                return answer["content"]

    def run(self, code: str):
        """Runs a cell until it is idle; returns the seconds that took, and what it printed."""
        start = time.perf_counter()
        message_id = self.client.execute(code)
        content = self.reply(message_id)
        if content["status"] != "ok":
            raise RuntimeError(f"{code[:60]!r} failed: {content}")
        printed = []
        while True:
            message = self.client.get_iopub_msg(timeout=LIMIT)
            if message["parent_header"].get("msg_id") != message_id:
                continue
            if message["msg_type"] == "stream":
                printed.append(message["content"]["text"])
            elif message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return time.perf_counter() - start, "".join(printed)

    def ask(self, message_id) -> float:
        start = time.perf_counter()
        self.reply(message_id)
        return time.perf_counter() - start

    def megabytes(self) -> float:
        process = psutil.Process(self.manager.provisioner.pid)
        return sum(p.memory_info().rss for p in [process, *process.children(recursive=True)]) / 1e6

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def started(peer: Peer, tries=5) -> Kernel:
    """A kernel that answers: some of the peers die at some of their starts."""
    for last in range(tries, 0, -1):
        try:
            return Kernel(peer)
        except (queue.Empty, RuntimeError):
            if last == 1:
                raise
    raise AssertionError("not reached")
