"""Running kernels of any language through the real jupyter_client, for measuring."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager


class Running:
    """A started kernel."""

    def __init__(self, specs: Path, name: str) -> None:
        manager = KernelSpecManager(kernel_dirs=[str(specs)], ensure_native_kernel=False)
        self.manager = KernelManager(kernel_name=name, kernel_spec_manager=manager)
        self.manager.start_kernel(stdout=open(os.devnull, "w"), stderr=open(os.devnull, "w"))
        self.client = self.manager.blocking_client()
        self.client.start_channels()

    def ready(self, timeout: float = 60) -> "Running":
        self.client.wait_for_ready(timeout=timeout)
        return self

    def run(self, code: str, timeout: float = 120) -> list[dict]:
        """Runs a cell and returns what it published, once the reply and `idle` are both there."""
        sent = self.client.execute(code)
        published = self._until_idle(sent, timeout)
        while True:
            reply = self.client.get_shell_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") == sent:
                break
        if reply["content"]["status"] != "ok":
            raise RuntimeError(f"{reply['content'].get('ename')}: {reply['content'].get('evalue')}\n{code[:200]}")
        return published

    def time(self, code: str) -> float:
        """Milliseconds from sending a cell to its reply and `idle`."""
        start = time.perf_counter()
        self.run(code)
        return (time.perf_counter() - start) * 1e3

    def time_completion(self, code: str) -> float:
        """Milliseconds from asking for completions at the code's end to the answer."""
        start = time.perf_counter()
        sent = self.client.complete(code, len(code))
        while True:
            reply = self.client.get_shell_msg(timeout=60)
            if reply["parent_header"].get("msg_id") == sent:
                return (time.perf_counter() - start) * 1e3

    def memory(self) -> float:
        """Resident megabytes of the kernel's process and its children."""
        pid = self.manager.provisioner.pid
        return sum(_resident(each) for each in [pid, *_children(pid)]) / 1024

    def stop(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def _until_idle(self, sent: str, timeout: float) -> list[dict]:
        published = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != sent:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return published
            published.append(message)


def launch_to_first_result(specs: Path, name: str) -> float:
    """Seconds from starting the process to the reply to a first `1+1`."""
    start = time.perf_counter()
    kernel = Running(specs, name)
    try:
        # No wait_for_ready: a client may send at once, and the reply is what a user waits for.
        sent = kernel.client.execute("1+1")
        while kernel.client.get_shell_msg(timeout=60)["parent_header"].get("msg_id") != sent:
            pass
        return time.perf_counter() - start
    finally:
        kernel.stop()


def write_spec(specs: Path, name: str, argv: list[str], language: str) -> None:
    """A kernelspec of our own for a peer."""
    folder = specs / name
    folder.mkdir(parents=True, exist_ok=True)
    spec = {"argv": argv, "display_name": name, "language": language, "interrupt_mode": "message"}
    (folder / "kernel.json").write_text(json.dumps(spec, indent=1))


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return float(line.split()[1])
    return 0.0


def _children(pid: int) -> list[int]:
    file = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in file.read_text().split()] if file.exists() else []
