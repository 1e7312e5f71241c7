package nabla.kernel.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/// Outputs of cells as HTML: of each the richest representation a page can show.
final class OutputPage {
    private static final List<String> PICTURES = List.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Markdown markdown;

    OutputPage(Markdown markdown) {
        this.markdown = markdown;
    }

    String html(JsonObject output) {
        return switch (output.get("output_type").getAsString()) {
            case "stream" -> {
                String name = output.get("name").getAsString();
                yield pre(
                        "stream " + name, name.equals("stderr") ? "Error stream" : "Printed", text(output.get("text")));
            }
            case "error" -> error(output);
            default -> "<div class=\"output\">" + display(output) + "</div>\n";
        };
    }

    private static String error(JsonObject output) {
        JsonArray lines = output.getAsJsonArray("traceback");
        String headline = text(output.get("ename")) + ": " + text(output.get("evalue"));
        List<String> trace = new ArrayList<>();
        lines.forEach(line -> trace.add(line.getAsString()));
        return pre("error", "Error", trace.isEmpty() ? headline : String.join("\n", trace));
    }

    /// Long text scrolls, so it must be reachable by the keyboard.
    private static String pre(String classes, String label, String text) {
        return "<pre" + Html.attribute("class", "output " + classes) + Html.attribute("aria-label", label)
                + " role=\"group\" tabindex=\"0\">" + Ansi.html(text) + "</pre>\n";
    }

    private String display(JsonObject output) {
        JsonObject data = output.getAsJsonObject("data");
        if (data.has("text/html")) {
            return text(data.get("text/html"));
        }
        if (data.has("text/markdown")) {
            return markdown.html(text(data.get("text/markdown")), UnaryOperator.identity());
        }
        if (data.has("text/latex")) {
            return latex(text(data.get("text/latex")));
        }
        String alt = alt(output, data);
        if (data.has("image/svg+xml")) {
            byte[] svg = text(data.get("image/svg+xml")).getBytes(StandardCharsets.UTF_8);
            return image("image/svg+xml", Base64.getEncoder().encodeToString(svg), alt);
        }
        for (String type : PICTURES) {
            if (data.has(type)) {
                return image(type, text(data.get(type)).replaceAll("\\s", ""), alt);
            }
        }
        String text = data.has("text/plain") ? text(data.get("text/plain")) : data.toString();
        return "<pre role=\"group\" aria-label=\"Result\" tabindex=\"0\">" + Ansi.html(text) + "</pre>";
    }

    /// `$$…$$`, `$…$` or bare TeX.
    private static String latex(String text) {
        String tex = text.strip();
        boolean inline = tex.startsWith("$") && !tex.startsWith("$$");
        return Formulas.html(tex.replaceAll("^[$]{1,2}|[$]{1,2}$", ""), !inline);
    }

    private static String image(String type, String base64, String alt) {
        return "<img" + Html.attribute("alt", alt) + " src=\"data:" + type + ";base64," + base64 + "\">";
    }

    private static String alt(JsonObject output, JsonObject data) {
        if (output.get("metadata") instanceof JsonObject metadata && metadata.get("alt") instanceof JsonPrimitive alt) {
            return alt.getAsString();
        }
        return data.has("text/plain") ? text(data.get("text/plain")) : "Picture without a description";
    }

    private static String text(JsonElement stored) {
        return stored.isJsonObject() ? stored.toString() : NotebookJson.text(stored);
    }
}
