package nabla.kernel.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The text of the latest cells, for traces; older ones are forgotten.
final class RecentCells extends LinkedHashMap<Integer, CellSource> {
    private static final long serialVersionUID = 1;
    private static final int KEPT = 1000;

    private RecentCells() {}

    static Map<Integer, CellSource> create() {
        return Collections.synchronizedMap(new RecentCells());
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, CellSource> eldest) {
        return size() > KEPT;
    }
}
