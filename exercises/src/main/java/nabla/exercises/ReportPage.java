package nabla.exercises;

import java.util.List;

/// A report as an HTML table. Colours are always set in pairs, text and ground, so that they read in both themes.
record ReportPage(Report report) {
    private static final String CELL = " style=\"text-align:left;vertical-align:top;padding:4px 8px;max-width:26em;"
            + "white-space:normal;overflow-wrap:anywhere\"";
    private static final String MARK = "<mark style=\"background:#ffe08a;color:#000\">";

    String html() {
        StringBuilder html = new StringBuilder("<table><caption style=\"text-align:left;font-weight:bold\">")
                .append(escape(report.id()))
                .append("</caption><thead><tr>");
        for (String title : List.of("Test", "Result", "Expected", "Your answer", "What to do")) {
            html.append("<th scope=\"col\"")
                    .append(CELL)
                    .append('>')
                    .append(title)
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        report.verdicts().forEach(verdict -> row(html, verdict));
        html.append("</tbody></table>");
        report.closing().forEach(line -> html.append("<p>").append(escape(line)).append("</p>"));
        return html.toString();
    }

    private static void row(StringBuilder html, Verdict verdict) {
        Comparison comparison = verdict.comparison();
        html.append("<tr>");
        cell(html, escape(verdict.sentence()) + "<br><small>" + verdict.phase().title() + "</small>");
        cell(html, badge(verdict) + points(verdict));
        cell(html, comparison == null ? "" : numbers(comparison.expectedText("\0", "\1")));
        cell(html, comparison == null ? escape(verdict.message()) : numbers(comparison.actualText("\0", "\1")));
        cell(html, advice(verdict, comparison == null ? "" : verdict.message()));
        html.append("</tr>");
    }

    private static void cell(StringBuilder html, String content) {
        html.append("<td").append(CELL).append('>').append(content).append("</td>");
    }

    private static String badge(Verdict verdict) {
        String look = switch (verdict.status()) {
            case PASSED -> "background:#1a7f37;color:#fff\">✓ ";
            case FAILED, ERROR, TIMEOUT -> "background:#b3261e;color:#fff\">✗ ";
            case NOT_DONE, NOT_RUN -> "background:#6e7781;color:#fff\">– ";
        };
        return "<span style=\"white-space:nowrap;padding:1px 6px;border-radius:4px;" + look
                + verdict.status().word() + "</span>";
    }

    private static String points(Verdict verdict) {
        return verdict.points() == 0
                ? ""
                : "<br><small>%s of %s</small>"
                        .formatted(Comparison.number(verdict.score()), Comparison.number(verdict.points()));
    }

    private static String numbers(String marked) {
        return "<code>" + escape(marked).replace("\0", MARK).replace("\1", "</mark>") + "</code>";
    }

    private static String advice(Verdict verdict, String message) {
        StringBuilder html = new StringBuilder();
        String mistake = verdict.mistake();
        if (mistake != null) {
            html.append("<b>").append(escape(mistake)).append("</b><br>");
        }
        if (!message.isEmpty()) {
            html.append(escape(message)).append("<br>");
        }
        return html.append(escape(verdict.hint())).toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
