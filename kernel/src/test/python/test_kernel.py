"""What people and tools expect of the kernel, over the real protocol with the real client."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from jupyter_client.manager import KernelManager

PATIENCE = 30


class Kernel:
    def __init__(self):
        self.errors = tempfile.TemporaryFile()
        self.manager = KernelManager(kernel_name="nabla-test")
        self.manager.start_kernel(stderr=self.errors)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.errors.close()

    @property
    def process(self):
        return self.manager.provisioner.process

    def outputs(self, request, until=lambda message: False):
        """All that is published for a request up to its idle status, or to the message asked for."""
        found = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != request:
                continue
            found.append((message["msg_type"], message["content"]))
            if message["content"].get("execution_state") == "idle" or until(message):
                return found

    def reply(self, request):
        while True:
            message = self.client.get_shell_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def run(self, code, **options):
        request = self.client.execute(code, **options)
        found = self.outputs(request)
        return self.reply(request), found


def text(found, name="stdout"):
    return "".join(content["text"] for kind, content in found if kind == "stream" and content["name"] == name)


def value(found):
    return next(content["data"]["text/plain"] for kind, content in found if kind == "execute_result")


class KernelTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kernel = Kernel()

    @classmethod
    def tearDownClass(cls):
        cls.kernel.close()

    def run_cell(self, code, **options):
        return self.kernel.run(code, **options)

    def test_a_hundred_thousand_lines_all_come_in_order_before_idle(self):
        _, found = self.run_cell('for (int i = 0; i < 100_000; i++) System.out.println("line " + i);')
        self.assertEqual([f"line {i}" for i in range(100_000)], text(found).splitlines())
        self.assertLess(len(found), 200)

    def test_two_hundred_megabytes_of_output_are_cut_with_a_note(self):
        _, found = self.run_cell('String row = "x".repeat(99); for (int i = 0; i < 2_000_000; i++) System.out.println(row);')
        self.assertLess(len(text(found)), 10_100_000)
        self.assertIn("the output is cut here", text(found))
        self.assertIn("190.0 MB of output were left out", text(found))

    def test_output_of_many_threads_is_all_there(self):
        _, found = self.run_cell("IntStream.range(0, 20_000).parallel().forEach(i -> System.out.println(i));")
        self.assertEqual(list(range(20_000)), sorted(map(int, text(found).split())))

    def test_a_thread_of_an_older_cell_writes_to_that_cell(self):
        first = self.kernel.client.execute(
            "var go = new CountDownLatch(1);"
            'new Thread(() -> { try { go.await(); } catch (InterruptedException e) { } System.out.println("old"); }).start();'
        )
        self.kernel.outputs(first)
        second = self.kernel.client.execute("go.countDown();")
        late = self.kernel.outputs(first, until=lambda message: message["msg_type"] == "stream")
        self.assertEqual("old\n", text(late))
        self.kernel.reply(second)

    def test_an_interrupted_loop_stops_and_keeps_the_state(self):
        self.run_cell("int kept = 42;")
        request = self.kernel.client.execute("System.out.println(1); while (true) {}")
        self.kernel.outputs(request, until=lambda message: message["msg_type"] == "stream")
        start = time.monotonic()
        self.kernel.manager.interrupt_kernel()
        reply = self.kernel.reply(request)
        self.assertEqual("error", reply["status"])
        self.assertLess(time.monotonic() - start, 10)
        self.assertEqual("idle", self.kernel.outputs(request)[-1][1]["execution_state"])
        self.assertEqual("42", value(self.run_cell("kept")[1]))

    def test_ctrl_c_in_the_terminal_interrupts_instead_of_ending(self):
        request = self.kernel.client.execute("System.out.println(1); Thread.sleep(100_000);")
        self.kernel.outputs(request, until=lambda message: message["msg_type"] == "stream")
        self.kernel.process.send_signal(signal.SIGINT)
        self.assertEqual("error", self.kernel.reply(request)["status"])
        self.assertEqual("2", value(self.run_cell("1 + 1")[1]))

    def test_questions_are_answered_while_a_cell_runs(self):
        request = self.kernel.client.execute("System.out.println(1); Thread.sleep(100_000);")
        self.kernel.outputs(request, until=lambda message: message["msg_type"] == "stream")
        completion = self.kernel.client.complete("Math.hyp")
        self.assertIn("hypot", "".join(self.kernel.reply(completion)["matches"]))
        self.assertEqual("ok", self.kernel.reply(self.kernel.client.kernel_info())["status"])
        self.kernel.manager.interrupt_kernel()
        self.assertEqual("error", self.kernel.reply(request)["status"])

    def test_cells_that_wait_when_one_fails_are_aborted(self):
        requests = [self.kernel.client.execute(code) for code in ["Thread.sleep(300); throw new Error();", "1", "2"]]
        self.assertEqual(
            ["error", "aborted", "aborted"], [self.kernel.reply(request)["status"] for request in requests]
        )
        self.assertEqual("3", value(self.run_cell("3")[1]))

    def test_a_cell_asks_for_input(self):
        request = self.kernel.client.execute("new Scanner(System.in).nextLine()", allow_stdin=True)
        self.kernel.client.get_stdin_msg(timeout=PATIENCE)
        self.kernel.client.input("hello")
        self.assertEqual("hello", value(self.kernel.outputs(request)))
        self.assertEqual("ok", self.kernel.reply(request)["status"])

    def test_a_cell_that_may_not_ask_is_told_so(self):
        reply, _ = self.run_cell("new Scanner(System.in).nextLine()", allow_stdin=False)
        self.assertIn("does not let the cell ask for input", reply["evalue"])

    def test_an_error_has_its_real_class(self):
        reply, found = self.run_cell('throw new java.io.IOException("lost");')
        self.assertEqual(("java.io.IOException", "lost"), (reply["ename"], reply["evalue"]))
        self.assertEqual("java.io.IOException", dict(found)["error"]["ename"])

    def test_exit_is_explained_and_not_obeyed(self):
        reply, _ = self.run_cell("System.exit(1);")
        self.assertEqual("error", reply["status"])
        self.assertEqual("2", value(self.run_cell("1 + 1")[1]))

    def test_expressions_are_answered_each_for_itself(self):
        reply, _ = self.run_cell("int seven = 7;", user_expressions={"good": "seven * 2", "bad": "nothing"})
        self.assertEqual("14", reply["user_expressions"]["good"]["data"]["text/plain"])
        self.assertEqual("error", reply["user_expressions"]["bad"]["status"])

    def test_a_silent_cell_shows_no_value_and_is_not_counted(self):
        before, _ = self.run_cell("1")
        _, found = self.run_cell("5", silent=True)
        self.assertEqual({"status"}, {kind for kind, _ in found})
        after, _ = self.run_cell("1")
        self.assertEqual(before["execution_count"] + 1, after["execution_count"])

    def test_a_display_is_replaced(self):
        _, found = self.run_cell('String id = display("a"); updateDisplay(id, "b");')
        shown, updated = found[-3][1], found[-2][1]
        self.assertEqual(shown["transient"]["display_id"], updated["transient"]["display_id"])
        self.assertEqual(["a", "b"], [content["data"]["text/plain"] for content in (shown, updated)])

    def test_a_comm_goes_both_ways(self):
        _, found = self.run_cell(
            'var comm = nabla.display.Comm.open("echo", Map.of("a", 1), Map.of("version", "2.1.0"));'
            'comm.onMessage(data -> comm.send(Map.of("twice", 2 * (long) data.get("n"))));'
        )
        opened = next(content for kind, content in found if kind == "comm_open")
        self.assertEqual({"a": 1}, opened["data"])
        session = self.kernel.client.session
        message = session.msg("comm_msg", {"comm_id": opened["comm_id"], "data": {"n": 21}})
        self.kernel.client.shell_channel.send(message)
        self.assertIn(
            ("comm_msg", {"comm_id": opened["comm_id"], "data": {"twice": 42}}),
            self.kernel.outputs(message["header"]["msg_id"]),
        )
        info = self.kernel.client.comm_info()
        self.assertIn(opened["comm_id"], self.kernel.reply(info)["comms"])

    def test_forged_messages_are_dropped(self):
        client = self.kernel.client
        key = client.session.key
        client.session.key = b"wrong"
        client.execute("System.exit(3);")
        client.session.key = key
        client.shell_channel.socket.send_multipart([b"<IDS|MSG>", b"", b"{", b"{}", b"{}", b"{}"])
        client.shell_channel.socket.send(b"")
        self.assertEqual("2", value(self.run_cell("1 + 1")[1]))

    def test_nothing_of_ours_is_on_stderr(self):
        self.run_cell('System.err.println("the user\'s own");')
        self.kernel.errors.seek(0)
        self.assertEqual(b"", self.kernel.errors.read())


class EndTest(unittest.TestCase):
    def test_a_shutdown_takes_less_than_seconds(self):
        kernel = Kernel()
        process = kernel.process
        kernel.client.shutdown()
        process.wait(timeout=10)
        kernel.close()
        self.assertEqual(0, process.returncode)

    def test_a_restart_gives_a_fresh_kernel_even_while_a_cell_runs(self):
        kernel = Kernel()
        try:
            kernel.run("int gone = 1;")
            kernel.client.execute("while (true) {}")
            kernel.manager.restart_kernel()
            kernel.client.wait_for_ready(timeout=60)
            self.assertEqual("error", kernel.run("gone")[0]["status"])
        finally:
            kernel.close()

    def test_the_kernel_ends_when_its_server_is_killed(self):
        server = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "from jupyter_client.manager import start_new_kernel\n"
                "manager, client = start_new_kernel(kernel_name='nabla-test')\n"
                "print(manager.provisioner.process.pid, flush=True)\n"
                "input()",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        pid = int(server.stdout.readline())
        server.kill()
        server.communicate()
        end = time.monotonic() + PATIENCE
        while alive(pid):
            self.assertLess(time.monotonic(), end, "the kernel lives on")
            threading.Event().wait(0.1)


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        if os.path.isdir("/proc/self"):
            return False
    try:
        os.kill(pid, 0)
        return True
    except ProcessLookupError:
        return False
