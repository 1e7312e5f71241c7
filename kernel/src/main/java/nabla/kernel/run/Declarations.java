package nabla.kernel.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.kernel.run.JavaTokens.Kind;
import nabla.kernel.run.JavaTokens.Token;

/// The variables that a cell declares at its top level with a value: name → type as written (`var` included).
/// Reads tokens, not grammar: it is meant for cells that only declare, such as the one tagged `parameters`.
final class Declarations {
    private static final Set<Kind> NOISE = Set.of(Kind.COMMENT, Kind.SPACE, Kind.ANNOTATION, Kind.MAGIC);

    private Declarations() {}

    static Map<String, String> of(String source) {
        Map<String, String> types = new LinkedHashMap<>();
        List<Token> statement = new ArrayList<>();
        int depth = 0;
        for (Token token : JavaTokens.of(source)) {
            if (NOISE.contains(token.kind()) || token.text().equals("final")) {
                continue;
            }
            depth += depth(token);
            if (depth == 0 && token.text().equals(";")) {
                read(statement, types);
                statement.clear();
            } else {
                statement.add(token);
            }
        }
        read(statement, types);
        return types;
    }

    /// `double rate = 0.1, decay = 0`: the type stands before the first name, the other names follow commas.
    private static void read(List<Token> statement, Map<String, String> types) {
        String type = "";
        List<Token> before = new ArrayList<>();
        int depth = 0;
        boolean value = false;
        for (Token token : statement) {
            depth += token.text().equals("<") && !value ? 1 : token.text().equals(">") && !value ? -1 : depth(token);
            if (depth == 0 && token.text().equals(",")) {
                before.clear();
                value = false;
            } else if (depth == 0 && token.text().equals("=") && !value && !before.isEmpty()) {
                Token name = before.removeLast();
                type = type.isEmpty() ? spell(before) : type;
                if (!type.isEmpty() && name.kind() != Kind.SYMBOL) {
                    types.put(name.text(), type);
                }
                value = true;
            } else {
                before.add(token);
            }
        }
    }

    private static int depth(Token token) {
        return switch (token.text()) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }

    private static String spell(List<Token> type) {
        return type.stream().map(Token::text).collect(Collectors.joining()).replace(",", ", ");
    }
}
