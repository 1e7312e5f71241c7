package nabla.exercises;

/// A report as lines of text.
record ReportText(Report report) {
    String text() {
        StringBuilder text = new StringBuilder(report.id()).append('\n');
        for (Verdict verdict : report.verdicts()) {
            add(text, verdict);
        }
        report.closing().forEach(line -> text.append(line).append('\n'));
        return text.toString().stripTrailing();
    }

    private static void add(StringBuilder text, Verdict verdict) {
        text.append("  %-12s %s".formatted(verdict.status().word(), verdict.sentence()));
        if (verdict.points() > 0) {
            text.append(
                    " (%s of %s)".formatted(Comparison.number(verdict.score()), Comparison.number(verdict.points())));
        }
        text.append('\n');
        line(text, "", verdict.message());
        Comparison comparison = verdict.comparison();
        if (comparison != null) {
            line(text, "expected ", comparison.expectedText("*", "*"));
            line(text, "actual   ", comparison.actualText("*", "*"));
        }
        String mistake = verdict.mistake();
        line(text, "mistake: ", mistake == null ? "" : mistake);
        line(text, "hint: ", verdict.hint());
    }

    private static void line(StringBuilder text, String label, String content) {
        if (!content.isEmpty()) {
            text.append("      ")
                    .append(label)
                    .append(content.strip().replace("\n", "\n      "))
                    .append('\n');
        }
    }
}
