package nabla.kernel.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/// The word that is being written, and the code up to it as something that can be parsed.
///
/// @param start where the word begins
/// @param prefix what of it stands before the cursor
/// @param code the code up to the word, `MARK` in its place, and what closes the open brackets
record Cursor(int start, String prefix, String code) {
    /// The name that stands for the word.
    static final String MARK = "$mark$";

    static Cursor at(String code, int cursor) {
        int end = Math.clamp(cursor, 0, code.length());
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) start--;
        return new Cursor(start, code.substring(start, end), closed(code.substring(0, start) + MARK));
    }

    /// Code with everything closed that is open at its end.
    static String closed(String code) {
        Deque<Character> open = new ArrayDeque<>();
        Brackets.scan(code, (bracket, line) -> {
            switch (bracket) {
                case '(' -> open.push(')');
                case '[' -> open.push(']');
                case '{' -> open.push('}');
                default -> open.poll();
            }
        });
        StringBuilder closed = new StringBuilder(code);
        for (char bracket : open) closed.append(bracket == '}' ? ";}" : bracket);
        return closed.append(";").toString();
    }

    /// Whether the word stands in a string, a character or a comment.
    static boolean isText(String code, int at) {
        return Brackets.textAt(code, at);
    }
}
