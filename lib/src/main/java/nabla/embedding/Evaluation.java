package nabla.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How good word vectors are, by two customary measures.
public final class Evaluation {
    private Evaluation() {}

    /// Two words and how alike people found them.
    public record JudgedPair(String first, String second, double score) {}

    /// a is to b as c is to d.
    public record Question(String a, String b, String c, String d) {}

    /// A result with the number of items that the vocabulary covers; the others are left out.
    ///
    /// @param value ρ in [−1, 1], or the share of right answers in [0, 1]; NaN when nothing is covered
    public record Score(double value, int covered, int total) {}

    /// Spearman's ρ between people's judgements and the cosines of the vectors.
    public static Score similarity(WordVectors vectors, List<JudgedPair> pairs) {
        List<JudgedPair> known = pairs.stream()
                .filter(pair -> vectors.contains(pair.first()) && vectors.contains(pair.second()))
                .toList();
        if (known.size() < 2) {
            return new Score(Double.NaN, known.size(), pairs.size());
        }
        double[] judged = known.stream().mapToDouble(JudgedPair::score).toArray();
        double[] cosines = known.stream()
                .mapToDouble(pair -> vectors.similarity(pair.first(), pair.second()))
                .toArray();
        return new Score(Correlation.spearman(judged, cosines), known.size(), pairs.size());
    }

    /// The share of analogies for which 3CosAdd finds the right word among the most frequent ones.
    ///
    /// @param mostFrequent how many words, from the first, may be answers
    public static Score analogies(WordVectors vectors, List<Question> questions, int mostFrequent) {
        WordVectors frequent = vectors.first(mostFrequent).units();
        int right = 0;
        int covered = 0;
        for (Question q : questions) {
            if (List.of(q.a, q.b, q.c, q.d).stream().allMatch(frequent::contains)) {
                covered++;
                var best = frequent.analogy(q.a, q.b, q.c, 1).getFirst();
                right += best.word().equals(q.d) ? 1 : 0;
            }
        }
        return new Score(covered == 0 ? Double.NaN : (double) right / covered, covered, questions.size());
    }

    /// All questions that pairs of one relation give: (France, Paris), (Italy, Rome) give two.
    ///
    /// @param pairs two words each
    public static List<Question> questions(List<List<String>> pairs) {
        List<Question> questions = new ArrayList<>();
        for (List<String> p : pairs) {
            for (List<String> q : pairs) {
                if (Set.of(p.get(0), p.get(1)).stream().noneMatch(q::contains)) {
                    questions.add(new Question(p.get(0), p.get(1), q.get(0), q.get(1)));
                }
            }
        }
        return questions;
    }
}
