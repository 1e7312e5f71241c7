package nabla.kernel.engine;

import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.kernel.engine.CellCompiler.Part;
import nabla.kernel.engine.Notebook.Variable;
import nabla.kernel.engine.Preparation.Prepared;
import org.jspecify.annotations.Nullable;

/// Runs cells, each compiled as a whole to classes of its own.
///
/// `CellParser` takes the cell apart, `Assembly` makes a compilation unit of it, `Compiler` is javac. `Preparation`
/// finds
/// out what the cell changes for older ones; `Definition` then makes its names part of the `Notebook` and hands the
/// woven classes to a loader. Each cell has a loader, so that what has been declared again can be collected.
///
/// Rejected: one JShell snippet per statement. It runs javac three to six times for each, slower with every live name,
/// and forgets variables when a class is declared again.
final class CellEngine implements Engine {
    private final UserLoader loader = new UserLoader();
    private final Compiler javac;
    private final CellCompiler compiler;
    private final List<String> defaults;
    private final TypeIndex types = new TypeIndex(loader);
    private final Map<Integer, CellSource> cells = RecentCells.create();
    private final Trace trace = new Trace(cells::get);
    private final Worker worker = new Worker(loader, trace);
    private final Completer completer;
    private final Inspector inspector;
    private volatile Notebook notebook = new Notebook();

    CellEngine() {
        javac = new Compiler(List.of(DisplayJar.path()));
        compiler = new CellCompiler(javac);
        completer = new Completer(compiler, types);
        inspector = new Inspector(compiler, new SourceFiles(loader));
        defaults = Imports.lines(loader);
        loader.cells(this::definer);
        Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
    }

    /// A thread that a cell started has failed: a few lines in the output, not the JVM's long ones.
    private void uncaught(Thread thread, Throwable thrown) {
        if (thrown instanceof Interruption) return;
        System.err.println("in thread " + thread.getName() + ": "
                + String.join("\n", trace.failed(thrown).traceback()));
    }

    private @Nullable CellLoader definer(String name) {
        CompiledClass found = notebook.classes.get(name);
        return found == null ? null : found.loader();
    }

    @Override
    public Outcome eval(int count, String code) {
        return eval(count, code, () -> {});
    }

    @Override
    public Outcome eval(int count, String code, Runnable entering) {
        CellSource cell = new CellSource(count, code);
        cells.put(count, cell);
        Run run = worker.begin();
        try {
            return eval(cell, run, entering);
        } finally {
            worker.end();
        }
    }

    private Outcome eval(CellSource cell, Run run, Runnable entering) {
        if (cell.text().contains(Incubator.MODULE)) useVectors();
        try {
            return eval(cell, run, entering, true);
        } catch (ReplacementRefusedException _) {
            return eval(cell, run, entering, false);
        }
    }

    /// @param inPlace whether loaded classes may get new method bodies
    private Outcome eval(CellSource cell, Run run, Runnable entering, boolean inPlace) {
        Prepared prepared = new Preparation(compiler, imports(), notebook, cell, inPlace).prepare();
        if (!prepared.compiled().problems().isEmpty())
            return new Diagnosis(cell, new Hints(cell, notebook, types, loader))
                    .failed(prepared.compiled().problems());
        if (run.isAsked()) return trace.interrupted(null);
        prepared.notes().forEach(System.out::println);
        return run(cell, run, prepared, entering);
    }

    @Override
    public void warmUp() {
        CellSource cell = new CellSource(0, "1 + 1");
        Prepared prepared = new Preparation(compiler, defaults, new Notebook(), cell, false).prepare();
        try {
            new Definition(prepared, new CellLoader("warm-up", loader));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a cell compiles but can't be loaded", e);
        }
    }

    private List<String> imports() {
        List<String> all = new ArrayList<>(defaults);
        all.addAll(notebook.imports);
        return all;
    }

    private Outcome run(CellSource cell, Run run, Prepared prepared, Runnable entering) {
        Notebook before = notebook;
        Part own = prepared.compiled().parts().getFirst();
        MethodHandle body;
        Class<?> holder;
        try {
            CellLoader mine = new CellLoader("cell " + cell.count(), loader);
            new Definition(prepared, mine);
            own.unit()
                    .imports()
                    .forEach(each -> importOnce(prepared.notebook(), own.unit().text(each)));
            holder = mine.holder(own.unit().holder());
            body = Slot.run(holder);
            notebook = prepared.notebook();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the cell compiled but could not be loaded", e);
        }
        Outcome outcome = worker.run(run, entering, body, own.showsValue());
        if (!(outcome instanceof Outcome.Failed failed)) return outcome;
        forgetUnreached(before, prepared, holder);
        return failed.name().equals(OutOfMemoryError.class.getName())
                ? trace.outOfMemory(failed, Footprint.largest(notebook))
                : failed;
    }

    private static void importOnce(Notebook notebook, String text) {
        notebook.imports.remove(text);
        notebook.imports.add(text);
    }

    /// What a failing cell did not get to define is as it was before; only where older methods have been compiled for a
    /// variable's new type, the new variable stays.
    private void forgetUnreached(Notebook before, Prepared prepared, Class<?> holder) {
        Notebook after = notebook.copy();
        boolean alone = prepared.compiled().parts().size() == 1;
        Set<String> variables = prepared.compiled().parts().getFirst().unit().variables();
        variables.stream().skip(reached(holder)).forEach(name -> {
            Variable old = before.variables.get(name);
            if (old == null) after.variables.remove(name);
            else if (alone) after.restore(old, before);
        });
        after.prune();
        notebook = after;
    }

    /// How many variables the cell has defined.
    private static int reached(Class<?> holder) {
        try {
            return holder.getField(Assembly.REACHED).getInt(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a holder without " + Assembly.REACHED, e);
        }
    }

    @Override
    public Completion complete(String code, int cursor) {
        return completer.complete(notebook, imports(), code, cursor);
    }

    @Override
    public Map<String, String> inspect(String code, int cursor, int detail) {
        return inspector.inspect(notebook, imports(), code, cursor, detail);
    }

    @Override
    public Completeness isComplete(String code) {
        return Finished.judge(code, compiler.syntaxProblems(new CellSource(0, code)));
    }

    @Override
    public void interrupt() {
        worker.interrupt();
    }

    @Override
    public void addToClassPath(List<Path> entries) {
        loader.add(entries);
        useVectors();
        List<Path> all = new ArrayList<>(loader.entries());
        all.add(DisplayJar.path());
        javac.classPath(all);
    }

    private void useVectors() {
        if (Incubator.load()) javac.addModule(Incubator.MODULE);
    }

    @Override
    public ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() {
        worker.close();
    }
}
