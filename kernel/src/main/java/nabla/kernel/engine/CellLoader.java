package nabla.kernel.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The loader of one cell's classes. It knows the loaders of the cells that these classes use, and nobody else knows
/// it, so that a cell whose every name has been declared again is collected.
final class CellLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final String PREFIX = Notebook.PACKAGE + ".";

    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> woven = new ConcurrentHashMap<>();
    private final Map<String, CellLoader> links = new ConcurrentHashMap<>();
    private final Map<Integer, Slot> slots = new ConcurrentHashMap<>();

    CellLoader(String name, UserLoader parent) {
        super(name, parent);
        setDefaultAssertionStatus(true); // an assert in a cell is meant
    }

    /// Takes in a class, to be defined when it is used first.
    void put(String name, byte[] bytes) {
        own.add(PREFIX + name);
        woven.put(PREFIX + name, bytes);
    }

    /// Says where a class of another cell comes from.
    void link(String name, CellLoader loader) {
        if (loader != this) links.putIfAbsent(PREFIX + name, loader);
    }

    void add(Slot slot) {
        slots.put(slot.id(), slot);
    }

    Slot slot(int id) {
        Slot slot = slots.get(id);
        if (slot == null) throw new IllegalStateException("no method slot " + id + " in " + getName());
        return slot;
    }

    /// A class by its name without the package.
    Class<?> holder(String name) throws ClassNotFoundException {
        return loadClass(PREFIX + name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        CellLoader other = links.get(name);
        if (other != null) return other.loadClass(name);
        if (!name.startsWith(PREFIX)) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            Class<?> found = findLoadedClass(name);
            if (found != null) return found;
            byte[] bytes = woven.remove(name);
            if (bytes != null) return defineClass(name, bytes, 0, bytes.length);
            if (own.contains(name)) throw new ClassNotFoundException(name + " could not be loaded");
        }
        return super.loadClass(name, resolve);
    }
}
