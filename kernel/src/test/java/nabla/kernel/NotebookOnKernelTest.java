package nabla.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nabla.kernel.protocol.Incoming;
import nabla.kernel.protocol.Outbox;
import nabla.kernel.run.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The runner with the real kernel and the real engine behind it.
class NotebookOnKernelTest {
    private static final String NOTEBOOK = """
            {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[
            {"cell_type":"code","id":"a","metadata":{"tags":["parameters"]},"source":"int epochs = 30;","outputs":[],
             "execution_count":null},
            {"cell_type":"code","id":"b","metadata":{},"outputs":[],"execution_count":null,
             "source":"var bar = nabla.display.Display.show(\\"0 %\\");\\nSystem.out.println(\\"epochs \\" + epochs);"},
            {"cell_type":"code","id":"c","metadata":{},"source":"bar.update(\\"100 %\\");\\nepochs * 2","outputs":[],
             "execution_count":null},
            {"cell_type":"code","id":"d","metadata":{},"source":"int zero = 0;\\nepochs / zero","outputs":[],
             "execution_count":null}]}""";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aLessonRunsToItsFailingCellAndItsOutputsAreKept(@TempDir Path folder) throws Exception {
        Path notebook = Files.writeString(folder.resolve("a.ipynb"), NOTEBOOK);
        Path out = folder.resolve("out");
        assertEquals(1, run("run", "-p", "epochs=3", "--out", out.toString(), notebook.toString()));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("cell 5 of 5 (In [5]), line 2: epochs / zero"), text);
        assertTrue(text.contains("java.lang.ArithmeticException: / by zero"), text);
        String executed = Files.readString(out.resolve("a.ipynb"));
        for (String part : List.of("epochs 3", "100 %", "\"6\"", "\"ename\": \"java.lang.ArithmeticException\"")) {
            assertTrue(executed.contains(part), executed);
        }
        assertEquals(NOTEBOOK, Files.readString(notebook));
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Tools.run(NotebookOnKernelTest::session, out, out, arguments);
    }

    private static Session session(Outbox out, List<Path> classPath) {
        Kernel kernel = new Kernel(new Startup(classPath), out, () -> {});
        return new Session() {
            @Override
            public void handle(Incoming in) {
                kernel.handle(in);
            }

            @Override
            public void close() {
                kernel.close();
            }
        };
    }
}
