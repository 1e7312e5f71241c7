package nabla.kernel.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where classes of a simple name are: in the JDK's exported packages and on the user's class path. Built when first
/// asked.
final class TypeIndex {
    private final UserLoader loader;
    private final Map<Path, NavigableMap<String, Set<String>>> entries = new HashMap<>();
    private @Nullable NavigableMap<String, Set<String>> platform;

    TypeIndex(UserLoader loader) {
        this.loader = loader;
    }

    /// The qualified names for a simple name, likeliest first.
    synchronized List<String> named(String simpleName) {
        return all().flatMap(each -> each.getOrDefault(simpleName, Set.of()).stream())
                .distinct()
                .sorted(Comparator.comparingInt(TypeIndex::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The qualified names of classes whose simple names start so, likeliest first.
    synchronized List<String> startingWith(String prefix) {
        return all().flatMap(each -> each.subMap(prefix, prefix + Character.MAX_VALUE).values().stream())
                .flatMap(Set::stream)
                .distinct()
                .sorted(Comparator.comparingInt(TypeIndex::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The packages that hold classes.
    synchronized Set<String> packages() {
        return all().flatMap(each -> each.values().stream())
                .flatMap(Set::stream)
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<NavigableMap<String, Set<String>>> all() {
        if (platform == null) platform = platform();
        for (Path each : loader.entries()) entries.computeIfAbsent(each, TypeIndex::entry);
        return Stream.concat(loader.entries().stream().map(entries::get), Stream.of(platform));
    }

    private static int rank(String name) {
        if (name.startsWith("java.util.")) return 0;
        if (name.startsWith("java.awt.")) return 3;
        return name.startsWith("java.") ? 1 : 2;
    }

    private static NavigableMap<String, Set<String>> platform() {
        NavigableMap<String, Set<String>> types = new TreeMap<>();
        for (ModuleReference each : ModuleFinder.ofSystem().findAll()) {
            ModuleDescriptor module = each.descriptor();
            boolean of = module.name().startsWith("java.") || module.name().equals(Incubator.MODULE);
            if (!of) continue;
            Set<String> exported = module.exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            try (ModuleReader reader = each.open();
                    Stream<String> files = reader.list()) {
                files.forEach(file -> add(file, types, exported));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list the JDK's module " + module.name(), e);
            }
        }
        return types;
    }

    private static NavigableMap<String, Set<String>> entry(Path entry) {
        NavigableMap<String, Set<String>> types = new TreeMap<>();
        Consumer<String> add = file -> add(file, types, null);
        try {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> files = Files.walk(entry)) {
                    files.map(file -> entry.relativize(file).toString().replace('\\', '/'))
                            .forEach(add);
                }
            } else {
                try (JarFile jar = new JarFile(entry.toFile())) {
                    jar.stream().forEach(file -> add.accept(file.getName()));
                }
            }
        } catch (IOException _) {
            return types; // an entry that can't be read holds no classes
        }
        return types;
    }

    private static void add(String file, Map<String, Set<String>> types, @Nullable Set<String> exported) {
        int slash = file.lastIndexOf('/');
        if (slash < 0 || !file.endsWith(".class") || file.contains("$") || file.startsWith("META-INF")) return;
        String packageName = file.substring(0, slash).replace('/', '.');
        String name = file.substring(slash + 1, file.length() - ".class".length());
        if (name.contains("-") || (exported != null && !exported.contains(packageName))) return;
        types.computeIfAbsent(name, _ -> new TreeSet<>()).add(packageName + "." + name);
    }
}
