package nabla.kernel.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import nabla.kernel.engine.CellCompiler.Compiled;
import nabla.kernel.engine.CellCompiler.Part;
import nabla.kernel.engine.CellCompiler.Request;
import nabla.kernel.engine.Notebook.Declared;
import nabla.kernel.engine.Notebook.Variable;

/// Compiles a cell, and with it the older declarations that it changes.
final class Preparation {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    /// A cell that can be defined and run, or the problems that prevent it.
    ///
    /// @param notebook what it is defined on: without the older declarations that no longer compile
    /// @param kept the names of classes in `compiled` that are not to be defined anew
    /// @param replaced those of them whose older version takes over the new methods
    /// @param lost the variables whose values can't be kept
    /// @param notes what the user has to know
    record Prepared(
            Notebook notebook,
            Compiled compiled,
            Set<String> kept,
            Set<String> replaced,
            List<Variable> lost,
            List<String> notes) {}

    private final CellCompiler compiler;
    private final List<String> imports;
    private final Notebook notebook;
    private final CellSource cell;
    private final boolean inPlace;
    private final Request request;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> frozen = new HashSet<>();
    private final Set<String> removed = new HashSet<>();

    Preparation(CellCompiler compiler, List<String> imports, Notebook before, CellSource cell, boolean inPlace) {
        this.inPlace = inPlace;
        this.compiler = compiler;
        this.imports = imports;
        this.cell = cell;
        notebook = before.copy();
        request = new Request(cell, nextHolder(), null);
    }

    static String nextHolder() {
        return "$" + SERIAL.incrementAndGet();
    }

    Prepared prepare() {
        Compiled compiled = compiler.compile(notebook, imports, List.of(request));
        Set<Map<CellSource, Set<Integer>>> tried = new HashSet<>();
        while (true) {
            Renewal renewal = new Renewal(notebook, compiled, frozen, removed, inPlace);
            Map<CellSource, Set<Integer>> renewed = renewal.renewed();
            if (!compiled.problems().isEmpty() || renewed.isEmpty() || !tried.add(renewed))
                return prepared(compiled, renewal);
            Compiled all = compiler.compile(notebook, imports, requests(renewed));
            if (all.problems().isEmpty()) return prepared(all, renewal);
            if (!setAside(all.problems(), renewal)) return prepared(all, renewal);
        }
    }

    private Prepared prepared(Compiled compiled, Renewal renewal) {
        if (!compiled.problems().isEmpty())
            return new Prepared(notebook, compiled, Set.of(), Set.of(), List.of(), notes);
        Set<String> replaced = families(renewal.replacedTypes(), compiled);
        Set<String> kept = families(renewal.keptTypes(), compiled);
        kept.addAll(replaced);
        Set<String> declared = new HashSet<>();
        for (Part part : compiled.parts()) declared.addAll(part.unit().variables());
        List<Variable> lost = renewal.lost(declared);
        if (!lost.isEmpty()) notes.add(Notes.reset(lost, without(renewal.reshaped(), removed)));
        return new Prepared(notebook, compiled, kept, replaced, lost, notes);
    }

    /// The compiled classes of some types, nested ones included.
    private static Set<String> families(Set<String> types, Compiled compiled) {
        Set<String> names = new HashSet<>();
        for (String type : types)
            for (String name : compiled.classes().keySet())
                if (name.equals(type) || name.startsWith(type + "$")) names.add(name);
        return names;
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(others);
        return left;
    }

    private List<Request> requests(Map<CellSource, Set<Integer>> renewed) {
        List<Request> requests = new ArrayList<>();
        requests.add(request);
        renewed.forEach((source, starts) -> requests.add(new Request(source, nextHolder(), starts)));
        return requests;
    }

    /// Takes out the older declarations that no longer compile: they stay as they are, compiled with what they knew,
    /// or,
    /// where that included a class that is gone, are removed.
    ///
    /// @return whether there were any; if not, the new cell itself has problems
    private boolean setAside(List<Problem> problems, Renewal renewal) {
        Map<String, Problem> broken = new LinkedHashMap<>();
        Map<String, Declared> sources = new LinkedHashMap<>();
        notebook.types.values().forEach(type -> sources.put(type.name(), type.source()));
        notebook.functions.values().forEach(function -> sources.put(function.key(), function.source()));
        for (Problem problem : problems)
            sources.forEach((name, source) -> {
                if (problem.cell() != cell && concerns(problem, source)) broken.putIfAbsent(name, problem);
            });
        sources.forEach((name, source) -> {
            Problem problem = broken.get(name);
            if (problem != null) setAside(name, problem, renewal.needsReshaped(source));
        });
        return !broken.isEmpty();
    }

    private void setAside(String name, Problem problem, boolean useless) {
        if (!useless) {
            frozen.add(name);
            notes.add(Notes.frozen(name, problem));
            return;
        }
        if (notebook.types.containsKey(name)) removed.add(name);
        notebook.forgetType(name);
        notebook.functions.remove(name);
        notes.add(Notes.dropped(name, problem));
        List<String> orphans = notebook.forgetOrphans();
        if (!orphans.isEmpty()) notes.add(Notes.orphaned(orphans, name));
    }

    private static boolean concerns(Problem problem, Declared source) {
        return problem.cell() == source.cell()
                && problem.start() >= source.start()
                && problem.start() <= source.start() + source.text().length();
    }
}
