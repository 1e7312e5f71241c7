package nabla.kernel.engine;

import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import nabla.kernel.engine.CellCompiler.Compiled;
import nabla.kernel.engine.CellCompiler.Part;
import nabla.kernel.engine.Notebook.Function;
import nabla.kernel.engine.Notebook.Variable;
import nabla.kernel.engine.Preparation.Prepared;
import org.jspecify.annotations.Nullable;

/// Makes the classes of a compiled cell part of the notebook: decides which variables and methods stay where they were,
/// weaves the classes and hands them to a loader of their own.
final class Definition {
    private final Notebook notebook;
    private final Compiled compiled;
    private final CellLoader loader;
    private final Set<String> kept;
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, Function> functions = new HashMap<>();
    private final Weaver weaver = new Weaver(homes, slots);

    /// Changes the prepared notebook and, where only method bodies differ, loaded classes.
    Definition(Prepared prepared, CellLoader loader) throws ReflectiveOperationException {
        this.notebook = prepared.notebook();
        this.compiled = prepared.compiled();
        this.loader = loader;
        this.kept = prepared.kept();
        homes.putAll(Resetting.reset(notebook, prepared.lost(), loader));
        compiled.parts().forEach(this::variables);
        for (Part part : compiled.parts()) types(part.unit());
        compiled.classes().forEach((name, bytes) -> {
            if (!kept.contains(name)) add(name, bytes);
        });
        for (Part part : compiled.parts()) functions(part.unit());
        weave();
        for (String name : prepared.replaced()) replace(name);
        link();
        notebook.prune();
    }

    private void add(String name, byte[] bytes) {
        CompiledClass added = new CompiledClass(bytes);
        added.definedBy(loader);
        notebook.classes.put(name, added);
    }

    private void variables(Part part) {
        String holder = part.unit().holder();
        for (HolderClass.Field field : new HolderClass(bytes(holder)).fields()) {
            Variable fresh = new Variable(field.name(), holder, field.descriptor(), field.signature());
            Variable old = notebook.variables.get(field.name());
            if (old != null && stays(old, fresh)) homes.put(holder + "." + field.name(), old.holder());
            else notebook.variables.put(field.name(), fresh);
        }
    }

    private boolean stays(Variable old, Variable fresh) {
        return new Variable(old.name(), fresh.holder(), old.descriptor(), old.signature()).equals(fresh)
                && !renewed(old.descriptor())
                && !renewed(old.signature());
    }

    /// Whether a descriptor or signature names a class that is another one from now on.
    private boolean renewed(@Nullable String text) {
        return HolderClass.references(text).stream()
                .anyMatch(name -> compiled.classes().containsKey(name) && !kept.contains(name));
    }

    private byte[] bytes(String name) {
        byte[] bytes = compiled.classes().get(name);
        if (bytes == null) throw new IllegalStateException("the compiler did not write " + name);
        return bytes;
    }

    private void types(Unit unit) {
        for (Unit.Type type : unit.types()) {
            if (!kept.contains(type.name())) notebook.forgetType(type.name());
            notebook.types.put(type.name(), new Notebook.Type(type.name(), type.source()));
        }
    }

    private void functions(Unit unit) {
        Iterator<HolderClass.Method> written =
                new HolderClass(bytes(unit.holder())).methods().iterator();
        for (Unit.Method method : unit.methods()) {
            HolderClass.Method shape = written.next();
            Function old = notebook.functions.get(method.key());
            Slot slot = old != null && old.shapedLike(shape) && !renewed(shape.descriptor())
                    ? old.slot()
                    : new Slot(shape.descriptor());
            Function fresh = new Function(
                    method.name(),
                    method.key(),
                    method.source(),
                    unit.holder(),
                    shape.descriptor(),
                    shape.generic(),
                    slot);
            notebook.functions.put(method.key(), fresh);
            functions.put(method.key(), fresh);
            slots.put(unit.holder() + "." + fresh.member(), slot);
            loader.add(slot);
        }
    }

    private void weave() {
        Map<String, Part> holders = new HashMap<>();
        for (Part part : compiled.parts()) holders.put(part.unit().holder(), part);
        compiled.classes().forEach((name, bytes) -> {
            if (kept.contains(name)) return;
            Part part = holders.get(name);
            byte[] woven = part == null
                    ? weaver.weave(name, bytes, -1, false)
                    : weaver.weave(name, bytes, part.chunks(), part.showsValue());
            loader.put(name, woven);
            connect(loader, woven);
        });
    }

    private void connect(CellLoader user, byte[] woven) {
        for (String other : HolderClass.references(woven)) {
            CellLoader definer = definer(other);
            if (definer != null) user.link(other, definer);
        }
    }

    /// Gives an older class the new method bodies.
    private void replace(String name) throws ReflectiveOperationException {
        CellLoader home = definer(name);
        Jvmti jvmti = Jvmti.get();
        if (home == null || jvmti == null) throw new IllegalStateException("nothing to replace: " + name);
        byte[] woven = weaver.weave(name, bytes(name), -1, false);
        connect(home, woven);
        if (!jvmti.redefine(home.holder(name), woven)) throw new ReplacementRefusedException(name);
        CompiledClass replaced = new CompiledClass(bytes(name));
        replaced.definedBy(home);
        notebook.classes.put(name, replaced);
    }

    private @Nullable CellLoader definer(String name) {
        CompiledClass other = notebook.classes.get(name);
        return other == null ? null : other.loader();
    }

    /// From here on older callers run the new bodies.
    private void link() throws ReflectiveOperationException {
        for (Function function : functions.values()) {
            MethodType type = MethodType.fromMethodDescriptorString(function.descriptor(), loader);
            function.slot().point(loader.holder(function.holder()), function.name() + Weaver.BODY, type);
        }
    }
}
