package nabla.cases;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.cases.Answers.Answer;
import nabla.djl.Djl;
import nabla.tensor.Backend;
import nabla.tensor.Jvm;
import org.jspecify.annotations.Nullable;

/// Runs every case of a file against the public function that answers it, on every backend where it takes tensors.
final class CaseRunner {
    private static final String USAGE = """
            Usage: nabla cases [FILE]
            Runs every case of FILE (default: the library's own) against the public functions that answer it and
            prints one line per case: PASS, FAIL, or SKIP where no function answers it yet.
            Exit status: 0 none failed, 1 some failed, 2 FILE cannot be read.
            """;

    private final List<Backend> backends;

    CaseRunner(List<Backend> backends) {
        this.backends = backends;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out));
    }

    static int run(String[] args, PrintStream out) {
        if (args.length > 1 || (args.length == 1 && args[0].startsWith("-"))) {
            out.print(USAGE);
            return args.length == 1 && (args[0].equals("--help") || args[0].equals("-h")) ? 0 : 2;
        }
        try {
            List<Case> cases = args.length == 0 ? Case.own() : Case.read(Path.of(args[0]));
            return new CaseRunner(backends(out)).report(cases, out);
        } catch (Case.FormatException e) {
            out.println("nabla cases: " + e.getMessage());
            return 2;
        }
    }

    static List<Backend> backends(PrintStream out) {
        List<Backend> backends = new ArrayList<>();
        backends.add(Jvm.backend());
        try {
            backends.add(Djl.cpu());
        } catch (IllegalStateException e) {
            out.println("Only the JVM backend is tried: " + e.getMessage());
        }
        return backends;
    }

    private int report(List<Case> cases, PrintStream out) {
        int width = cases.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        Map<String, Integer> count = new LinkedHashMap<>();
        for (Case one : cases) {
            Verdict verdict = verdict(one);
            count.merge(verdict.word(), 1, Integer::sum);
            out.printf("%s  %-" + Math.max(width, 1) + "s  %s%n", verdict.word(), one.name(), verdict.text());
        }
        int failed = count.getOrDefault("FAIL", 0);
        out.println(count.getOrDefault("PASS", 0) + " passed, " + failed + " failed, " + count.getOrDefault("SKIP", 0)
                + " skipped");
        return failed == 0 ? 0 : 1;
    }

    Verdict verdict(Case one) {
        @Nullable Answer answer = Answers.of(one.name());
        if (answer == null) {
            return new Verdict.Skipped("no function answers it yet");
        }
        Map<String, Double> worst = new LinkedHashMap<>();
        for (Backend backend : answer.takesTensors() ? backends : backends.subList(0, 1)) {
            String where = answer.takesTensors() ? backend.name() : "plain";
            Comparison comparison = new Comparison(one);
            try {
                comparison.object("", Backend.with(backend, () -> answer.to(new Inputs(one.inputs()))), one.expected());
            } catch (Inputs.InputException e) {
                return new Verdict.Failed("the inputs do not fit this case: " + e.getMessage());
            } catch (RuntimeException e) {
                return new Verdict.Failed(where + ": " + e);
            }
            if (!comparison.problem().isEmpty()) {
                return new Verdict.Failed(where + ": " + comparison.problem());
            }
            worst.put(where, comparison.worst());
        }
        return new Verdict.Passed(worst);
    }
}
