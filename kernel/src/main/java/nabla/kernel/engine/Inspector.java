package nabla.kernel.engine;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.kernel.engine.CellCompiler.Examined;
import nabla.kernel.engine.Notebook.Declared;

/// Says what the name at the cursor is; inside a call's parentheses, what is called.
final class Inspector {
    private static final int BRIEF = 4;

    /// Behind a name that is no value, it makes the name a type.
    private static final String AS_TYPE = " " + Cursor.MARK;

    private final CellCompiler compiler;
    private final SourceFiles sources;

    Inspector(CellCompiler compiler, SourceFiles sources) {
        this.compiler = compiler;
        this.sources = sources;
    }

    /// @param detail 0 for some overloads, more for all
    Map<String, String> inspect(Notebook notebook, List<String> imports, String code, int cursor, int detail) {
        int end = end(code, Math.clamp(cursor, 0, code.length()));
        if (end <= 0 || Brackets.textAt(code, end - 1)) return Map.of();
        List<String> blocks = blocks(notebook, imports, code, end, detail, "");
        if (blocks.isEmpty()) blocks = blocks(notebook, imports, code, end, detail, AS_TYPE);
        if (blocks.isEmpty()) return Map.of();
        String markdown = String.join("\n\n---\n\n", blocks);
        return Map.of("text/markdown", markdown, "text/plain", plain(markdown));
    }

    private List<String> blocks(
            Notebook notebook, List<String> imports, String code, int end, int detail, String more) {
        CellSource cell = new CellSource(0, Cursor.closed(code.substring(0, end) + more));
        return compiler.examine(notebook, imports, cell, examined -> {
            Place place = Place.of(examined.tree(), tree -> endsAt(tree, end, examined));
            return place == null ? List.of() : blocks(examined, place, detail);
        });
    }

    /// Where the name ends that is meant.
    private static int end(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
        if (end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1))) return end;
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < cursor; i++) {
            if (Brackets.textAt(code, i)) continue;
            if (code.charAt(i) == '(') open.add(i);
            else if (code.charAt(i) == ')' && !open.isEmpty()) open.removeLast();
        }
        return open.isEmpty()
                ? -1
                : code.substring(0, open.getLast()).stripTrailing().length();
    }

    private static boolean endsAt(JCTree tree, int end, Examined examined) {
        boolean name = tree instanceof JCIdent || tree instanceof JCFieldAccess;
        return name && TreeInfo.getEndPos(tree, examined.unit().ends()) == end;
    }

    private List<String> blocks(Examined examined, Place place, int detail) {
        Documented documented = new Documented(examined.context(), sources);
        Set<String> blocks = new LinkedHashSet<>();
        for (Symbol each : symbols(examined, place)) {
            String own = ownSource(examined.notebook(), each);
            if (!own.isEmpty()) blocks.add(java(own));
            else blocks.add(library(documented, each));
            if (detail == 0 && blocks.size() >= BRIEF) break;
        }
        return List.copyOf(blocks);
    }

    private static String library(Documented documented, Symbol symbol) {
        Documented.Entry entry = documented.of(symbol);
        String text = Javadoc.markdown(entry.comment());
        return java(entry.signature()) + (text.isEmpty() ? "" : "\n\n" + text);
    }

    private static String java(String code) {
        return "```java\n" + code + "\n```";
    }

    private static String ownSource(Notebook notebook, Symbol symbol) {
        if (!symbol.packge().flatName().contentEquals(Notebook.PACKAGE)) return "";
        if (symbol.kind == Kind.VAR) return Candidates.simple(symbol.type) + " " + symbol.name;
        String name = symbol instanceof ClassSymbol ? symbol.name.toString() : "";
        Notebook.Type type = notebook.types.get(name);
        if (type != null) return type.source().text();
        return notebook.functions.values().stream()
                .filter(each -> symbol.name.contentEquals(each.name()))
                .map(Notebook.Function::source)
                .map(Declared::text)
                .findFirst()
                .orElse("");
    }

    private List<Symbol> symbols(Examined examined, Place place) {
        JCTree tree = place.tree();
        Name name = Names.instance(examined.context()).fromString(String.valueOf(TreeInfo.name(tree)));
        JCTree qualifier = place.qualifier();
        List<Symbol> found = new ArrayList<>();
        if (qualifier != null && qualifier.type != null && !(Place.symbol(tree) instanceof ClassSymbol))
            addMembers(examined, qualifier.type, name, found);
        Symbol symbol = Place.symbol(tree);
        if (symbol != null && symbol.kind != Kind.ERR && symbol.exists() && !found.contains(symbol)) found.add(symbol);
        if (found.isEmpty() && qualifier == null) addStatics(examined, name, found);
        return found;
    }

    private static void addMembers(Examined examined, Type site, Name name, List<Symbol> found) {
        Types types = Types.instance(examined.context());
        Type upper = types.skipTypeVars(site, false);
        for (Type each : types.closure(upper))
            for (Symbol member : each.tsym.members().getSymbolsByName(name))
                if ((member.flags() & (Flags.SYNTHETIC | Flags.PRIVATE)) == 0 && !isOverridden(member, found, types))
                    found.add(member);
    }

    private static boolean isOverridden(Symbol member, List<Symbol> found, Types types) {
        return found.stream()
                .anyMatch(each -> each.kind == member.kind
                        && types.hasSameArgs(types.erasure(each.type), types.erasure(member.type)));
    }

    private static void addStatics(Examined examined, Name name, List<Symbol> found) {
        for (JCTree each : examined.tree().defs) {
            if (!(each instanceof JCImport tree) || !tree.staticImport) continue;
            boolean brings = tree.qualid.name.contentEquals("*") || tree.qualid.name.equals(name);
            if (brings && tree.qualid.selected.type != null)
                for (Symbol member : tree.qualid.selected.type.tsym.members().getSymbolsByName(name)) found.add(member);
        }
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("(?m)^```.*\\n?", "")
                .replaceAll("\\*\\*|`", "")
                .replace("\n---\n", "\n");
    }
}
