package nabla.kernel.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps formulas out of Markdown's hands: `$a_i * b_i$` is no emphasis. Each formula is replaced by a mark before
/// Markdown is rendered, and each mark by the formula afterwards. Code is left alone.
///
/// A dollar sign opens a formula only if no space follows it, and closes one only if no space stands before it and
/// no digit after it, so that prices stay prices.
final class Formulas {
    private static final Pattern PARTS = Pattern.compile("""
            (?<code>^\\ {0,3}(?<fence>`{3,}|~{3,})[^\\n]*\\n(?s:.*?)(?:^\\ {0,3}\\k<fence>[`~]*[\\ \\t]*$|\\z)\
            |(?<tick>`+)(?!`)(?s:.*?)(?<!`)\\k<tick>(?!`))\
            |(?<dollar>\\\\[$])\
            |[$][$](?<block>(?s:.+?))[$][$]\
            |\\\\{1,2}\\[(?<bracket>(?s:.+?))\\\\{1,2}\\]\
            |(?<environment>\\\\begin\\{(?<name>\\w+\\*?)\\}(?s:.+?)\\\\end\\{\\k<name>\\})\
            |[$](?![\\s$])(?<inline>(?:[^$`\\\\\\n]++|\\\\.|\\n(?!\\s*\\n))+)(?<!\\s)[$](?!\\d)\
            |\\\\{1,2}\\((?<round>(?s:.+?))\\\\{1,2}\\)""", Pattern.MULTILINE);
    private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

    private final List<String> formulas = new ArrayList<>();

    /// Markdown with marks in the place of its formulas.
    String take(String markdown) {
        return PARTS.matcher(markdown).replaceAll(part -> Matcher.quoteReplacement(mark(part)));
    }

    /// Rendered text with the formulas back in their places.
    String putBack(String html) {
        return MARK.matcher(html)
                .replaceAll(mark -> Matcher.quoteReplacement(formulas.get(Integer.parseInt(mark.group(1)))));
    }

    /// A formula as an element that shows its TeX until a script sets it.
    static String html(String tex, boolean display) {
        return "<span class=\"math " + (display ? "display" : "inline") + "\">" + Html.escape(tex.strip()) + "</span>";
    }

    private String mark(MatchResult part) {
        if (part.group("code") != null) {
            return part.group();
        }
        if (part.group("dollar") != null) {
            return keep("$");
        }
        for (String display : List.of("block", "bracket", "environment")) {
            if (part.group(display) != null) {
                return keep(html(part.group(display), true));
            }
        }
        String tex = part.group("inline") == null ? part.group("round") : part.group("inline");
        return keep(html(tex, false));
    }

    private String keep(String html) {
        formulas.add(html);
        return "\uE000" + (formulas.size() - 1) + "\uE001";
    }
}
