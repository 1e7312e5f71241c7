package nabla.kernel.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nabla.kernel.engine.CellCompiler.Compiled;
import nabla.kernel.engine.CellCompiler.Part;
import nabla.kernel.engine.Notebook.Declared;
import nabla.kernel.engine.Notebook.Function;
import nabla.kernel.engine.Notebook.Variable;
import org.jspecify.annotations.Nullable;

/// Finds out what a new cell changes for the declarations of older ones.
///
/// A class that is declared again with another text is a new class, for which the old one's instances are strangers. So
/// is every older class that mentions it. Older methods that mention a new class, a variable with a new type or a
/// method with a new signature have to be compiled again, but keep their callers if their own signature is the same.
final class Renewal {
    private final Notebook before;
    private final Compiled compiled;
    private final boolean inPlace;
    private final Set<String> declaredTypes = new HashSet<>();
    private final Set<String> declaredFunctions = new HashSet<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> reshaped = new TreeSet<>();
    private final Map<String, Notebook.Type> types = new LinkedHashMap<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();
    private final List<Notebook.Type> unchanged = new ArrayList<>();
    private final List<Notebook.Type> replaced = new ArrayList<>();

    /// @param frozen declarations that stay as they were compiled, because they no longer would
    /// @param removed declarations that are gone
    /// @param inPlace whether loaded classes may get new method bodies
    Renewal(Notebook before, Compiled compiled, Set<String> frozen, Set<String> removed, boolean inPlace) {
        changed.addAll(removed);
        reshaped.addAll(removed);
        this.inPlace = inPlace;
        this.before = before;
        this.compiled = compiled;
        declaredTypes.addAll(frozen);
        declaredFunctions.addAll(frozen);
        for (Part part : compiled.parts()) {
            part.unit().types().forEach(this::declared);
            part.unit().methods().forEach(method -> declaredFunctions.add(method.key()));
        }
        for (Part part : compiled.parts()) {
            byte[] bytes = compiled.classes().get(part.unit().holder());
            if (bytes != null) members(part.unit(), new HolderClass(bytes));
        }
        spread();
    }

    private void declared(Unit.Type fresh) {
        declaredTypes.add(fresh.name());
        Notebook.Type old = before.types.get(fresh.name());
        if (old == null) return;
        if (old.source().text().equals(fresh.source().text()))
            unchanged.add(new Notebook.Type(fresh.name(), fresh.source()));
        else if (canReplace(fresh.name())) replaced.add(new Notebook.Type(fresh.name(), fresh.source()));
        else reshape(fresh.name());
    }

    private boolean canReplace(String type) {
        return inPlace && Shape.same(type, before.classes, compiled.classes()) && Jvmti.get() != null;
    }

    private void reshape(String type) {
        reshaped.add(type);
        changed.add(type);
    }

    private void members(Unit unit, HolderClass holder) {
        for (HolderClass.Field field : holder.fields()) {
            Variable old = before.variables.get(field.name());
            if (old == null) continue;
            Variable same = new Variable(field.name(), old.holder(), field.descriptor(), field.signature());
            if (!old.equals(same)) changed.add(field.name());
        }
        Iterator<HolderClass.Method> shapes = holder.methods().iterator();
        for (Unit.Method method : unit.methods()) {
            HolderClass.Method shape = shapes.next();
            Function old = before.functions.get(method.key());
            if (old != null && !old.shapedLike(shape)) changed.add(method.name());
        }
    }

    /// Follows the mentions until nothing more changes.
    private void spread() {
        boolean more = !changed.isEmpty();
        while (more) {
            more = unchanged.removeIf(this::isTouched);
            more |= replaced.removeIf(this::isTouched);
            for (Notebook.Type type : before.types.values()) {
                if (declaredTypes.contains(type.name()) || types.containsKey(type.name()) || !touches(type.source()))
                    continue;
                types.put(type.name(), type);
                reshape(type.name());
                more = true;
            }
            for (Function function : before.functions.values()) more |= renew(function);
        }
    }

    private boolean isTouched(Notebook.Type type) {
        boolean touched = touches(type.source());
        if (touched) reshape(type.name());
        return touched;
    }

    private boolean renew(Function function) {
        if (declaredFunctions.contains(function.key())
                || functions.containsKey(function.key())
                || !touches(function.source())) return false;
        functions.put(function.key(), function);
        if (mentionsReshaped(function.descriptor()) || mentionsReshaped(function.generic()))
            changed.add(function.name());
        return true;
    }

    private boolean touches(Declared source) {
        return source.mentions().stream().anyMatch(changed::contains);
    }

    private boolean mentionsReshaped(@Nullable String text) {
        return HolderClass.references(text).stream().anyMatch(this::isReshaped);
    }

    private boolean isReshaped(String className) {
        return reshaped.stream().anyMatch(type -> className.equals(type) || className.startsWith(type + "$"));
    }

    /// Whether a declaration, as it was compiled, needs a class that is gone.
    boolean needsReshaped(Declared source) {
        return source.mentions().stream().anyMatch(reshaped::contains);
    }

    /// Classes that are declared again as they were, and stay.
    Set<String> keptTypes() {
        Set<String> names = new HashSet<>();
        unchanged.forEach(type -> names.add(type.name()));
        return names;
    }

    /// Classes whose new version takes over in place: only method bodies differ.
    Set<String> replacedTypes() {
        Set<String> names = new HashSet<>();
        replaced.forEach(type -> names.add(type.name()));
        return names;
    }

    /// Classes that are new classes now.
    Set<String> reshaped() {
        return reshaped;
    }

    /// The older declarations to compile again, by the cell they come from.
    Map<CellSource, Set<Integer>> renewed() {
        Map<CellSource, Set<Integer>> starts = new LinkedHashMap<>();
        for (Notebook.Type type : types.values())
            starts.computeIfAbsent(type.source().cell(), _ -> new HashSet<>())
                    .add(type.source().start());
        for (Function function : functions.values())
            starts.computeIfAbsent(function.source().cell(), _ -> new HashSet<>())
                    .add(function.source().start());
        return starts;
    }

    /// The variables that can't keep their values, because these are instances of classes that are gone.
    List<Variable> lost(Set<String> declaredVariables) {
        return before.variables.values().stream()
                .filter(each -> !declaredVariables.contains(each.name()))
                .filter(each -> mentionsReshaped(each.descriptor()) || mentionsReshaped(each.signature()))
                .toList();
    }
}
