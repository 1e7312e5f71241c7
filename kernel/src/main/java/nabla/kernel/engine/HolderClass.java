package nabla.kernel.engine;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a class file says about the members of a holder.
final class HolderClass {
    private static final Pattern REFERENCE = Pattern.compile(Notebook.PACKAGE + "[/.]([\\p{L}\\p{N}_$]+)");

    /// A static field.
    record Field(String name, String descriptor, @Nullable String signature) {}

    /// A static method.
    ///
    /// @param generic all that a caller's compilation depends on beyond the descriptor
    record Method(String name, String descriptor, String generic) {}

    private final ClassModel model;

    HolderClass(byte[] bytes) {
        model = ClassFile.of().parse(bytes);
    }

    /// The variables' fields, in the cell's order.
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (FieldModel each : model.fields()) {
            String name = each.fieldName().stringValue();
            if (!name.startsWith("$"))
                fields.add(new Field(name, each.fieldType().stringValue(), signature(each)));
        }
        return fields;
    }

    /// The methods that the cell declared, in its order.
    List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        for (MethodModel each : model.methods()) {
            String name = each.methodName().stringValue();
            boolean hidden = (each.flags().flagsMask() & ClassFile.ACC_SYNTHETIC) != 0
                    || name.startsWith("$")
                    || name.equals(ConstantDescs.INIT_NAME)
                    || name.equals(ConstantDescs.CLASS_INIT_NAME);
            if (!hidden) methods.add(new Method(name, each.methodType().stringValue(), generic(each)));
        }
        return methods;
    }

    private static @Nullable String signature(AttributedElement element) {
        return element.findAttribute(Attributes.signature())
                .map(each -> each.signature().stringValue())
                .orElse(null);
    }

    private static String generic(MethodModel method) {
        String thrown = method.findAttribute(Attributes.exceptions())
                .map(each -> each.exceptions().toString())
                .orElse("");
        boolean varargs = (method.flags().flagsMask() & ClassFile.ACC_VARARGS) != 0;
        return signature(method) + " " + thrown + (varargs ? " varargs" : "");
    }

    /// The notebook's classes named anywhere in a class file, without the package.
    static Set<String> references(byte[] bytes) {
        Set<String> names = new HashSet<>();
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool())
            if (entry instanceof Utf8Entry text) addReferences(text.stringValue(), names);
        return names;
    }

    /// The notebook's classes named in a descriptor or signature, without the package.
    static Set<String> references(@Nullable String text) {
        Set<String> names = new HashSet<>();
        if (text != null) addReferences(text, names);
        return names;
    }

    private static void addReferences(String text, Set<String> names) {
        if (!text.contains(Notebook.PACKAGE)) return;
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) names.add(matcher.group(1));
    }
}
