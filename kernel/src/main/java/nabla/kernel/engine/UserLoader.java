package nabla.kernel.engine;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The loader of the user's jars and classes. One per engine; it grows and is never replaced, so that classes of
/// earlier cells keep their identity when a jar is added.
final class UserLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final List<Path> entries = new CopyOnWriteArrayList<>();
    private Function<String, @Nullable CellLoader> cells = _ -> null;

    UserLoader() {
        super("nabla user", new URL[0], new Bridge());
    }

    /// What stands on the user's class path, in order.
    List<Path> entries() {
        return List.copyOf(entries);
    }

    void add(List<Path> more) {
        for (Path entry : more) {
            if (entries.contains(entry)) continue;
            entries.add(entry);
            addURL(url(entry));
        }
    }

    /// Says where the newest version of each of the notebook's classes is, by name without the package.
    void cells(Function<String, @Nullable CellLoader> definers) {
        cells = definers;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith(Notebook.PACKAGE + ".")) return super.findClass(name);
        CellLoader definer = cells.apply(name.substring(Notebook.PACKAGE.length() + 1));
        if (definer == null) throw new ClassNotFoundException(name);
        return definer.loadClass(name);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("cannot be a class path entry: " + entry, e);
        }
    }
}
