package nabla.kernel.run;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A notebook as one HTML file that needs nothing else: pictures, styles and formula fonts stand inside, light and
/// dark follow the reader's system.
final class Page {
    private static final Map<String, String> PICTURES = Map.of(
            "png",
            "image/png",
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "gif",
            "image/gif",
            "svg",
            "image/svg+xml",
            "webp",
            "image/webp");

    private final Notebook notebook;
    private final @Nullable Failure failure;
    private final Path folder;
    private final Markdown markdown;
    private final OutputPage outputs;

    /// The page of an executed notebook.
    ///
    /// @param failure why the notebook stopped, or null
    /// @param folder where the notebook lies, from which its pictures are read
    Page(Notebook notebook, @Nullable Failure failure, Path folder) {
        this.notebook = notebook;
        this.failure = failure;
        this.folder = folder;
        this.markdown = new Markdown(this::picture);
        this.outputs = new OutputPage(markdown);
    }

    String html() {
        StringBuilder cells = new StringBuilder();
        notebook.cells().forEach(cell -> cells.append(cell(cell)));
        String body = cells.toString();
        boolean formulas = body.contains("<span class=\"math ");
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + title() + "</title>\n<style>\n"
                + resource("page.css") + "</style>\n" + (formulas ? Katex.head(body) : "") + "</head>\n<body>\n"
                + "<a class=\"skip\" href=\"#main\">Skip to the lesson</a>\n" + contents() + "<main id=\"main\">\n"
                + banner() + body + "</main>\n"
                + (formulas ? "<script>\n" + resource("formulas.js") + "</script>\n" : "") + "</body>\n</html>\n";
    }

    private String title() {
        return markdown.headings().stream()
                .map(Markdown.Entry::html)
                .filter(html -> !html.contains("<"))
                .findFirst()
                .orElseGet(() ->
                        Html.escape(String.valueOf(Path.of(notebook.name()).getFileName())));
    }

    private String contents() {
        List<Markdown.Entry> entries =
                markdown.headings().stream().filter(entry -> entry.level() <= 3).toList();
        if (entries.size() < 2) {
            return "";
        }
        StringBuilder list = new StringBuilder("<nav aria-label=\"Contents\">\n<ul>\n");
        for (Markdown.Entry entry : entries) {
            list.append("<li class=\"level-").append(entry.level()).append("\"><a");
            list.append(Html.attribute("href", "#" + entry.id()))
                    .append('>')
                    .append(entry.html())
                    .append("</a></li>\n");
        }
        return list.append("</ul>\n</nav>\n").toString();
    }

    private String banner() {
        if (failure == null) {
            return "";
        }
        List<String> lines = failure.lines(notebook.cells().size());
        return "<p class=\"banner\" role=\"alert\"><strong>This run failed</strong> in <a href=\"#cell-"
                + failure.cell().number() + "\">" + Html.escape(lines.getFirst()) + "</a><br>"
                + Html.escape(lines.get(1)) + "</p>\n";
    }

    private String cell(Cell cell) {
        return switch (cell.type()) {
            case "markdown" ->
                "<section class=\"markdown\">\n" + markdown.html(cell.source(), name -> attachment(cell, name))
                        + "</section>\n";
            case "code" -> code(cell);
            default -> "<pre class=\"raw\">" + Html.escape(cell.source()) + "</pre>\n";
        };
    }

    private String code(Cell cell) {
        if (cell.source().isBlank() && cell.outputs().isEmpty()) {
            return "";
        }
        boolean failed = failure != null && failure.cell().number() == cell.number();
        String label =
                "Code cell " + cell.number() + (cell.count() > 0 ? ", run as number " + cell.count() : ", not run");
        StringBuilder html = new StringBuilder("<div role=\"group\"");
        html.append(Html.attribute("class", failed ? "code failed" : "code"));
        html.append(Html.attribute("id", "cell-" + cell.number()));
        html.append(Html.attribute("aria-label", label)).append(">\n");
        html.append("<span class=\"count\" aria-hidden=\"true\">[");
        html.append(cell.count() > 0 ? String.valueOf(cell.count()) : "&nbsp;").append("]</span>\n");
        html.append(source(cell));
        for (JsonElement output : cell.outputs()) {
            html.append(outputs.html(output.getAsJsonObject()));
        }
        return html.append("</div>\n").toString();
    }

    private static String source(Cell cell) {
        StringBuilder html = new StringBuilder("<pre class=\"source\" tabindex=\"0\"><code>");
        for (JavaTokens.Token token : JavaTokens.of(cell.source().stripTrailing())) {
            String text = Html.escape(token.text());
            switch (token.kind()) {
                case SPACE, NAME, SYMBOL -> html.append(text);
                default ->
                    html.append("<span class=\"")
                            .append(token.kind().name().toLowerCase(Locale.ROOT))
                            .append("\">")
                            .append(text)
                            .append("</span>");
            }
        }
        html.append("</code></pre>\n");
        boolean folded = cell.tags().contains("hide-input") || sourceHidden(cell);
        return folded ? "<details><summary>Code</summary>\n" + html + "</details>\n" : html.toString();
    }

    private static boolean sourceHidden(Cell cell) {
        return cell.metadata().get("jupyter") instanceof JsonObject jupyter
                && jupyter.get("source_hidden") instanceof JsonPrimitive hidden
                && hidden.getAsBoolean();
    }

    /// What `attachment:NAME` stands for in this cell, or the address itself.
    private static String attachment(Cell cell, String address) {
        if (address.startsWith("attachment:")
                && cell.json().get("attachments") instanceof JsonObject attachments
                && attachments.get(address.substring("attachment:".length())) instanceof JsonObject data
                && !data.isEmpty()) {
            Map.Entry<String, JsonElement> first = data.entrySet().iterator().next();
            return "data:" + first.getKey() + ";base64,"
                    + NotebookJson.text(first.getValue()).replaceAll("\\s", "");
        }
        return address;
    }

    /// A picture that lies beside the notebook, as its content.
    private String picture(String address) {
        String type = PICTURES.get(address.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT));
        if (type == null || address.matches("[a-z]+:.*")) {
            return address;
        }
        Path file = folder.resolve(address.replace("%20", " "));
        if (!Files.isRegularFile(file)) {
            return address;
        }
        try {
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the picture " + file, e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the kernel's jar has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
