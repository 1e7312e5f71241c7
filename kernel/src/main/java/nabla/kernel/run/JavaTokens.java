package nabla.kernel.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts Java source into tokens, whatever its state: for colours in pages and for reading parameter declarations.
/// The tokens' texts, put together, are the source.
final class JavaTokens {
    /// What a token is.
    enum Kind {
        COMMENT,
        STRING,
        NUMBER,
        KEYWORD,
        TYPE,
        ANNOTATION,
        MAGIC,
        NAME,
        SYMBOL,
        SPACE
    }

    /// A piece of source.
    record Token(Kind kind, String text) {}

    private static final Set<String> KEYWORDS = Set.of(("abstract assert boolean break byte case catch char class const"
                    + " continue default do double else enum extends final finally float for goto if implements import"
                    + " instanceof int interface long native new non-sealed null package permits private protected"
                    + " public record return sealed short static strictfp super switch synchronized this throw throws"
                    + " transient true false try var void volatile when while with yield")
            .split(" "));

    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))\
            |(?<string>\"""(?s:(?:[^"\\\\]++|\\\\.|"(?!""))*+)(?:\"""|\\z)?\
            |"[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+"?|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'?)\
            |(?<magic>^%%?\\w[^\\n]*)\
            |(?<annotation>@(?!interface\\b)\\w+)\
            |(?<number>\\b(?:0[xX][\\w.]+(?:[pP][+-]?\\w+)?|\\d[\\d_]*(?:\\.[\\d_]*)?(?:[eE][+-]?\\d+)?[fFdDlL]?)|\\.\\d[\\d_]*(?:[eE][+-]?\\d+)?[fFdD]?)\
            |(?<word>non-sealed\\b|[\\p{L}_$][\\p{L}\\p{N}_$]*)\
            |(?<space>\\s+)\
            |(?<symbol>.)""", Pattern.MULTILINE);

    private JavaTokens() {}

    static List<Token> of(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            tokens.add(new Token(kind(matcher), matcher.group()));
        }
        return tokens;
    }

    private static Kind kind(Matcher token) {
        for (Kind kind :
                List.of(Kind.COMMENT, Kind.STRING, Kind.MAGIC, Kind.ANNOTATION, Kind.NUMBER, Kind.SPACE, Kind.SYMBOL)) {
            if (token.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        String word = token.group();
        if (KEYWORDS.contains(word)) {
            return Kind.KEYWORD;
        }
        boolean type = Character.isUpperCase(word.charAt(0))
                && !(word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)));
        return type ? Kind.TYPE : Kind.NAME;
    }
}
