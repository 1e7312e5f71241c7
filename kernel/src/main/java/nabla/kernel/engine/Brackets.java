package nabla.kernel.engine;

/// Finds the brackets of Java code, past strings, characters and comments.
final class Brackets {
    /// Is told each bracket.
    interface Visitor {
        void bracket(char bracket, int line);
    }

    private Brackets() {}

    static void scan(String code, Visitor visitor) {
        int line = 1;
        int at = 0;
        while (at < code.length()) {
            int end = skip(code, at);
            for (int i = at; i < end; i++) if (code.charAt(i) == '\n') line++;
            if (end > at) {
                at = end;
                continue;
            }
            char c = code.charAt(at++);
            if (c == '\n') line++;
            if ("(){}[]".indexOf(c) >= 0) visitor.bracket(c, line);
        }
    }

    /// Whether a place is inside a string, a character or a comment.
    static boolean textAt(String code, int place) {
        int at = 0;
        while (at < place) {
            int end = skip(code, at);
            if (end > place || (end == code.length() && end == place && !closes(code, at, end))) return true;
            at = Math.max(end, at + 1);
        }
        return false;
    }

    private static boolean closes(String code, int at, int end) {
        if (end == at) return true;
        if (code.startsWith("/*", at)) return code.endsWith("*/") && end >= at + 4;
        if (code.startsWith("//", at)) return false;
        return end > at + 1 && code.charAt(end - 1) == code.charAt(at);
    }

    /// Where the string, character or comment that starts here ends; here if none does.
    private static int skip(String code, int at) {
        if (code.startsWith("//", at)) return after(code, "\n", at + 2) - 1;
        if (code.startsWith("/*", at)) return after(code, "*/", at + 2);
        if (code.startsWith("\"\"\"", at)) return after(code, "\"\"\"", at + 3);
        char quote = code.charAt(at);
        if (quote != '"' && quote != '\'') return at;
        for (int i = at + 1; i < code.length(); i++) {
            if (code.charAt(i) == '\\') i++;
            else if (code.charAt(i) == quote || code.charAt(i) == '\n') return i + 1;
        }
        return code.length();
    }

    private static int after(String code, String mark, int from) {
        int found = code.indexOf(mark, from);
        return found < 0 ? code.length() + (mark.equals("\n") ? 1 : 0) : found + mark.length();
    }
}
