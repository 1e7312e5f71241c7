package nabla.kernel.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names that the cells have defined so far.
///
/// A cell is compiled against a copy, which takes the original's place when the cell compiles.
final class Notebook {
    /// The package of everything a cell defines.
    static final String PACKAGE = "notebook";

    /// A variable: a static field of the holder class of some cell.
    record Variable(
            String name,
            String holder,
            String descriptor,
            @Nullable String signature) {}

    /// A piece of a cell that can be compiled again when what it mentions has changed.
    ///
    /// @param start where it starts in the cell
    /// @param text its source
    /// @param mentions the simple names in it
    record Declared(CellSource cell, int start, String text, Set<String> mentions) {}

    /// A method: a static method of a holder class.
    ///
    /// @param key name and parameter types as written, which a redeclaration shares
    record Function(
            String name, String key, Declared source, String holder, String descriptor, String generic, Slot slot) {
        String member() {
            return name + descriptor;
        }

        /// Whether callers can't tell the two apart.
        boolean shapedLike(HolderClass.Method other) {
            return descriptor.equals(other.descriptor()) && generic.equals(other.generic());
        }
    }

    /// A class, record, interface or enum; its nested classes are named after it.
    record Type(String name, Declared source) {
        boolean owns(String className) {
            return className.equals(name) || className.startsWith(name + "$");
        }
    }

    final Map<String, Variable> variables = new LinkedHashMap<>();
    final Map<String, Function> functions = new LinkedHashMap<>();
    final Map<String, Type> types = new LinkedHashMap<>();
    final List<String> imports = new ArrayList<>();
    final Map<String, CompiledClass> classes = new LinkedHashMap<>();

    Notebook copy() {
        Notebook copy = new Notebook();
        copy.variables.putAll(variables);
        copy.functions.putAll(functions);
        copy.types.putAll(types);
        copy.imports.addAll(imports);
        copy.classes.putAll(classes);
        return copy;
    }

    void forgetType(String name) {
        Type old = types.remove(name);
        if (old != null) classes.keySet().removeIf(old::owns);
    }

    /// Brings back a variable as it was in an earlier state.
    void restore(Variable old, Notebook earlier) {
        variables.put(old.name(), old);
        earlier.classes.forEach((name, compiled) -> {
            if (name.startsWith("$") && outer(name).equals(old.holder())) classes.putIfAbsent(name, compiled);
        });
    }

    /// The holders in which this name is a variable or a method.
    Set<String> holders(String name) {
        Set<String> holders = new HashSet<>();
        Variable variable = variables.get(name);
        if (variable != null) holders.add(variable.holder());
        for (Function function : functions.values()) if (function.name().equals(name)) holders.add(function.holder());
        return holders;
    }

    /// What the compiler is shown: types as they are, holders without what was declared again.
    Map<String, byte[]> visible() {
        Map<String, Set<String>> members = members();
        Map<String, byte[]> visible = new HashMap<>();
        classes.forEach((name, compiled) -> {
            Set<String> left = members.get(name);
            if (left != null) visible.put(name, compiled.view(left));
            else visible.put(name, name.startsWith("$") ? compiled.standalone() : compiled.bytes());
        });
        return visible;
    }

    /// Removes variables of classes that are gone.
    ///
    /// @return the removed variables' names
    List<String> forgetOrphans() {
        List<String> gone = new ArrayList<>();
        for (Variable each : List.copyOf(variables.values())) {
            Set<String> needed = HolderClass.references(each.descriptor());
            needed.addAll(HolderClass.references(each.signature()));
            if (classes.keySet().containsAll(needed)) continue;
            variables.remove(each.name());
            gone.add(each.name());
        }
        return gone;
    }

    /// Forgets holders of which nothing is left.
    void prune() {
        Set<String> alive = members().keySet();
        classes.keySet().removeIf(name -> name.startsWith("$") && !alive.contains(outer(name)));
    }

    private Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new HashMap<>();
        for (Variable each : variables.values())
            members.computeIfAbsent(each.holder(), _ -> new HashSet<>()).add(each.name());
        for (Function each : functions.values())
            members.computeIfAbsent(each.holder(), _ -> new HashSet<>()).add(each.member());
        return members;
    }

    /// `$5$1` belongs to `$5`.
    private static String outer(String holder) {
        int end = holder.indexOf('$', 1);
        return end < 0 ? holder : holder.substring(0, end);
    }
}
