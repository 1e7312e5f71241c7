"""Runs the tests of this folder and prints, for each, a line of JSON: its name, and what went wrong if it failed."""

import json
import os
import sys
import unittest


class Report(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.failed = {}

    def note(self, test, error):
        text = self._exc_info_to_string(error, test)
        self.failed[test.id()] = self.failed.get(test.id(), "") + text

    def addError(self, test, err):
        super().addError(test, err)
        self.note(test, err)
        if not isinstance(test, unittest.TestCase):  # setUpClass failed
            self.say(str(test))

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.note(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            text = self._exc_info_to_string(err, subtest)
            self.failed[test.id()] = self.failed.get(test.id(), "") + f"{subtest}\n{text}"

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.failed[test.id()] = f"skipped: {reason}"

    def stopTest(self, test):
        super().stopTest(test)
        self.say(test.id())

    def say(self, name):
        print(json.dumps({"test": name, "failure": self.failed.get(name, "")}), flush=True)


if __name__ == "__main__":
    os.environ["JUPYTER_PATH"] = sys.argv[1]
    folder = os.path.dirname(os.path.abspath(__file__))
    unittest.defaultTestLoader.discover(folder, top_level_dir=folder).run(Report())
