package nabla.embedding;

import java.util.Comparator;
import java.util.List;

/// Finds the words that a misspelt one may stand for.
final class Spelling {
    private static final int SUGGESTIONS = 3;

    private Spelling() {}

    private record Candidate(String word, int distance) {}

    /// The words of least edit distance, the more frequent ones first among equals.
    static List<String> near(String word, List<String> words) {
        return words.stream()
                .filter(w -> Math.abs(w.length() - word.length()) <= 2)
                .map(w -> new Candidate(w, distance(word, w)))
                .sorted(Comparator.comparingInt(Candidate::distance)) // a stable sort keeps the order by frequency
                .limit(SUGGESTIONS)
                .map(Candidate::word)
                .toList();
    }

    /// The least number of letters to insert, delete or replace (Levenshtein 1966).
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            int[] swap = above;
            above = row;
            row = swap;
        }
        return above[b.length()];
    }
}
