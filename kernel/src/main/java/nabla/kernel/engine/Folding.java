package nabla.kernel.engine;

import java.util.ArrayList;
import java.util.List;

/// Shortens the frames of a recursion: a block of lines that repeats is printed once, with the number of times.
final class Folding {
    private static final int LONGEST_BLOCK = 8;

    private Folding() {}

    static List<String> fold(List<String> lines) {
        List<String> folded = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int block = 1;
            int times = 1;
            for (int length = 1; length <= LONGEST_BLOCK; length++) {
                int repeats = repeats(lines, at, length);
                if (repeats > 1 && repeats * length > times * block) {
                    block = length;
                    times = repeats;
                }
            }
            folded.addAll(lines.subList(at, at + block));
            if (times > 1)
                folded.add("    … " + (times - 1) + (block == 1 ? " more times" : " more times these " + block));
            at += block * times;
        }
        return folded;
    }

    private static int repeats(List<String> lines, int at, int length) {
        int times = 1;
        while (at + (times + 1) * length <= lines.size()
                && lines.subList(at, at + length).equals(lines.subList(at + times * length, at + (times + 1) * length)))
            times++;
        return times;
    }
}
