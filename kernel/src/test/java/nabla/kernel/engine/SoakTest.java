package nabla.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many cells that define the same names again.
class SoakTest {
    private static final int NAMES = 50;

    @Test
    @Tag("slow")
    void tenThousandRedefinitionsLeaveMemoryFlat() {
        try (Session session = new Session()) {
            rounds(session, 0, 20);
            long classes = loadedClasses();
            long heap = usedHeap();
            rounds(session, 20, 200);
            assertTrue(loadedClasses() < classes + 500, "classes " + classes + " → " + loadedClasses());
            assertTrue(usedHeap() < heap + 8_000_000, "heap " + heap + " → " + usedHeap());
        }
    }

    private static void rounds(Session session, int from, int to) {
        for (int round = from; round < to; round++)
            for (int name = 0; name < NAMES; name++) session.value(cell(name, round));
    }

    private static String cell(int name, int round) {
        return switch (name % 5) {
            case 0 -> "int v" + name + " = " + round + ";";
            case 1 -> "var l" + name + " = new ArrayList<Integer>(List.of(" + round + "));";
            case 2 -> "int m" + name + "(int x) { return x + " + round + "; }";
            case 3 -> "class D" + name + " { int a" + round % 2 + " = " + round + "; }";
            default -> "v" + (name - 4) + " + m" + (name - 2) + "(1)";
        };
    }

    private static long loadedClasses() {
        usedHeap();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
