package nabla.kernel.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// KaTeX, which sets the formulas of a page in the reader's browser: script, style sheet and the fonts that the
/// page's formulas need, all to stand inside the page. MathML alone was tried and looks poor where no mathematical
/// font is installed.
final class Katex {
    private static final String FOLDER = "/META-INF/resources/webjars/katex/" + version() + "/dist/";
    private static final String NOTICE = "KaTeX " + version()
            + ", MIT licence, Copyright (c) 2013-2020 Khan Academy and other contributors, https://katex.org";

    /// One `@font-face` rule with its font's file name.
    private static final Pattern FACE = Pattern.compile("@font-face\\{[^}]*fonts/(KaTeX_[\\w-]+)\\.woff2[^}]*\\}");
    private static final Pattern SOURCE = Pattern.compile("src:[^;}]*");

    /// Fonts for everyday formulas; a family beyond these comes along when a formula asks for it.
    private static final List<String> USUAL =
            List.of("Main-Regular", "Main-Bold", "Main-Italic", "Math-", "AMS", "Size");
    private static final Map<String, Pattern> ON_DEMAND = Map.of(
            "Caligraphic", Pattern.compile("\\\\(math)?cal\\b"),
            "Fraktur", Pattern.compile("\\\\(math)?frak\\b"),
            "SansSerif", Pattern.compile("\\\\(math|text)?sf\\b"),
            "Script", Pattern.compile("\\\\(math)?scr\\b"),
            "Typewriter", Pattern.compile("\\\\((math|text)?tt|url|verb)\\b"));

    private Katex() {}

    /// What a page's head needs to set these formulas.
    static String head(String page) {
        return "<style>/* " + NOTICE + " */\n" + style(page) + "</style>\n<script>/* " + NOTICE + " */\n"
                + resource("katex.min.js") + "</script>\n";
    }

    private static String style(String page) {
        return FACE.matcher(resource("katex.min.css"))
                .replaceAll(face -> Matcher.quoteReplacement(needed(face.group(1), page) ? inline(face) : ""));
    }

    private static boolean needed(String font, String page) {
        return USUAL.stream().anyMatch(usual -> font.startsWith("KaTeX_" + usual))
                || ON_DEMAND.entrySet().stream()
                        .anyMatch(extra -> font.startsWith("KaTeX_" + extra.getKey())
                                && extra.getValue().matcher(page).find());
    }

    private static String inline(MatchResult face) {
        String data = Base64.getEncoder().encodeToString(bytes("fonts/" + face.group(1) + ".woff2"));
        return SOURCE.matcher(face.group())
                .replaceFirst("src:url(data:font/woff2;base64," + data + ") format(\"woff2\")");
    }

    private static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Katex.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar of KaTeX has no " + name + "; was lib/ changed by hand?");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        try (InputStream in = Katex.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/katex/pom.properties")) {
            if (in == null) {
                throw new IllegalStateException("KaTeX is missing beside the kernel's jar, in lib/; build again");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
