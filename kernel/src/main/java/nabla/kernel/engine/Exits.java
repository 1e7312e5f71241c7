package nabla.kernel.engine;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;

/// Replaces the calls that would end the JVM, in cells and in the user's jars, by ones that explain.
final class Exits {
    private static final ClassDesc HOOKS = ClassDesc.of(Hooks.class.getName());
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final byte[] EXIT = "exit".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HALT = "halt".getBytes(StandardCharsets.US_ASCII);

    private Exits() {}

    static boolean isExit(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (owner.equals("java/lang/System")) return name.equals("exit");
        return owner.equals("java/lang/Runtime") && (name.equals("exit") || name.equals("halt"));
    }

    static void explain(CodeBuilder builder, InvokeInstruction call) {
        boolean onRuntime = !call.owner().asInternalName().equals("java/lang/System");
        MethodTypeDesc type = onRuntime
                ? MethodTypeDesc.of(ConstantDescs.CD_void, RUNTIME, ConstantDescs.CD_int)
                : MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
        builder.invokestatic(HOOKS, call.name().stringValue(), type);
    }

    /// Whether a class file may hold such a call: the names stand in it as they are.
    static boolean mayExit(byte[] bytes) {
        return contains(bytes, EXIT) || contains(bytes, HALT);
    }

    private static boolean contains(byte[] bytes, byte[] name) {
        for (int i = 3; i + name.length <= bytes.length; i++) {
            // A name in the constant pool: tag 1, two bytes of length, the characters.
            boolean starts =
                    bytes[i] == name[0] && bytes[i - 1] == name.length && bytes[i - 2] == 0 && bytes[i - 3] == 1;
            if (starts && bytes[i + 1] == name[1] && bytes[i + 2] == name[2] && bytes[i + 3] == name[3]) return true;
        }
        return false;
    }

    /// A class of a jar with its exits explained.
    static byte[] weave(byte[] bytes) {
        ClassFile file = ClassFile.of(StackMapsOption.DROP_STACK_MAPS);
        ClassTransform methods = (builder, element) -> {
            if (element instanceof MethodModel method)
                builder.transformMethod(method, (code, part) -> {
                    if (part instanceof CodeModel model) code.transformCode(model, new Explaining(model));
                    else code.with(part);
                });
            else builder.with(element);
        };
        return file.transformClass(file.parse(bytes), methods);
    }

    private record Explaining(CodeModel code) implements CodeTransform {
        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            if (element instanceof InvokeInstruction call && isExit(call)) explain(builder, call);
            else builder.with(element);
        }

        @Override
        public void atEnd(CodeBuilder builder) {
            code.findAttribute(Attributes.stackMapTable()).ifPresent(builder::with);
        }
    }
}
