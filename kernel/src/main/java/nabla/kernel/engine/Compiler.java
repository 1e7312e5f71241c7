package nabla.kernel.engine;

import com.sun.source.util.TaskEvent;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTaskPool;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// javac, kept warm: one context is used again and again, as JShell does with the same pool of the JDK.
///
/// A small cell takes two or three milliseconds so; with the public API alone, which starts anew each time, it would
/// be ten. That needs `--add-exports` for javac's packages, which the jar's manifest grants.
final class Compiler {
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-g", "-parameters", "-nowarn", "-XDshould-stop.ifError=FLOW");

    /// A context keeps every name it has met, a kilobyte for each cell.
    private static final int USES_OF_A_CONTEXT = 2000;

    private final StandardJavaFileManager disk;
    private final CellFiles files;
    private List<String> options = OPTIONS;
    private JavacTaskPool pool = new JavacTaskPool(1);
    private int uses;

    Compiler(Collection<Path> classPath) {
        javax.tools.JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) throw new IllegalStateException("this Java has no compiler; a JDK is needed, not a JRE");
        disk = javac.getStandardFileManager(null, null, null);
        files = new CellFiles(disk);
        classPath(classPath);
    }

    synchronized void classPath(Collection<Path> entries) {
        try {
            disk.setLocationFromPaths(StandardLocation.CLASS_PATH, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the class path " + entries, e);
        }
        pool = new JavacTaskPool(1); // a context lists each package once
    }

    /// Closes the jars of the class path.
    synchronized void close() {
        try {
            disk.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the class path", e);
        }
    }

    /// Lets cells use a module that is not among the default ones.
    synchronized void addModule(String module) {
        List<String> more = new ArrayList<>(OPTIONS);
        more.add("--add-modules");
        more.add(module);
        options = more;
    }

    /// Runs some work in the warm context.
    ///
    /// @param problems where errors go
    synchronized <T> T run(List<Problem> problems, Function<Session, T> work) {
        if (++uses % USES_OF_A_CONTEXT == 0) pool = new JavacTaskPool(1);
        return pool.getTask(null, files, diagnostic -> note(diagnostic, problems), options, null, List.of(), task -> {
            Context context = ((BasicJavacTask) task).getContext();
            try {
                return work.apply(new Session(context, problems));
            } finally {
                purge(context);
            }
        });
    }

    private static void note(Diagnostic<? extends JavaFileObject> diagnostic, List<Problem> problems) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR) problems.add(Problem.of(diagnostic));
    }

    /// Makes the context forget the notebook's classes, which will be others next time. (The pool itself removes those
    /// that it finds in trees.)
    private void purge(Context context) {
        Symtab symbols = Symtab.instance(context);
        Names names = Names.instance(context);
        PackageSymbol notebook = symbols.getPackage(symbols.unnamedModule, names.fromString(Notebook.PACKAGE));
        if (notebook == null) return;
        for (String each : files.names())
            symbols.removeClass(symbols.unnamedModule, names.fromString(Notebook.PACKAGE + "." + each));
        if (notebook.members_field != null)
            for (Symbol each : notebook.members_field.getSymbols())
                symbols.removeClass(symbols.unnamedModule, each.flatName());
        notebook.members_field = null;
        notebook.completer = ClassFinder.instance(context).getCompleter();
    }

    /// One use of the compiler; not valid after it.
    final class Session {
        private final Context context;
        private final JavaCompiler compiler;
        private final List<Problem> problems;

        private Session(Context context, List<Problem> problems) {
            this.context = context;
            this.problems = problems;
            compiler = JavaCompiler.instance(context);
        }

        Context context() {
            return context;
        }

        boolean failed() {
            return !problems.isEmpty();
        }

        /// Finds out the types.
        ///
        /// @param visible the notebook's classes, by name without the package
        Queue<Env<AttrContext>> attribute(Map<String, byte[]> visible, List<JCCompilationUnit> units) {
            files.begin(visible);
            MultiTaskListener listener = MultiTaskListener.instance(context);
            for (JCCompilationUnit unit : units) listener.finished(new TaskEvent(TaskEvent.Kind.PARSE, unit));
            com.sun.tools.javac.util.List<JCCompilationUnit> trees = com.sun.tools.javac.util.List.from(units);
            compiler.enterTrees(compiler.initModules(trees));
            Queue<Env<AttrContext>> all = new ArrayDeque<>(compiler.todo);
            compiler.todo.clear();
            return compiler.attribute(all);
        }

        /// Checks flow and, if all is well, writes class files.
        ///
        /// @return the classes by name without the package; empty after an error
        Map<String, byte[]> generate(Queue<Env<AttrContext>> attributed) {
            Queue<Env<AttrContext>> flowed = compiler.flow(attributed);
            if (failed()) return Map.of();
            compiler.generate(compiler.desugar(flowed));
            return failed() ? Map.of() : files.outputs();
        }
    }
}
