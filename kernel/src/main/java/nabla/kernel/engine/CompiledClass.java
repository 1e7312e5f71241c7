package nabla.kernel.engine;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A class that a cell defined, as javac wrote it.
final class CompiledClass {
    private final byte[] bytes;
    private @Nullable CellLoader loader;
    private @Nullable Set<String> shown;
    private byte[] view;

    CompiledClass(byte[] bytes) {
        this.bytes = bytes;
        this.view = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /// The loader that defines it, from the moment its cell runs.
    @Nullable CellLoader loader() {
        return loader;
    }

    void definedBy(CellLoader definer) {
        loader = definer;
    }

    /// The class as later cells see it: without the members that were declared again since.
    ///
    /// @param members the names of the fields and the names with descriptors of the methods that are left
    synchronized byte[] view(Set<String> members) {
        if (!members.equals(shown)) {
            ClassModel model = ClassFile.of().parse(bytes);
            view = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS).transformClass(model, (builder, element) -> {
                switch (element) {
                    case FieldModel field
                    when !members.contains(field.fieldName().stringValue()) -> {}
                    case MethodModel method when !members.contains(name(method)) -> {}
                    default -> builder.with(element);
                }
            });
            shown = Set.copyOf(members);
        }
        return view;
    }

    /// An anonymous class as later cells see it: what it says about the method around it would mislead the compiler.
    synchronized byte[] standalone() {
        if (shown == null) {
            ClassModel model = ClassFile.of().parse(bytes);
            view = ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS).transformClass(model, (builder, element) -> {
                boolean around =
                        element instanceof EnclosingMethodAttribute || element instanceof InnerClassesAttribute;
                if (!around) builder.with(element);
            });
            shown = Set.of();
        }
        return view;
    }

    static String name(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }
}
