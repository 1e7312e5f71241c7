package nabla.kernel.engine;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.comp.Attr;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCModifiers;
import com.sun.tools.javac.tree.JCTree.JCPrimitiveTypeTree;
import com.sun.tools.javac.tree.JCTree.JCSkip;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.Visitor;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.ListBuffer;
import com.sun.tools.javac.util.Names;
import com.sun.tools.javac.util.Position;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds the compilation unit of a cell, and gives it its last shape between attribution and code.
///
/// Types become top-level classes of the notebook's package. Everything else goes to the cell's holder class:
/// methods as static methods, variables as static fields, statements into the bodies of `$run0`, `$run1`, …, which
/// are cut well below the size that HotSpot refuses to compile. Two things only attribution knows:
///
/// - The type of a `var`. It is attributed as a local variable `x$v`; a node behind it then gives its type to the
/// field.
///   Afterwards the local variable becomes an assignment to the field.
/// - Whether the last expression has a value. It is attributed as a statement; if it is not void, it becomes an
///   assignment to the field `$value`.
final class Assembly {
    static final String RUN = "$run";
    static final String VALUE = "$value";
    static final String REACHED = "$reached";
    static final String LOCAL = "$v";
    private static final int CHUNK_STATEMENTS = 40;
    private static final int CHUNK_CHARS = 2500;

    private final Unit unit;
    private final Context context;
    private final Map<String, String> known;
    private final TreeMaker make;
    private final Names names;
    private final IdentityHashMap<JCStatement, Inferred> inferred = new IdentityHashMap<>();
    private final ListBuffer<JCTree> fields = new ListBuffer<>();
    private final ListBuffer<JCTree> chunks = new ListBuffer<>();
    private final JCCompilationUnit tree;
    private @Nullable JCVariableDecl value;
    private int reached;
    private boolean showsValue;

    /// @param known types of `var`s that were found out before, as they would be written
    Assembly(Context context, Unit unit, Collection<JCTree> header, Map<String, String> known) {
        this.unit = unit;
        this.context = context;
        this.known = known;
        make = TreeMaker.instance(context);
        names = Names.instance(context);
        make.at(Position.NOPOS);
        ListBuffer<JCTree> defs = new ListBuffer<>();
        defs.append(make.PackageDecl(List.nil(), make.Ident(names.fromString(Notebook.PACKAGE))));
        header.forEach(defs::append);
        unit.imports().forEach(defs::append);
        defs.append(holder());
        unit.types().forEach(type -> defs.append(type.tree()));
        tree = make.TopLevel(defs.toList());
        tree.sourcefile = unit.cell();
        tree.lineMap = unit.parsed().lines();
        tree.endPositions = unit.ends();
    }

    Unit unit() {
        return unit;
    }

    JCCompilationUnit tree() {
        return tree;
    }

    int chunkCount() {
        return chunks.size();
    }

    /// Whether the last expression turned out to have a value.
    boolean showsValue() {
        return showsValue;
    }

    /// An import of a static member of a holder.
    static JCTree staticImport(Context context, String holder, String name) {
        TreeMaker make = TreeMaker.instance(context).at(Position.NOPOS);
        Names names = Names.instance(context);
        JCFieldAccess owner = make.Select(make.Ident(names.fromString(Notebook.PACKAGE)), names.fromString(holder));
        return make.Import(make.Select(owner, names.fromString(name)), true);
    }

    private JCClassDecl holder() {
        if (unit.hasValue()) {
            value = field(
                    VALUE,
                    make.Select(
                            make.Select(make.Ident(names.fromString("java")), names.fromString("lang")),
                            names.fromString("Object")));
            fields.append(value);
        }
        fields.append(field(REACHED, make.TypeIdent(TypeTag.INT)));
        ListBuffer<JCStatement> body = new ListBuffer<>();
        int chars = 0;
        for (JCStatement statement : unit.statements()) {
            place(statement, body);
            chars += unit.text(statement).length();
            if (body.size() < CHUNK_STATEMENTS && chars < CHUNK_CHARS) continue;
            chunk(body.toList());
            body = new ListBuffer<>();
            chars = 0;
        }
        chunk(body.toList());
        ListBuffer<JCTree> members = new ListBuffer<>();
        members.appendList(chunks);
        members.appendList(fields);
        unit.methods().forEach(method -> members.append(method.tree()));
        make.at(Position.NOPOS);
        return make.ClassDef(
                make.Modifiers(Flags.PUBLIC),
                names.fromString(unit.holder()),
                List.nil(),
                null,
                List.nil(),
                members.toList());
    }

    private JCVariableDecl field(String name, @Nullable JCExpression type) {
        return make.VarDef(make.Modifiers(Flags.PUBLIC | Flags.STATIC), names.fromString(name), type, null);
    }

    private void chunk(List<JCStatement> statements) {
        make.at(Position.NOPOS);
        chunks.append(make.MethodDef(
                make.Modifiers(Flags.PUBLIC | Flags.STATIC),
                names.fromString(RUN + chunks.size()),
                make.TypeIdent(TypeTag.VOID),
                List.nil(),
                List.nil(),
                List.of(make.Select(
                        make.Select(make.Ident(names.fromString("java")), names.fromString("lang")),
                        names.fromString("Throwable"))),
                make.Block(0, statements),
                null));
    }

    private void place(JCStatement statement, ListBuffer<JCStatement> body) {
        if (!(statement instanceof JCVariableDecl variable) || variable.name.isEmpty()) {
            body.append(statement);
            return;
        }
        make.at(variable.pos);
        JCModifiers modifiers =
                make.at(variable.mods.pos).Modifiers(Flags.PUBLIC | Flags.STATIC, variable.mods.annotations);
        make.at(variable.pos);
        JCExpression type = type(variable);
        JCVariableDecl field = make.VarDef(modifiers, variable.name, type, null);
        fields.append(field);
        if (type == null) {
            JCVariableDecl local = make.VarDef(
                    make.Modifiers(0), variable.name.append(names.fromString(LOCAL)), null, variable.init, true);
            local.startPos = variable.startPos;
            Inferred node = new Inferred(local, field);
            inferred.put(local, node);
            body.append(local);
            body.append(node);
        } else {
            JCExpression init = variable.init == null ? zero(type) : variable.init;
            body.append(make.Exec(make.Assign(make.Ident(variable.name), init)));
        }
        make.at(Position.NOPOS);
        body.append(
                make.Exec(make.Assign(make.Ident(names.fromString(REACHED)), make.Literal(TypeTag.INT, ++reached))));
    }

    private @Nullable JCExpression type(JCVariableDecl variable) {
        String found = known.get(variable.name.toString());
        return variable.vartype == null && found != null ? CellParser.type(context, found) : variable.vartype;
    }

    /// The `var`s of which something needed the type before it was known, with their types; `var` stands for a type
    /// that has no name.
    Map<String, String> usedTooEarly() {
        Map<VarSymbol, String> types = new HashMap<>();
        inferred.values().forEach(each -> types.put(each.field.sym, each.field.sym.type.toString()));
        if (types.isEmpty()) return Map.of();
        Map<String, String> early = new HashMap<>();
        new TreeScanner() {
            @Override
            public void visitIdent(JCIdent ident) {
                String type = ident.sym instanceof VarSymbol variable ? types.get(variable) : null;
                if (type == null || ident.type == null || !ident.type.isErroneous()) return;
                if (type.contains("<any") || type.contains("anonymous")) early.put(ident.name.toString(), "var");
                else early.put(ident.name.toString(), type);
            }
        }.scan(tree);
        return early;
    }

    private JCExpression zero(JCExpression type) {
        if (!(type instanceof JCPrimitiveTypeTree primitive)) return make.Literal(TypeTag.BOT, null);
        return primitive.typetag == TypeTag.BOOLEAN ? make.Literal(TypeTag.BOOLEAN, 0) : make.Literal(TypeTag.INT, 0);
    }

    /// Gives the attributed trees their last shape.
    void finish() {
        for (JCTree each : chunks) {
            JCBlock body = ((JCMethodDecl) each).body;
            body.stats = body.stats.map(this::finished);
        }
        if (value != null) showLast(((JCMethodDecl) lastChunk()).body, value.sym);
    }

    private JCTree lastChunk() {
        JCTree last = chunks.last();
        for (JCTree each : chunks) if (!((JCMethodDecl) each).body.stats.isEmpty()) last = each;
        return last;
    }

    private JCStatement finished(JCStatement statement) {
        Inferred node = inferred.get(statement);
        return node == null ? statement : assign(node.field.sym, node.local.init, node.local.pos);
    }

    private void showLast(JCBlock body, VarSymbol target) {
        JCExpressionStatement last = (JCExpressionStatement) body.stats.last();
        if (last.expr.type.hasTag(TypeTag.VOID)) return;
        showsValue = true;
        ListBuffer<JCStatement> statements = new ListBuffer<>();
        statements.appendList(body.stats.take(body.stats.size() - 1));
        statements.append(assign(target, last.expr, last.pos));
        body.stats = statements.toList();
    }

    private JCStatement assign(VarSymbol field, JCExpression init, int pos) {
        make.at(pos);
        JCAssign assign = make.Assign(make.Ident(field), init);
        assign.type = field.type;
        return make.Exec(assign);
    }

    /// Stands behind the local variable of a `var`; visited by attribution, it passes the type on to the field.
    private final class Inferred extends JCSkip {
        private final JCVariableDecl local;
        private final JCVariableDecl field;

        Inferred(JCVariableDecl local, JCVariableDecl field) {
            this.local = local;
            this.field = field;
        }

        @Override
        public void accept(Visitor visitor) {
            if (visitor instanceof Attr) {
                Type type = Denotable.of(local.sym.type);
                field.sym.type = type;
                field.vartype = make.at(field.pos).Type(type);
            }
            super.accept(visitor);
        }
    }
}
