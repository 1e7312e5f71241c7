package nabla.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.embedding.Debias;
import nabla.embedding.Formulas;
import nabla.embedding.HuffmanTree;
import nabla.embedding.Subsampling;
import nabla.embedding.Vectors;
import nabla.embedding.Vocabulary;

/// Word embeddings: models, sampling, comparing, debiasing.
final class EmbeddingAnswers {
    private EmbeddingAnswers() {}

    static void addTo(Answers answers) {
        answers.numbers(
                "softmax",
                in -> Map.of("p", Formulas.softmax(in.numbers("z")), "p_big", Formulas.softmax(in.numbers("z_big"))));
        answers.numbers("cosine_similarity", EmbeddingAnswers::cosine);
        answers.numbers("skipgram_pairs", EmbeddingAnswers::pairs);
        answers.numbers(
                "skipgram_softmax",
                in -> gradients(Formulas.skipGramSoftmax(
                        in.rows("Ein"), in.rows("Eout"), in.whole("target"), in.whole("context"))));
        answers.numbers(
                "cbow_softmax",
                in -> gradients(Formulas.cbowSoftmax(
                        in.rows("Ein"), in.rows("Eout"), in.wholes("context"), in.whole("target"))));
        answers.numbers(
                "negative_sampling",
                in -> gradients(Formulas.negativeSampling(
                        in.rows("Ein"),
                        in.rows("Eout"),
                        in.whole("target"),
                        in.whole("positive"),
                        in.wholes("negatives"))));
        answers.numbers("negative_sampling_distribution", EmbeddingAnswers::noise);
        answers.numbers(
                "subsampling_frequent_words",
                in -> Map.of(
                        "keep",
                        Arrays.stream(in.numbers("f"))
                                .map(f -> Subsampling.PAPER.keepProbability(f, in.number("t")))
                                .toArray()));
        answers.numbers("huffman_code_lengths", EmbeddingAnswers::huffman);
        answers.numbers("hierarchical_softmax", EmbeddingAnswers::hierarchical);
        answers.numbers("bias_direction", in -> Map.of("g", Debias.direction(pairsOf(in))));
        answers.numbers(
                "debias_neutralize", in -> Map.of("neutral", Debias.neutralize(in.numbers("e"), in.numbers("g"))));
        answers.numbers("debias_equalize", in -> {
            Debias.Pair pair = Debias.equalize(new Debias.Pair(in.numbers("a"), in.numbers("b")), in.numbers("g"));
            return Map.of("a_eq", pair.first(), "b_eq", pair.second());
        });
    }

    private static Map<String, ?> cosine(Inputs in) {
        double[] u = in.numbers("u");
        double[] v = in.numbers("v");
        return Map.of(
                "cos", Vectors.cosine(u, v),
                "cos_scaled", Vectors.cosine(Vectors.times(u, 10), v),
                "cos_self", Vectors.cosine(u, u),
                "cos_opposite", Vectors.cosine(u, Vectors.times(u, -1)),
                "euclidean", Vectors.distance(u, v));
    }

    private static Map<String, ?> pairs(Inputs in) {
        List<List<String>> pairs = Formulas.skipGramPairs(in.words("sentence"), in.whole("window")).stream()
                .map(pair -> List.of(pair.target(), pair.context()))
                .toList();
        return Map.of(
                "count", pairs.size(),
                "first", pairs.subList(0, Math.min(9, pairs.size())),
                "glass",
                        pairs.stream()
                                .filter(pair -> pair.getFirst().equals("glass"))
                                .toList());
    }

    private static Map<String, ?> gradients(Formulas.Gradients gradients) {
        return Map.of("loss", gradients.loss(), "dEin", List.of(gradients.dIn()), "dEout", List.of(gradients.dOut()));
    }

    private static Map<String, ?> noise(Inputs in) {
        double[] counts = in.numbers("counts");
        Map<String, Long> words = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            words.put("word" + i, (long) counts[i]);
        }
        Vocabulary vocabulary = Vocabulary.of(words, 1);
        double[] p = new double[counts.length];
        double[] unigram = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int id = vocabulary.id("word" + i);
            p[i] = vocabulary.noise(0.75)[id];
            unigram[i] = vocabulary.noise(1)[id];
        }
        return Map.of("p", p, "unigram", unigram);
    }

    private static Map<String, ?> huffman(Inputs in) {
        long[] counts =
                Arrays.stream(in.numbers("counts")).mapToLong(n -> (long) n).toArray();
        HuffmanTree tree = new HuffmanTree(counts);
        int[] lengths = new int[counts.length];
        long weighted = 0;
        for (int i = 0; i < counts.length; i++) {
            lengths[i] = tree.code(i).length;
            weighted += counts[i] * lengths[i];
        }
        return Map.of("lengths", lengths, "weighted", weighted, "balanced_log2", Math.log(counts.length) / Math.log(2));
    }

    /// The balanced tree of four words; a branch 1 of the case is a branch 0 of the library: the one with probability
    /// σ(θ·h).
    private static Map<String, ?> hierarchical(Inputs in) {
        double[][] nodes = in.rows("nodes");
        double[] h = in.numbers("h");
        List<Double> probabilities = new ArrayList<>();
        for (int word = 0; word < 4; word++) {
            probabilities.add(Formulas.hierarchicalProbability(nodes, h, path(word), code(word)));
        }
        Formulas.PathGradients gradients = Formulas.hierarchicalSoftmax(nodes, h, path(2), code(2));
        return Map.of(
                "probs", probabilities,
                "loss_w2", gradients.loss(),
                "dnodes", List.of(gradients.dNodes()),
                "dh", gradients.dh());
    }

    private static int[] path(int word) {
        return new int[] {0, 1 + word / 2};
    }

    private static int[] code(int word) {
        return new int[] {word / 2, word % 2};
    }

    private static List<Debias.Pair> pairsOf(Inputs in) {
        return in.parts("pairs").stream()
                .map(part -> new Debias.Pair(part[0], part[1]))
                .toList();
    }
}
