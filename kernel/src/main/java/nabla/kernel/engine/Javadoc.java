package nabla.kernel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns a documentation comment into Markdown: inline tags, the HTML that comments use, and the block tags.
final class Javadoc {
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(\\w+)[ \\t]*");
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*([^{}]*)}");
    private static final Map<String, String> ENTITIES = Map.of(
            "&lt;", "<", "&gt;", ">", "&nbsp;", " ", "&mdash;", "—", "&ndash;", "–", "&quot;", "\"", "&#64;", "@",
            "&le;", "≤", "&ge;", "≥", "&amp;", "&");

    private Javadoc() {}

    static String markdown(String comment) {
        Matcher tags = BLOCK_TAG.matcher(comment);
        List<String> blocks = new ArrayList<>();
        String tag = "";
        int from = 0;
        while (tags.find()) {
            blocks.add(block(tag, comment.substring(from, tags.start())));
            tag = tags.group(1);
            from = tags.end();
        }
        blocks.add(block(tag, comment.substring(from)));
        blocks.removeIf(String::isEmpty);
        if (blocks.isEmpty()) return "";
        String rest = String.join("\n", blocks.subList(1, blocks.size()));
        return (blocks.getFirst() + "\n\n" + rest).strip();
    }

    private static String block(String tag, String body) {
        if (tag.isEmpty()) return prose(body).strip();
        String text = prose(body).replaceAll("\\s+", " ").strip();
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1);
        return switch (tag) {
            case "param" -> "- **" + first + "** " + rest;
            case "return" -> "- **returns** " + text;
            case "throws", "exception" -> "- **throws " + first + "** " + rest;
            case "since" -> "- **since** " + text;
            case "deprecated" -> "- **deprecated** " + text;
            case "see" -> "- **see** " + text.replace('#', '.');
            default -> "";
        };
    }

    private static String prose(String html) {
        String text = html;
        for (int depth = 0; depth < 3; depth++) text = INLINE.matcher(text).replaceAll(Javadoc::inline);
        text = text.replaceAll("(?is)<pre[^>]*>(?:\\s*<code>)?", "\n```java\n")
                .replaceAll("(?is)(?:</code>\\s*)?</pre>", "\n```\n")
                .replaceAll("(?i)</?(code|tt|kbd)>", "`")
                .replaceAll("(?i)</?(b|strong)>", "**")
                .replaceAll("(?i)</?(i|em|var|cite)>", "*")
                .replaceAll("(?i)<h\\d[^>]*>", "\n\n**")
                .replaceAll("(?i)</h\\d>", "**\n\n")
                .replaceAll("(?i)<li[^>]*>\\s*", "\n- ")
                .replaceAll("(?i)<(p|br|tr|dt|ul|ol|dl|table|blockquote)\\b[^>]*>", "\n\n")
                .replaceAll("(?i)<(td|th|dd)\\b[^>]*>", " ")
                .replaceAll("(?s)<a\\b[^>]*>(.*?)</a>", "$1")
                .replaceAll("(?i)</?[a-z][a-z0-9]*(\\s[^<>]*)?/?>", "");
        for (Map.Entry<String, String> each : ENTITIES.entrySet()) text = text.replace(each.getKey(), each.getValue());
        return text.replaceAll("(?m)^ (?=\\S)", "").replaceAll("\\n{3,}", "\n\n");
    }

    private static String inline(MatchResult tag) {
        String body = tag.group(2).strip();
        String text = switch (tag.group(1)) {
            case "code", "literal", "snippet", "systemProperty" -> "`" + body + "`";
            case "link", "linkplain" -> {
                String[] parts = body.split("\\s+(?![^(]*\\))", 2);
                String target = parts[0].replaceFirst("^#", "").replace('#', '.');
                yield parts.length > 1 ? parts[1] : "`" + target + "`";
            }
            case "return" -> "Returns " + body + ".";
            case "inheritDoc", "docRoot", "jls", "index" -> "";
            default -> body;
        };
        return Matcher.quoteReplacement(text);
    }
}
