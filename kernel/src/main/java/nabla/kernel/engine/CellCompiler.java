package nabla.kernel.engine;

import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Compiles a cell, and what has to be compiled again because of it, in one go.
final class CellCompiler {
    /// What to compile of a cell.
    ///
    /// @param holder the name for the class of its variables, methods and statements
    /// @param selected where the declarations to take start, or null to take all
    record Request(CellSource cell, String holder, @Nullable Set<Integer> selected) {}

    /// One compiled unit.
    ///
    /// @param chunks how many `$run` methods its holder has
    /// @param showsValue whether the last of them leaves a value
    record Part(Unit unit, int chunks, boolean showsValue) {}

    /// The outcome; without classes if there are problems.
    record Compiled(List<Part> parts, Map<String, byte[]> classes, List<Problem> problems) {}

    private final Compiler compiler;

    CellCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    Compiled compile(Notebook notebook, List<String> imports, List<Request> requests) {
        Map<String, String> known = new HashMap<>();
        Compiled compiled = compile(notebook, imports, requests, known);
        // A var that something before it mentions: once more, with its type known.
        return known.isEmpty() || !compiled.problems().isEmpty()
                ? compiled
                : compile(notebook, imports, requests, known);
    }

    /// @param known types of `var`s; those that turn out to be needed too early are added
    private Compiled compile(
            Notebook notebook, List<String> imports, List<Request> requests, Map<String, String> known) {
        List<Problem> problems = new ArrayList<>();
        return compiler.run(problems, session -> {
            List<Unit> units = units(session, requests);
            if (session.failed()) return new Compiled(List.of(), Map.of(), problems);
            Notebook others = without(notebook, units);
            List<Assembly> assemblies = assemblies(session, units, others, imports, known);
            Queue<Env<AttrContext>> attributed = attribute(session, others, assemblies);
            boolean first = known.isEmpty();
            assemblies.forEach(each -> each.usedTooEarly().forEach(known::putIfAbsent));
            known.forEach((name, type) -> {
                if (type.equals("var"))
                    problems.add(Problem.usedTooEarly(requests.getFirst().cell(), name));
            });
            if (first && !known.isEmpty()) return new Compiled(List.of(), Map.of(), problems);
            if (!session.failed()) assemblies.forEach(Assembly::finish);
            Map<String, byte[]> classes = session.generate(attributed);
            List<Part> parts = new ArrayList<>();
            for (Assembly each : assemblies) parts.add(new Part(each.unit(), each.chunkCount(), each.showsValue()));
            return new Compiled(parts, classes, problems);
        });
    }

    /// Looks at a cell with its types known as far as they can be, whatever errors it has.
    <T> T examine(Notebook notebook, List<String> imports, CellSource cell, Function<Examined, T> look) {
        return compiler.run(new ArrayList<>(), session -> {
            List<Unit> units = units(session, List.of(new Request(cell, "$0", null)));
            Notebook others = without(notebook, units);
            List<Assembly> assemblies = assemblies(session, units, others, imports, Map.of());
            attribute(session, others, assemblies);
            Assembly only = assemblies.getFirst();
            return look.apply(new Examined(session.context(), only.tree(), only.unit(), notebook));
        });
    }

    /// What the parser alone finds wrong with a cell.
    List<Problem> syntaxProblems(CellSource cell) {
        List<Problem> problems = new ArrayList<>();
        return compiler.run(problems, session -> {
            CellParser.parse(session.context(), cell);
            return problems;
        });
    }

    /// A cell with its types known.
    record Examined(Context context, JCCompilationUnit tree, Unit unit, Notebook notebook) {}

    private static List<Unit> units(Compiler.Session session, List<Request> requests) {
        return requests.stream()
                .map(each -> new Unit(session.context(), each.cell(), each.holder(), each.selected()))
                .toList();
    }

    private static List<Assembly> assemblies(
            Compiler.Session session,
            List<Unit> units,
            Notebook others,
            List<String> imports,
            Map<String, String> known) {
        return units.stream()
                .map(unit -> new Assembly(
                        session.context(), unit, header(session.context(), unit, units, others, imports), known))
                .toList();
    }

    private static Queue<Env<AttrContext>> attribute(
            Compiler.Session session, Notebook others, List<Assembly> assemblies) {
        return session.attribute(
                others.visible(), assemblies.stream().map(Assembly::tree).toList());
    }

    /// The notebook without what the units declare again.
    private static Notebook without(Notebook notebook, List<Unit> units) {
        Notebook others = notebook.copy();
        for (Unit unit : units) {
            unit.variables().forEach(others.variables::remove);
            unit.methods().forEach(method -> others.functions.remove(method.key()));
            unit.types().forEach(type -> others.forgetType(type.name()));
        }
        return others;
    }

    private static List<JCTree> header(
            Context context, Unit unit, List<Unit> units, Notebook others, List<String> imports) {
        List<JCTree> header = new ArrayList<>();
        Set<String> own = declaredNames(unit);
        for (CellParser.Item item : CellParser.parse(context, new CellSource(0, String.join("\n", imports)))
                .items())
            if (!(item.tree() instanceof JCImport tree) || !own.contains(simpleName(tree))) header.add(item.tree());
        for (String name : new TreeSet<>(unit.mentions()))
            for (String holder : holders(name, units, others)) header.add(Assembly.staticImport(context, holder, name));
        return header;
    }

    private static Set<String> holders(String name, List<Unit> units, Notebook others) {
        Set<String> holders = new TreeSet<>(others.holders(name));
        for (Unit unit : units)
            if (unit.variables().contains(name)
                    || unit.methods().stream().anyMatch(m -> m.name().equals(name))) holders.add(unit.holder());
        return holders;
    }

    /// What a cell declares or imports takes the place of an earlier import of the same name.
    private static Set<String> declaredNames(Unit unit) {
        Set<String> names = new HashSet<>();
        for (JCTree each : unit.imports()) if (each instanceof JCImport tree) names.add(simpleName(tree));
        names.remove("*");
        unit.types().forEach(type -> names.add(type.name()));
        return names;
    }

    private static String simpleName(JCImport tree) {
        return tree.qualid.name.toString();
    }
}
