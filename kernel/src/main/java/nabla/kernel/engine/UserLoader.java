package nabla.kernel.engine;

import java.io.IOException;
import java.io.InputStream;
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
        if (!name.startsWith(Notebook.PACKAGE + ".")) return library(name);
        CellLoader definer = cells.apply(name.substring(Notebook.PACKAGE.length() + 1));
        if (definer == null) throw new ClassNotFoundException(name);
        return definer.loadClass(name);
    }

    /// A class of a jar, changed if it would end the JVM.
    private Class<?> library(String name) throws ClassNotFoundException {
        URL resource = findResource(name.replace('.', '/') + ".class");
        if (resource == null) throw new ClassNotFoundException(name);
        try (InputStream in = resource.openStream()) {
            byte[] bytes = in.readAllBytes();
            if (!Exits.mayExit(bytes)) return super.findClass(name);
            byte[] woven = Exits.weave(bytes);
            int dot = name.lastIndexOf('.');
            if (dot > 0 && getDefinedPackage(name.substring(0, dot)) == null)
                definePackage(name.substring(0, dot), null, null, null, null, null, null, null);
            return defineClass(name, woven, 0, woven.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("cannot be a class path entry: " + entry, e);
        }
    }
}
