package nabla.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text as word ids: every sentence's ids in order, then `END`. It is read once; training only sees ids.
///
/// Long corpora keep their ids in a temporary file that is mapped into memory, so that their size is not bound by
/// it.
public final class Corpus {
    /// Stands after each sentence.
    static final int END = -1;

    private static final int IDS_IN_MEMORY = 1 << 27;
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*|\\p{N}+");

    private final Vocabulary vocabulary;
    private final MemorySegment ids;
    private final long words;

    private Corpus(Vocabulary vocabulary, MemorySegment ids, long words) {
        this.vocabulary = vocabulary;
        this.ids = ids;
        this.words = words;
    }

    /// Reads a text file of words between white space, one sentence or paragraph a line, in UTF-8.
    ///
    /// @param minCount words that occur less often are left out
    public static Corpus read(Path file, int minCount) {
        try (InputStream in = Files.newInputStream(file)) {
            return new Reader(IDS_IN_MEMORY).read(in, minCount, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the corpus " + file.toAbsolutePath(), e);
        }
    }

    /// A corpus of sentences in memory.
    ///
    /// @param minCount words that occur less often are left out
    public static Corpus of(List<List<String>> sentences, int minCount) {
        String text = sentences.stream().map(s -> String.join(" ", s)).collect(Collectors.joining("\n"));
        return ofText(text, minCount);
    }

    /// A corpus of words between white space, one sentence a line.
    ///
    /// @param minCount words that occur less often are left out
    public static Corpus ofText(String text, int minCount) {
        var reader = new Reader(IDS_IN_MEMORY);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reader.add(bytes, bytes.length);
        return reader.finish(minCount, "the text");
    }

    /// The words of a piece of raw text in lower case: letters with inner apostrophes, or digits.
    public static List<String> tokens(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }

    /// The words of this corpus.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The number of words in the text, rare ones left out.
    public long words() {
        return words;
    }

    /// The number of ids, ends of sentences among them.
    long length() {
        return ids.byteSize() / 4;
    }

    /// The id at a place, or `END`.
    int at(long index) {
        return IdStore.get(ids, index);
    }

    /// Where the first sentence at or after a place begins.
    long sentenceStart(long index) {
        long i = index;
        while (i > 0 && i < length() && at(i - 1) != END) {
            i++;
        }
        return i;
    }

    /// Turns bytes into numbers of words as they come, then into ids by frequency.
    static final class Reader {
        private final WordTable table = new WordTable();
        private final IdStore numbers;
        private byte[] rest = new byte[0];

        Reader(int idsInMemory) {
            numbers = new IdStore(idsInMemory);
        }

        Corpus read(InputStream in, int minCount, String name) throws IOException {
            byte[] chunk = new byte[1 << 20];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                add(chunk, n);
            }
            return finish(minCount, name);
        }

        /// Takes the next n bytes; a word may go on in the next piece.
        void add(byte[] piece, int n) {
            byte[] text = piece;
            int end = n;
            if (rest.length > 0) {
                text = Arrays.copyOf(rest, rest.length + n);
                System.arraycopy(piece, 0, text, rest.length, n);
                end = text.length;
            }
            int start = 0;
            for (int i = 0; i < end; i++) {
                byte c = text[i];
                if (c <= ' ' && c >= 0) {
                    if (i > start) {
                        numbers.add(table.add(text, start, i));
                    }
                    if (c == '\n') {
                        numbers.add(END);
                    }
                    start = i + 1;
                }
            }
            rest = Arrays.copyOfRange(text, start, end);
        }

        Corpus finish(int minCount, String name) {
            add(new byte[] {'\n'}, 1);
            if (table.size() == 0) {
                throw new IllegalArgumentException(name + " holds no words");
            }
            Integer[] order = new Integer[table.size()];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Long.compare(table.count(b), table.count(a)));
            int kept = 0;
            while (kept < order.length && table.count(order[kept]) >= minCount) {
                kept++;
            }
            if (kept == 0) {
                throw new IllegalArgumentException(name + " has " + table.size() + " different words, and none occurs "
                        + minCount + " times or more: use a larger corpus or a smaller minCount");
            }
            int[] ids = new int[table.size()];
            Arrays.fill(ids, END);
            String[] words = new String[kept];
            long[] counts = new long[kept];
            for (int id = 0; id < kept; id++) {
                ids[order[id]] = id;
                words[id] = table.word(order[id]);
                counts[id] = table.count(order[id]);
            }
            return renumbered(new Vocabulary(List.of(words), counts), ids);
        }

        /// Replaces numbers by ids in place and closes the gaps that rare words leave.
        private Corpus renumbered(Vocabulary vocabulary, int[] ids) {
            MemorySegment all = numbers.finish();
            long length = all.byteSize() / 4;
            long to = 0;
            for (long from = 0; from < length; from++) {
                int number = IdStore.get(all, from);
                if (number == END) {
                    IdStore.set(all, to++, END);
                } else if (ids[number] != END) {
                    IdStore.set(all, to++, ids[number]);
                }
            }
            return new Corpus(vocabulary, all.asSlice(0, 4 * to), vocabulary.total());
        }
    }
}
