package nabla.kernel.engine;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Names;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.kernel.engine.CellCompiler.Examined;
import nabla.kernel.engine.Engine.Completion;

/// Says what can stand at the cursor: the cell up to there is compiled with a mark in the place of the word.
final class Completer {
    private static final Pattern IMPORT =
            Pattern.compile("(?:^|[;\\n])\\s*import\\s+(static\\s+)?([\\p{L}\\p{N}_.]*)$");
    private static final List<String> KEYWORDS = List.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "new",
            "null",
            "permits",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "sealed",
            "short",
            "static",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "true",
            "try",
            "var",
            "void",
            "volatile",
            "while",
            "yield");
    private static final int LOCAL = 0;
    private static final int OWN = 1;
    private static final int IMPORTED_MEMBER = 2;
    private static final int TYPE = 3;
    private static final int KEYWORD = 4;

    private final CellCompiler compiler;
    private final TypeIndex index;

    Completer(CellCompiler compiler, TypeIndex index) {
        this.compiler = compiler;
        this.index = index;
    }

    Completion complete(Notebook notebook, List<String> imports, String code, int cursor) {
        Cursor word = Cursor.at(code, cursor);
        Completion nothing = new Completion(cursor, cursor, List.of());
        if (Cursor.isText(code, word.start())) return nothing;
        Matcher start = IMPORT.matcher(code.substring(0, word.start()));
        if (start.find() && start.group(1) == null)
            return new Completion(word.start(), cursor, names(start.group(2), word.prefix()));
        boolean reference = code.substring(0, word.start()).stripTrailing().endsWith("::");
        // What can be referred to can be selected, too, and a selection's left side is always looked at.
        CellSource cell =
                new CellSource(0, reference ? word.code().replace("::" + Cursor.MARK, "." + Cursor.MARK) : word.code());
        List<Engine.Candidate> found = compiler.examine(notebook, imports, cell, examined -> {
            Place place = Place.of(examined.tree(), Place.named(Cursor.MARK));
            return place == null ? List.of() : candidates(examined, place, word.prefix(), reference);
        });
        return new Completion(word.start(), cursor, found);
    }

    private List<Engine.Candidate> candidates(Examined examined, Place place, String prefix, boolean reference) {
        Candidates candidates = new Candidates(examined.context(), prefix);
        JCTree qualifier = place.qualifier();
        if (qualifier == null) addNames(examined, place, candidates, prefix);
        else if (qualifier.type == null || qualifier.type.isErroneous() || qualifier.type.hasTag(TypeTag.PACKAGE))
            return names(qualifier + ".", prefix);
        else candidates.addMembers(qualifier.type, !reference && isType(qualifier), OWN);
        return candidates.sorted();
    }

    private static boolean isType(JCTree tree) {
        return Place.symbol(tree) instanceof ClassSymbol || tree instanceof JCTree.JCTypeApply;
    }

    private void addNames(Examined examined, Place place, Candidates candidates, String prefix) {
        for (JCVariableDecl each : place.locals())
            if (each.sym != null)
                candidates.add(
                        each.name.toString().replace(Assembly.LOCAL, ""),
                        "variable",
                        Candidates.simple(each.sym.type),
                        LOCAL);
        for (Type each : place.enclosing()) candidates.addMembers(each, false, LOCAL);
        addNotebook(examined, candidates);
        addImported(examined, candidates, prefix);
        for (String each : KEYWORDS) candidates.add(each, "keyword", "", KEYWORD);
    }

    private static void addNotebook(Examined examined, Candidates candidates) {
        Notebook notebook = examined.notebook();
        notebook.variables
                .values()
                .forEach(each -> candidates.add(each.name(), "variable", type(each.descriptor()), OWN));
        for (Notebook.Function each : notebook.functions.values()) {
            MethodTypeDesc type = MethodTypeDesc.ofDescriptor(each.descriptor());
            String text = type.parameterCount() == 0 ? each.name() + "()" : each.name() + "(";
            candidates.add(text, "method", type.displayDescriptor(), OWN);
        }
        notebook.types.keySet().forEach(name -> candidates.add(name, "class", "", OWN));
        examined.unit().types().forEach(type -> candidates.add(type.name(), "class", "", OWN));
        Symtab symbols = Symtab.instance(examined.context());
        String holder = Notebook.PACKAGE + "." + examined.unit().holder();
        ClassSymbol own = symbols.getClass(
                symbols.unnamedModule, Names.instance(examined.context()).fromString(holder));
        if (own != null) addStatics(own, candidates, OWN);
    }

    private static String type(String descriptor) {
        return ClassDesc.ofDescriptor(descriptor).displayName();
    }

    private static void addStatics(ClassSymbol type, Candidates candidates, int rank) {
        for (Symbol member : type.members().getSymbols()) {
            String name = member.name.toString();
            if (member.isStatic() && !name.startsWith("$") && !name.startsWith("<"))
                candidates.addMember(member, type.type, rank);
        }
    }

    private void addImported(Examined examined, Candidates candidates, String prefix) {
        Set<String> packages = new HashSet<>(Set.of("java.lang"));
        for (JCTree each : examined.tree().defs) {
            if (!(each instanceof JCImport tree)) continue;
            String owner = tree.qualid.selected.toString();
            boolean all = tree.qualid.name.contentEquals("*");
            if (all && !tree.staticImport) packages.add(owner);
            else if (all && Place.symbol(tree.qualid.selected) instanceof ClassSymbol type)
                addStatics(type, candidates, IMPORTED_MEMBER);
            else if (!tree.staticImport) candidates.add(tree.qualid.name.toString(), "class", owner, TYPE);
        }
        if (prefix.isEmpty()) return;
        for (String each : index.startingWith(prefix)) {
            int dot = each.lastIndexOf('.');
            if (packages.contains(each.substring(0, dot)))
                candidates.add(each.substring(dot + 1), "class", each.substring(0, dot), TYPE);
        }
    }

    /// Packages and classes in a package; `before` ends with a dot, or is empty.
    private List<Engine.Candidate> names(String before, String prefix) {
        Set<String> packages = new TreeSet<>();
        String start = before + prefix;
        for (String each : index.packages()) {
            if (!each.startsWith(start)) continue;
            int dot = each.indexOf('.', before.length());
            packages.add(each.substring(before.length(), dot < 0 ? each.length() : dot));
        }
        List<Engine.Candidate> names = new ArrayList<>();
        packages.forEach(each -> names.add(new Engine.Candidate(each, "module", "")));
        if (!before.isEmpty()) {
            String owner = before.substring(0, before.length() - 1);
            for (String each : index.startingWith(prefix))
                if (each.lastIndexOf('.') == owner.length() && each.startsWith(before))
                    names.add(new Engine.Candidate(each.substring(before.length()), "class", owner));
        }
        return names;
    }
}
