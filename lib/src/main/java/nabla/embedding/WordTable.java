package nabla.embedding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers the words of a text in the order of their first occurrence and counts them, without making strings of
/// them.
///
/// An open-addressing hash table; the words' UTF-8 bytes stand one after the other in one array.
final class WordTable {
    private byte[] letters = new byte[1 << 20];
    private int used;
    private int[] slots = new int[1 << 16];
    private int[] starts = new int[1 << 15];
    private int[] hashes = new int[1 << 15];
    private long[] counts = new long[1 << 15];
    private int size;

    WordTable() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    long count(int word) {
        return counts[word];
    }

    String word(int word) {
        return new String(letters, starts[word], end(word) - starts[word], StandardCharsets.UTF_8);
    }

    /// Counts one occurrence of the word in these bytes and returns its number.
    int add(byte[] text, int from, int to) {
        int hash = hash(text, from, to);
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (int word = slots[slot]; word >= 0; word = slots[slot]) {
            if (hashes[word] == hash && Arrays.equals(letters, starts[word], end(word), text, from, to)) {
                counts[word]++;
                return word;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size;
        return append(text, from, to, hash);
    }

    private int append(byte[] text, int from, int to, int hash) {
        if (size + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size + 2);
            hashes = Arrays.copyOf(hashes, 2 * size + 2);
            counts = Arrays.copyOf(counts, 2 * size + 2);
        }
        while (used + (to - from) > letters.length) {
            letters = Arrays.copyOf(letters, Math.multiplyExact(letters.length, 2));
        }
        System.arraycopy(text, from, letters, used, to - from);
        starts[size] = used;
        hashes[size] = hash;
        counts[size] = 1;
        used += to - from;
        size++;
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        int mask = slots.length - 1;
        for (int word = 0; word < size; word++) {
            int slot = hashes[word] & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = word;
        }
    }

    private int end(int word) {
        return word + 1 < size ? starts[word + 1] : used;
    }

    private static int hash(byte[] text, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = h * 31 + text[i];
        }
        h ^= h >>> 15;
        h *= 0x85ebca6b; // spreads the low bits, which choose the slot
        return h ^ (h >>> 13);
    }
}
