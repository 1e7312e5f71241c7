package nabla.kernel.engine;

import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
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
        List<Problem> problems = new ArrayList<>();
        return compiler.run(problems, session -> {
            List<Unit> units = requests.stream()
                    .map(each -> new Unit(session.context(), each.cell(), each.holder(), each.selected()))
                    .toList();
            if (session.failed()) return new Compiled(List.of(), Map.of(), problems);
            Notebook others = without(notebook, units);
            List<Assembly> assemblies = units.stream()
                    .map(unit -> new Assembly(
                            session.context(), unit, header(session.context(), unit, units, others, imports)))
                    .toList();
            Queue<Env<AttrContext>> attributed = session.attribute(
                    others.visible(), assemblies.stream().map(Assembly::tree).toList());
            if (!session.failed()) assemblies.forEach(Assembly::finish);
            Map<String, byte[]> classes = session.generate(attributed);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < units.size(); i++)
                parts.add(new Part(
                        units.get(i),
                        assemblies.get(i).chunkCount(),
                        assemblies.get(i).showsValue()));
            return new Compiled(parts, classes, problems);
        });
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
