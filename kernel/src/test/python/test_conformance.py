"""The public conformance suite for Jupyter kernels, with all its optional parts switched on."""

import jupyter_kernel_test


class JavaKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "nabla-test"
    language_name = "java"
    file_extension = ".java"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    completion_samples = [
        {"text": "Math.P", "matches": {"PI"}},
        {"text": "Integer.MAX_V", "matches": {"MAX_VALUE"}},
    ]
    complete_code_samples = ["1 + 1", "int x = 3;", "class A { int f() { return 1; } }", "for (;;) { break; }"]
    incomplete_code_samples = ["for (;;) {", "int f(int a) {", 'String s = """\nabc', "foo(1,"]
    invalid_code_samples = ["class 7 {}", ")", "int x = ;"]
    code_page_something = "?String"
    code_generate_error = "int[] none = {}; none[1]++;"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + 1', "result": "a1"},
        {"code": "List.of(1, 2)", "result": "[1, 2]"},
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 7", "result": "42"},
    ]
    code_display_data = [
        {"code": 'display("<b>bold</b>", "text/html");', "mime": "text/html"},
        {"code": 'display("**bold**", "text/markdown");', "mime": "text/markdown"},
        {"code": "display(List.of(1));", "mime": "text/plain"},
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max"
    code_clear_output = "clearOutput();"


class WelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "nabla-test"
    support_iopub_welcome = True
