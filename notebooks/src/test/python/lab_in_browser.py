"""Opens a lesson in the real JupyterLab in a real Chromium, as a learner would, and looks at what comes.

    python lab_in_browser.py ROOT LESSON SHOTS BROWSER

ROOT is the clone, LESSON a notebook in it, SHOTS the folder for the screenshots, BROWSER the program.
JupyterLab is started by ./nabla lab on a copy of the lesson, so that nothing in the clone changes.
Prints one line per check, 'ok NAME' or 'failed NAME: reason'. Nothing waits for a fixed time: every
wait is for a state of the page, with a limit.
"""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

START_LIMIT = 120_000  # ms
LESSON_LIMIT = 300_000
STEP_LIMIT = 30_000
BROWSER_FLAGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                 "--disable-component-update", "--disable-sync", "--no-sandbox"]
# Every cell is in the page even where it is scrolled away, so that all outputs can be looked at.
SETTINGS = {"@jupyterlab/notebook-extension": ("tracker", {"windowingMode": "none"})}
# Idle: no cell waits or runs. With an error the cells behind it are given up, so they have no number.
IDLE = """() => {
  const prompts = [...document.querySelectorAll('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell .jp-InputPrompt')];
  const status = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook-ExecutionIndicator');
  return prompts.some(p => /\\d/.test(p.textContent)) && !prompts.some(p => p.textContent.includes('*'))
      && status && status.dataset.status === 'idle';
}"""


class Lab:
    """JupyterLab, started by the launcher; its root is a copy of the notebooks."""

    def __init__(self, root: Path, lesson: Path):
        self.folder = Path(tempfile.mkdtemp(prefix="nabla-lab-"))
        self.work = self.folder / "course"
        (self.work / "notebooks").mkdir(parents=True)
        for shared in ("datasets", "exercises", "solutions"):
            (self.work / shared).symlink_to(root / shared)
        self.lesson = self.work / "notebooks" / lesson.name
        shutil.copy(lesson, self.lesson)
        self.log = []
        self.address = ""
        self._ready = threading.Event()
        self._process = subprocess.Popen(
            [str(root / "nabla"), "lab", "--no-browser", "--", f"--ServerApp.root_dir={self.work}",
             f"--LabApp.default_url=/lab/tree/notebooks/{lesson.name}"],
            env=self._environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, start_new_session=True)
        threading.Thread(target=self._read, daemon=True).start()
        self._ready.wait(START_LIMIT / 1000)
        if not self.address:
            self.stop()
            raise RuntimeError("./nabla lab printed no address:\n" + "".join(self.log))

    def _environment(self):
        settings = self.folder / "settings"
        for plugin, (name, values) in SETTINGS.items():
            (settings / plugin).mkdir(parents=True)
            (settings / plugin / f"{name}.jupyterlab-settings").write_text(json.dumps(values))
        return {**os.environ, "JUPYTERLAB_SETTINGS_DIR": str(settings),
                "JUPYTERLAB_WORKSPACES_DIR": str(self.folder / "workspaces"),
                "JUPYTER_CONFIG_DIR": str(self.folder / "config")}

    def _read(self):
        for line in self._process.stdout:
            self.log.append(line)
            found = re.search(r"http://(?:localhost|127\.0\.0\.1):\d+/\S*token=\S+", line)
            if found and not self.address:
                self.address = found.group()
                self._ready.set()
        self._ready.set()

    def stop(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGTERM)
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)


class Learner:
    """What a learner does in the page."""

    def __init__(self, page: Page, shots: Path):
        self.page = page
        self.shots = shots
        shots.mkdir(parents=True, exist_ok=True)

    def open(self, address: str):
        self.page.goto(address)
        self.page.locator(".jp-NotebookPanel .jp-Notebook .jp-Cell").first.wait_for(timeout=START_LIMIT)
        self.page.locator("#jp-main-statusbar").get_by_text(re.compile(r"\| Idle$")).wait_for(timeout=START_LIMIT)

    def menu(self, menu: str, entry: str):
        self.page.get_by_role("menuitem", name=menu, exact=True).click()
        self.page.locator(".lm-Menu-itemLabel").get_by_text(entry, exact=True).click()

    def wait_until_idle(self, limit=STEP_LIMIT):
        self.page.wait_for_function(IDLE, timeout=limit)

    def type_in_new_last_cell(self, code: str):
        """A fresh cell at the end, with the text typed key by key; it stays in edit mode."""
        self.page.locator(".jp-Cell").last.click()
        self.page.keyboard.press("Escape")
        self.page.keyboard.press("b")
        self.page.locator(".jp-CodeCell.jp-mod-active .cm-content").click()
        self.page.keyboard.type(code)

    def run_cell(self):
        self.page.keyboard.press("Control+Enter")

    def last_prompt(self):
        return self.page.locator(".jp-CodeCell .jp-InputPrompt").last

    def last_output(self) -> str:
        return self.page.locator(".jp-CodeCell").last.locator(".jp-OutputArea").inner_text()

    def save(self, notebook: Path) -> dict:
        """Saves by the menu, and reads the file once the page says that it is saved."""
        self.menu("File", "Save Notebook")
        self.page.locator(".lm-TabBar-tab.jp-mod-dirty").wait_for(state="detached")
        return json.loads(notebook.read_text())

    def photograph(self, name: str):
        self.page.locator("#jupyterlab-splash").wait_for(state="detached")
        self.page.screenshot(path=self.shots / f"{name}.png")


def every_cell_runs(learner: Learner, lab: Lab):
    learner.menu("Run", "Run All Cells")
    learner.wait_until_idle(LESSON_LIMIT)
    code = [c for c in learner.save(lab.lesson)["cells"] if c["cell_type"] == "code" and "".join(c["source"]).strip()]
    for number, cell in enumerate(code, 1):
        errors = [o for o in cell["outputs"] if o["output_type"] == "error"]
        if errors and "raises-exception" not in cell["metadata"].get("tags", []):
            raise AssertionError(f"code cell {number}: {errors[0]['ename']}: {errors[0]['evalue']}")
        assert cell["execution_count"], f"code cell {number} was not run"


def every_chart_has_a_text_alternative(learner: Learner, lab: Lab):
    charts = learner.page.locator(".jp-OutputArea-output figure")
    assert charts.count() > 0, "there is no chart in the page"
    for i in range(charts.count()):
        alternative = charts.nth(i).locator("img").first.get_attribute("alt")
        assert alternative and len(alternative) > 10, f"chart {i + 1}: its text alternative is {alternative!r}"
    learner.page.locator(".jp-Cell").first.scroll_into_view_if_needed()
    learner.photograph("lesson-top")
    charts.first.scroll_into_view_if_needed()
    learner.photograph("lesson")


def the_completion_list_offers_methods(learner: Learner, lab: Lab):
    learner.type_in_new_last_cell('"abc".sub')
    learner.page.keyboard.press("Tab")
    learner.page.locator(".jp-Completer-item").get_by_text("substring").first.wait_for()
    learner.photograph("completion")
    learner.page.keyboard.press("Escape")


def an_endless_loop_is_interrupted(learner: Learner, lab: Lab):
    learner.type_in_new_last_cell("while (true) {}")
    learner.run_cell()
    learner.page.locator(".jp-Notebook-ExecutionIndicator[data-status='busy']").wait_for(state="attached")
    learner.photograph("endless-loop")
    learner.menu("Kernel", "Interrupt Kernel")
    learner.wait_until_idle()
    learner.photograph("interrupted")
    learner.type_in_new_last_cell("6 * 7")
    learner.run_cell()
    learner.page.locator(".jp-CodeCell").last.locator(".jp-OutputArea-executeResult").wait_for()
    assert "42" in learner.last_output(), f"6 * 7 gave {learner.last_output()!r} after the interrupt"


def the_lesson_reads_in_the_dark_theme(learner: Learner, lab: Lab):
    learner.page.get_by_role("menuitem", name="Settings", exact=True).click()
    learner.page.locator(".lm-Menu-itemLabel").get_by_text("Theme", exact=True).hover()
    learner.page.locator(".lm-Menu-itemLabel").get_by_text("JupyterLab Dark", exact=True).click()
    learner.page.locator("body[data-jp-theme-light='false']").wait_for(state="attached")
    learner.page.locator(".jp-OutputArea-output figure").first.scroll_into_view_if_needed()
    learner.photograph("lesson-dark")


CHECKS = [every_cell_runs, every_chart_has_a_text_alternative, the_completion_list_offers_methods,
          an_endless_loop_is_interrupted, the_lesson_reads_in_the_dark_theme]


def run(lab: Lab, learner: Learner) -> bool:
    good = True
    learner.open(lab.address)
    for check in CHECKS:
        name = check.__name__
        try:
            check(learner, lab)
            print(f"ok {name}", flush=True)
        except Exception as reason:  # one check's failure must not hide the next one's result
            good = False
            learner.page.screenshot(path=learner.shots / f"failed-{name}.png")
            print(f"failed {name}: {' '.join(str(reason).split())}", flush=True)
    return good


def main(root: str, lesson: str, shots: str, browser: str) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    lab = Lab(Path(root).resolve(), Path(lesson).resolve())
    try:
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=browser, args=BROWSER_FLAGS)
            page = chromium.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
            page.set_default_timeout(STEP_LIMIT)
            good = run(lab, Learner(page, Path(shots)))
            chromium.close()
        return 0 if good else 1
    finally:
        lab.stop()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
