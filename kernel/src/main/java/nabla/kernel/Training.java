package nabla.kernel;

import java.io.IOException;
import java.util.List;
import nabla.kernel.protocol.Connection;
import nabla.kernel.transport.Rehearsal;
import nabla.kernel.transport.Sockets;

/// The run that the JVM's start-up cache is made from: a kernel answers, over its own sockets, what front ends ask
/// first, and ends normally.
final class Training {
    private static final List<String> CELLS = List.of(
            "1 + 1",
            "int n = 10;\nn * 2",
            "var names = new ArrayList<>(List.of(\"a\", \"b\"));\nnames",
            "for (int i = 0; i < 3; i++) {\n    System.out.println(\"line \" + i);\n}",
            "int square(int x) {\n    return x * x;\n}\nsquare(n)",
            "record Point(double x, double y) {\n    double length() {\n        return Math.hypot(x, y);\n    }\n}\n"
                    + "new Point(3, 4).length()",
            "class Counter {\n    private int count;\n\n    void up() {\n        count++;\n    }\n}\nnew Counter().up();",
            "var squares = IntStream.range(0, n).boxed().collect(Collectors.toMap(i -> i, i -> i * i));\nsquares",
            "new double[][] {{1, 2}, {3, 4}}",
            "List.of(new Point(1, 2), new Point(3, 4))",
            "display(\"<b>bold</b>\", \"text/html\");",
            "String text = \"\"\"\n    several\n    lines\n    \"\"\";\nSystem.err.print(text.lines().count());",
            "int wrong = \"text\";",
            "Object nothing = null;\nnothing.toString()");

    private Training() {}

    static int run() {
        try {
            Sockets sockets = new Sockets(Connection.loopback("training"), message -> {});
            Kernel kernel = new Kernel(new Startup(List.of()), sockets, sockets::close);
            Surroundings.watch(kernel::interrupt);
            Rehearsal rehearsal = new Rehearsal(sockets.bound(), CELLS);
            Thread client = Thread.ofPlatform().daemon().start(rehearsal);
            sockets.run(kernel::handle);
            client.join();
            kernel.close();
            return 0;
        } catch (IOException e) {
            System.err.println("The training run cannot start: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
