package nabla.kernel.engine;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The loader of the user's jars and classes. One per engine; it grows and is never replaced, so that classes of
/// earlier cells keep their identity when a jar is added.
final class UserLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final List<Path> entries = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

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

    /// Takes in a class compiled from a cell.
    void put(String name, byte[] bytes) {
        compiled.put(name, bytes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = compiled.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("cannot be a class path entry: " + entry, e);
        }
    }
}
