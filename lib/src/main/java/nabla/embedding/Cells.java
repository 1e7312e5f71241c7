package nabla.embedding;

import java.util.Arrays;

/// The non-zero entries of a symmetric matrix of co-occurrences: each pair of words once, row ≤ column.
public final class Cells {
    private int[] rows = new int[1 << 16];
    private int[] columns = new int[1 << 16];
    private float[] values = new float[1 << 16];
    private int size;

    /// Adds an entry; a pair may be added once only.
    public void add(int row, int column, float value) {
        if (size == rows.length) {
            int capacity = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, size + (long) (size >> 1)));
            rows = Arrays.copyOf(rows, capacity);
            columns = Arrays.copyOf(columns, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        rows[size] = Math.min(row, column);
        columns[size] = Math.max(row, column);
        values[size++] = value;
    }

    /// The number of pairs stored: each pair of different words once.
    public int size() {
        return size;
    }

    /// The number of non-zero entries of the whole matrix.
    public long entries() {
        long n = 0;
        for (int i = 0; i < size; i++) {
            n += rows[i] == columns[i] ? 1 : 2;
        }
        return n;
    }

    /// The smaller word id of a pair.
    public int row(int i) {
        return rows[i];
    }

    /// The larger word id of a pair.
    public int column(int i) {
        return columns[i];
    }

    /// How often the two words occur together, weighted.
    public float value(int i) {
        return values[i];
    }

    /// The value of one pair, 0 if it is not there; slow, for looking.
    public float value(int row, int column) {
        for (int i = 0; i < size; i++) {
            if (rows[i] == Math.min(row, column) && columns[i] == Math.max(row, column)) {
                return values[i];
            }
        }
        return 0;
    }
}
