package nabla.kernel.engine;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCModuleImport;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.kernel.engine.Notebook.Declared;
import org.jspecify.annotations.Nullable;

/// What one compilation takes from one cell: all of the new cell, or the declarations of an older one that have to be
/// compiled again. Sorted by kind; the trees are javac's, with positions in the cell.
final class Unit {
    private static final long NOT_FOR_TYPES = Flags.STATIC | Flags.PRIVATE | Flags.PROTECTED;
    private static final long NOT_FOR_METHODS = Flags.PRIVATE | Flags.PROTECTED | Flags.FINAL | Flags.ABSTRACT;

    /// A method with what tells it from others before it is compiled.
    record Method(JCMethodDecl tree, String key, Declared source) {
        String name() {
            return tree.name.toString();
        }
    }

    /// A class, record, interface or enum.
    record Type(JCClassDecl tree, Declared source) {
        String name() {
            return tree.name.toString();
        }
    }

    private final CellSource cell;
    private final String holder;
    private final CellParser.Parsed parsed;
    private final List<JCTree> imports = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<JCStatement> statements = new ArrayList<>();
    private final Set<String> mentions = new HashSet<>();
    private boolean value;

    /// @param holder the name of the class for its variables, methods and statements
    /// @param selected where the declarations to take start, or null to take all
    Unit(Context context, CellSource cell, String holder, @Nullable Set<Integer> selected) {
        this.cell = cell;
        this.holder = holder;
        this.parsed = CellParser.parse(context, cell);
        for (CellParser.Item item : parsed.items()) {
            if (selected == null || selected.contains(TreeInfo.getStartPos(item.tree()))) sort(item);
        }
    }

    private void sort(CellParser.Item item) {
        value = false;
        switch (item.tree()) {
            case JCImport tree -> imports.add(tree);
            case JCModuleImport tree -> imports.add(tree);
            case JCClassDecl tree -> {
                tree.mods.flags &= ~NOT_FOR_TYPES;
                types.add(new Type(tree, declared(tree)));
            }
            case JCMethodDecl tree -> {
                tree.mods.flags = (tree.mods.flags & ~NOT_FOR_METHODS) | Flags.PUBLIC | Flags.STATIC;
                methods.add(new Method(tree, key(tree), declared(tree)));
            }
            case JCStatement tree -> {
                statements.add(tree);
                mentions.addAll(Mentions.of(tree));
                value = tree instanceof JCExpressionStatement && !item.terminated();
            }
            default ->
                throw new IllegalStateException(
                        "the parser made a " + item.tree().getTag());
        }
    }

    private Declared declared(JCTree tree) {
        Set<String> names = Mentions.of(tree);
        mentions.addAll(names);
        return new Declared(cell, TreeInfo.getStartPos(tree), text(tree), names);
    }

    private static String key(JCMethodDecl method) {
        return method.params.stream()
                .map(parameter -> String.valueOf(parameter.vartype).replaceAll("<.*>", ""))
                .collect(Collectors.joining(",", method.name + "(", ")"));
    }

    /// The source of a tree of this cell.
    String text(JCTree tree) {
        int end = TreeInfo.getEndPos(tree, parsed.ends());
        return cell.text().substring(TreeInfo.getStartPos(tree), Math.max(end, TreeInfo.getStartPos(tree)));
    }

    CellSource cell() {
        return cell;
    }

    String holder() {
        return holder;
    }

    CellParser.Parsed parsed() {
        return parsed;
    }

    EndPosTable ends() {
        return parsed.ends();
    }

    List<JCTree> imports() {
        return imports;
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    /// Variables, statements and expressions, in order.
    List<JCStatement> statements() {
        return statements;
    }

    /// All unqualified names in the code.
    Set<String> mentions() {
        return mentions;
    }

    /// Whether the last statement is an expression whose value the cell shows.
    boolean hasValue() {
        return value;
    }

    /// The names of the variables, in order.
    Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        for (JCStatement each : statements)
            if (each instanceof JCVariableDecl tree && !tree.name.isEmpty()) names.add(tree.name.toString());
        return names;
    }
}
