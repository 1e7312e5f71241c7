package nabla.bench;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nabla.djl.Djl;
import nabla.tensor.Backend;
import nabla.tensor.Jvm;

/// Measures the library against PyTorch, NumPy and libtorch: `LibBench [--runs N] PYTHON...`, from the folder `lib`.
///
/// Each PYTHON is an interpreter with NumPy and, if it has it, PyTorch. Ours and each peer run alternately, and the
/// goal is held against the fastest peer of a work. One line per work, with one and with two threads.
public final class LibBench {
    private static final Path SCRIPT = Path.of("src", "test", "python", "bench", "peers.py");
    /// Long enough for the compiler to come back to ours after it saw another backend in the same methods.
    private static final double WINDOW = 0.4;

    /// Long enough for the compiler on a busy machine.
    private static final double WARM = 3;

    private final int runs;
    private int goals;
    private int met;

    private LibBench(int runs) {
        this.runs = runs;
    }

    /// Ours may take this many times as long as the fastest peer.
    private record Goal(String work, double limit) {}

    private static final List<Goal> GOALS = List.of(
            new Goal("matmul 256", 1.25),
            new Goal("matmul 512", 1.25),
            new Goal("matmul 1024", 1.25),
            new Goal("add 4×4", 0.1),
            new Goal("matmul 4×4", 0.1),
            new Goal("logistic step", 1.5),
            new Goal("MLP step", 1.5));

    public static void main(String[] args) throws IOException {
        List<String> pythons = new ArrayList<>(List.of(args));
        int runs = 9;
        if (pythons.size() > 1 && pythons.getFirst().equals("--runs")) {
            runs = Integer.parseInt(pythons.get(1));
            pythons.subList(0, 2).clear();
        }
        LibBench bench = new LibBench(Math.max(7, runs));
        List<double[]> steps = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            steps.addAll(bench.measure(pythons, threads));
        }
        bench.geometricMean(steps);
        System.out.println(bench.met + " of " + bench.goals + " goals met");
        System.exit(bench.met == bench.goals ? 0 : 1);
    }

    /// All works with a number of threads; the ratios of the training steps.
    private List<double[]> measure(List<String> pythons, int threads) throws IOException {
        Jvm.threads(threads);
        Works ours = new Works("nabla");
        List<PythonPeers> processes = new ArrayList<>();
        List<Peer> peers = new ArrayList<>(List.of(libtorch(threads)));
        for (String python : pythons) {
            PythonPeers process = new PythonPeers(python, SCRIPT, threads);
            processes.add(process);
            peers.addAll(process.peers());
        }
        List<double[]> steps = new ArrayList<>();
        for (Goal goal : GOALS) {
            double[] ratios = compare(goal, ours, peers, threads);
            if (goal.work.endsWith("step")) {
                steps.add(ratios);
            }
        }
        processes.forEach(PythonPeers::close);
        return steps;
    }

    private static Peer libtorch(int threads) {
        Backend backend = Djl.cpu();
        JniUtils.setNumThreads(threads);
        String name = "libtorch " + Engine.getEngine("PyTorch").getVersion() + " (DJL)";
        return Backend.with(backend, () -> new Works(name));
    }

    private double[] compare(Goal goal, Peer ours, List<Peer> peers, int threads) {
        ours.least(goal.work, WARM);
        List<Peer> able = new ArrayList<>();
        for (Peer peer : peers) {
            if (peer.least(goal.work, WARM / 3).isPresent()) {
                able.add(peer);
            }
        }
        double[] own = new double[runs];
        double[][] theirs = new double[able.size()][runs];
        for (int run = 0; run < runs; run++) {
            own[run] = value(ours.least(goal.work, WINDOW));
            for (int i = 0; i < able.size(); i++) {
                theirs[i][run] = value(able.get(i).least(goal.work, WINDOW));
            }
        }
        int fastest = 0;
        for (int i = 1; i < theirs.length; i++) {
            fastest = Ratios.of(theirs[i]).median() < Ratios.of(theirs[fastest]).median() ? i : fastest;
        }
        double[] ratios = new double[runs];
        for (int run = 0; run < runs; run++) {
            ratios[run] = own[run] / theirs[fastest][run];
        }
        String work = goal.work + ", " + threads + (threads == 1 ? " thread" : " threads");
        String figures = "nabla " + time(Ratios.of(own).median()) + "   "
                + able.get(fastest).name() + " "
                + time(Ratios.of(theirs[fastest]).median());
        line(work, figures, Ratios.of(ratios), goal.limit);
        return ratios;
    }

    private static double value(OptionalDouble figure) {
        return figure.orElse(Double.NaN);
    }

    private void geometricMean(List<double[]> steps) {
        double[] means = new double[runs];
        for (int run = 0; run < runs; run++) {
            double logs = 0;
            for (double[] ratios : steps) {
                logs += Math.log(ratios[run]);
            }
            means[run] = Math.exp(logs / steps.size());
        }
        line("training steps, geometric mean", "", Ratios.of(means), 1);
    }

    private void line(String work, String figures, Ratios ratios, double limit) {
        String verdict = ratios.verdict(limit);
        goals++;
        met += verdict.equals("met") ? 1 : 0;
        System.out.printf(
                Locale.ROOT, "%-32s %-52s ratio %s   goal ≤ %s   %s%n", work, figures, ratios, limit, verdict);
    }

    private static String time(double nanos) {
        if (nanos < 1e4) {
            return String.format(Locale.ROOT, "%.0f ns", nanos);
        }
        return nanos < 1e7
                ? String.format(Locale.ROOT, "%.0f µs", nanos / 1e3)
                : String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
