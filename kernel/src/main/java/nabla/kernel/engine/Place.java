package nabla.kernel.engine;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCErroneous;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds a name in an attributed tree: what it is selected from, and what can be seen where it stands.
final class Place extends TreeScanner {
    private final Predicate<JCTree> wanted;
    private final Deque<List<JCVariableDecl>> scopes = new ArrayDeque<>();
    private final Deque<JCClassDecl> classes = new ArrayDeque<>();
    private final List<JCVariableDecl> locals = new ArrayList<>();
    private final List<JCClassDecl> enclosing = new ArrayList<>();
    private @Nullable JCTree found;

    private Place(Predicate<JCTree> wanted) {
        this.wanted = wanted;
    }

    /// The place of a name, if there is one in the tree.
    static @Nullable Place of(JCTree tree, Predicate<JCTree> wanted) {
        Place place = new Place(wanted);
        place.scan(tree);
        return place.found == null ? null : place;
    }

    static Predicate<JCTree> named(String name) {
        return tree -> {
            if (tree instanceof JCMemberReference reference) return reference.name.contentEquals(name);
            javax.lang.model.element.Name of = TreeInfo.name(tree);
            boolean isName = tree instanceof JCIdent || tree instanceof JCFieldAccess;
            return isName && of != null && of.contentEquals(name);
        };
    }

    JCTree tree() {
        if (found == null) throw new IllegalStateException("nothing was found");
        return found;
    }

    /// What stands before the dot or the two colons; null for a name that stands alone.
    @Nullable JCTree qualifier() {
        return switch (found) {
            case JCFieldAccess access -> access.selected;
            case JCMemberReference reference -> reference.expr;
            case null, default -> null;
        };
    }

    /// Local variables and parameters that can be seen, the nearest first.
    List<JCVariableDecl> locals() {
        return locals;
    }

    /// The types of the classes around the place, the innermost first; the cell's own holder is not among them.
    List<Type> enclosing() {
        return enclosing.stream()
                .filter(each -> each.sym != null && !each.name.toString().startsWith("$"))
                .map(each -> each.sym.type)
                .toList();
    }

    @Override
    public void scan(@Nullable JCTree tree) {
        if (tree == null || found != null) return;
        if (wanted.test(tree)) {
            found = tree;
            scopes.forEach(locals::addAll);
            enclosing.addAll(classes);
            return;
        }
        boolean scope = switch (tree.getTag()) {
            case BLOCK, METHODDEF, LAMBDA, FORLOOP, FOREACHLOOP, CATCH, CASE, TRY, CLASSDEF, IF -> true;
            default -> false;
        };
        if (scope) scopes.push(new ArrayList<>());
        if (tree instanceof JCClassDecl type) classes.push(type);
        super.scan(tree);
        if (tree instanceof JCClassDecl) classes.pop();
        if (scope) scopes.pop();
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
        super.visitVarDef(tree);
        if (!scopes.isEmpty() && tree.sym != null && tree.sym.owner.kind != Kind.TYP)
            scopes.element().add(tree);
    }

    @Override
    public void visitErroneous(JCErroneous tree) {
        scan(tree.errs);
    }

    /// The symbol a name stands for, or null if it stands for none.
    static @Nullable Symbol symbol(JCTree tree) {
        Symbol symbol = declared(tree);
        return symbol == null || symbol.kind == Kind.ERR ? null : symbol;
    }

    private static @Nullable Symbol declared(JCTree tree) {
        return switch (tree) {
            case JCIdent ident -> ident.sym;
            case JCFieldAccess access -> access.sym;
            case JCMemberReference reference -> reference.sym;
            default -> null;
        };
    }
}
