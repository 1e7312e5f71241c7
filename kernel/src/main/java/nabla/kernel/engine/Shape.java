package nabla.kernel.engine;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.PseudoInstruction;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What may not differ between two versions of a class if the instances of the old one are to live on: the JVM then
/// exchanges method bodies only. Static initial values count as shape, because they would not be computed again.
final class Shape {
    private Shape() {}

    /// Whether a type and its nested classes can take over from their older versions in place.
    static boolean same(String type, Map<String, CompiledClass> before, Map<String, byte[]> after) {
        Map<String, List<String>> old = new HashMap<>();
        before.forEach((name, compiled) -> {
            if (owns(type, name)) old.put(name, describe(compiled.bytes()));
        });
        Map<String, List<String>> fresh = new HashMap<>();
        after.forEach((name, bytes) -> {
            if (owns(type, name)) fresh.put(name, describe(bytes));
        });
        return old.equals(fresh);
    }

    private static boolean owns(String type, String name) {
        return name.equals(type) || name.startsWith(type + "$");
    }

    private static List<String> describe(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        List<String> parts = new ArrayList<>();
        parts.add(model.flags().flagsMask() + " " + model.superclass() + " " + model.interfaces());
        model.findAttribute(Attributes.signature())
                .ifPresent(each -> parts.add(each.signature().stringValue()));
        model.findAttribute(Attributes.nestMembers())
                .ifPresent(each -> parts.add(each.nestMembers().toString()));
        model.findAttribute(Attributes.permittedSubclasses())
                .ifPresent(each -> parts.add(each.permittedSubclasses().toString()));
        for (FieldModel each : model.fields()) parts.add(describe(each));
        for (MethodModel each : model.methods()) parts.add(describe(each));
        return parts;
    }

    private static String describe(FieldModel field) {
        return field.flags().flagsMask() + " " + field.fieldName() + " " + field.fieldType()
                + field.findAttribute(Attributes.signature())
                        .map(each -> each.signature().stringValue())
                        .orElse("")
                + field.findAttribute(Attributes.constantValue())
                        .map(each -> each.constant().toString())
                        .orElse("");
    }

    private static String describe(MethodModel method) {
        String text = method.flags().flagsMask() + " " + method.methodName() + method.methodType()
                + method.findAttribute(Attributes.signature())
                        .map(each -> each.signature().stringValue())
                        .orElse("")
                + method.findAttribute(Attributes.exceptions())
                        .map(each -> each.exceptions().toString())
                        .orElse("");
        return method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME) ? text + code(method) : text;
    }

    /// The instructions; with a branch in them they never compare as equal, which only costs a reset.
    private static String code(MethodModel method) {
        StringBuilder text = new StringBuilder();
        method.code().ifPresent(code -> {
            for (CodeElement each : code) if (!(each instanceof PseudoInstruction)) text.append(each);
        });
        return text.toString();
    }
}
