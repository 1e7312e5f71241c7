package nabla.embedding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

/// The words that are learned, the most frequent first, with their counts. A word's place is its id.
public final class Vocabulary {
    private final List<String> words;
    private final long[] counts;
    private final Map<String, Integer> ids = new HashMap<>();
    private final long total;

    /// Words with their counts, in any order.
    ///
    /// @param minCount rarer words are left out
    public static Vocabulary of(Map<String, Long> counts, int minCount) {
        List<Map.Entry<String, Long>> kept = new ArrayList<>();
        for (var entry : counts.entrySet()) {
            if (entry.getValue() >= minCount) {
                kept.add(entry);
            }
        }
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("the corpus has " + counts.size() + " different words, and none occurs "
                    + minCount + " times or more: use a larger corpus or a smaller minCount");
        }
        kept.sort(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey));
        return new Vocabulary(
                kept.stream().map(Map.Entry::getKey).toList(),
                kept.stream().mapToLong(Map.Entry::getValue).toArray());
    }

    /// The words of some sentences.
    ///
    /// @param minCount rarer words are left out
    public static Vocabulary count(Iterable<? extends Iterable<String>> sentences, int minCount) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Iterable<String> sentence : sentences) {
            for (String word : sentence) {
                counts.merge(word, 1L, Long::sum);
            }
        }
        return of(counts, minCount);
    }

    Vocabulary(List<String> words, long[] counts) {
        this.words = List.copyOf(words);
        this.counts = counts.clone();
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            ids.put(words.get(i), i);
            sum += counts[i];
        }
        this.total = sum;
    }

    /// The number of words.
    public int size() {
        return words.size();
    }

    /// All words, the most frequent first.
    public List<String> words() {
        return words;
    }

    /// The word with this id.
    public String word(int id) {
        return words.get(id);
    }

    /// How often the word occurs in the corpus.
    public long count(int id) {
        return counts[id];
    }

    /// The counts by id.
    public long[] counts() {
        return counts.clone();
    }

    /// How often all these words occur together.
    public long total() {
        return total;
    }

    /// The word's id, if it is known.
    public OptionalInt find(String word) {
        Integer id = ids.get(word);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /// The word's id; an unknown word is an error that offers the nearest spellings.
    public int id(String word) {
        return find(word)
                .orElseThrow(() -> new NoSuchElementException(
                        "'" + word + "' is not among the " + size() + " words of this vocabulary; near spellings: "
                                + String.join(", ", Spelling.near(word, words))));
    }

    /// The noise distribution of negative sampling: P(w) = count(w)^power / Σ count^power.
    ///
    /// @param power 0.75 in word2vec: between the words' own frequencies (1) and equal chances (0)
    public double[] noise(double power) {
        double[] p = new double[size()];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.pow((double) counts[i], power);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /// The word ids of a sentence; unknown words are left out.
    public int[] encode(List<String> sentence) {
        return sentence.stream()
                .map(this::find)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray();
    }

    /// The words of these ids.
    public List<String> decode(int[] sentence) {
        List<String> out = new ArrayList<>();
        for (int id : sentence) {
            out.add(word(id));
        }
        return Collections.unmodifiableList(out);
    }
}
