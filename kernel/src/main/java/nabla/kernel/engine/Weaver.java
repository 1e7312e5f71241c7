package nabla.kernel.engine;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Changes a cell's classes on their way from javac to the JVM:
///
/// - what is not private becomes public, because each cell has its own loader and package-private ends there;
/// - methods and loops poll for interrupts;
/// - top-level methods jump through their slots, so that they can be declared again;
/// - variables declared again with the same type stay where they were;
/// - `System.exit` and its kin are explained, not obeyed.
///
/// (`instanceof` instead of pattern switches: each of those costs the first cell some milliseconds.)
///
/// Nothing of this changes the frames that javac wrote, so its stack maps are kept and no class need be looked up.
final class Weaver {
    /// The suffix of the method that holds the body of a method with a slot.
    static final String BODY = "$body";

    private static final int MAX_POLLED_CODE = 20_000; // beyond, an inserted poll could make branches too long
    private static final String HOLDER = Notebook.PACKAGE + "/$";
    private static final ClassDesc HOOKS = ClassDesc.of(Hooks.class.getName());
    private static final DynamicCallSiteDesc POLL =
            DynamicCallSiteDesc.of(bootstrap("poll"), "poll", ConstantDescs.MTD_void);
    private static final DirectMethodHandleDesc SLOT = bootstrap("slot", ConstantDescs.CD_int);

    private final Map<String, String> homes;
    private final Map<String, Slot> slots;

    /// @param homes by `holder.variable`, the holder in which the variable really is
    /// @param slots by `holder.method` with descriptor
    Weaver(Map<String, String> homes, Map<String, Slot> slots) {
        this.homes = homes;
        this.slots = slots;
    }

    private static DirectMethodHandleDesc bootstrap(String name, ClassDesc... more) {
        return ConstantDescs.ofCallsiteBootstrap(HOOKS, name, ConstantDescs.CD_CallSite, more);
    }

    /// @param name the class's name without the package
    /// @param chunks for a holder, the number of its `$run` methods; else -1
    /// @param value whether the holder leaves a value
    byte[] weave(String name, byte[] bytes, int chunks, boolean value) {
        ClassFile file = ClassFile.of(StackMapsOption.DROP_STACK_MAPS);
        ClassModel model = file.parse(bytes);
        return file.transformClass(model, (builder, element) -> {
            if (element instanceof AccessFlags flags) builder.withFlags(flags.flagsMask() | ClassFile.ACC_PUBLIC);
            else if (element instanceof FieldModel field) field(builder, name, field);
            else if (element instanceof MethodModel method) method(builder, name, method);
            else builder.with(element);
            if (element instanceof AccessFlags && chunks >= 0) run(builder, model, chunks, value);
        });
    }

    private void field(ClassBuilder builder, String owner, FieldModel field) {
        if (homes.containsKey(owner + "." + field.fieldName().stringValue())) return;
        builder.transformField(field, (fields, element) -> {
            if (element instanceof AccessFlags flags) fields.withFlags(open(flags.flagsMask()));
            else fields.with(element);
        });
    }

    private static int open(int flags) {
        return (flags & ClassFile.ACC_PRIVATE) != 0 ? flags : (flags & ~ClassFile.ACC_PROTECTED) | ClassFile.ACC_PUBLIC;
    }

    private void method(ClassBuilder builder, String owner, MethodModel method) {
        Slot slot = slots.get(owner + "." + CompiledClass.name(method));
        if (slot == null) {
            builder.transformMethod(method, (methods, element) -> element(methods, method, element));
            return;
        }
        builder.withMethod(
                method.methodName().stringValue() + BODY,
                method.methodTypeSymbol(),
                method.flags().flagsMask() | ClassFile.ACC_SYNTHETIC,
                body -> method.code().ifPresent(code -> body.transformCode(code, new Polling(code))));
        builder.transformMethod(method, (methods, element) -> {
            if (element instanceof CodeModel) methods.withCode(code -> stub(code, method, slot));
            else methods.with(element);
        });
    }

    private void element(java.lang.classfile.MethodBuilder methods, MethodModel method, MethodElement element) {
        boolean initializer = method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
        if (element instanceof AccessFlags flags && !initializer) methods.withFlags(open(flags.flagsMask()));
        else if (element instanceof CodeModel code) methods.transformCode(code, new Polling(code));
        else methods.with(element);
    }

    private static void stub(CodeBuilder code, MethodModel method, Slot slot) {
        MethodTypeDesc type = method.methodTypeSymbol();
        int local = 0;
        for (ClassDesc parameter : type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, local);
            local += kind.slotSize();
        }
        code.invokedynamic(DynamicCallSiteDesc.of(SLOT, method.methodName().stringValue(), type, slot.id()));
        code.return_(TypeKind.from(type.returnType()));
    }

    /// `$run` calls `$run0`, `$run1`, … and returns the cell's value.
    private static void run(ClassBuilder builder, ClassModel model, int chunks, boolean value) {
        ClassDesc self = model.thisClass().asSymbol();
        builder.withMethodBody(
                Assembly.RUN,
                MethodTypeDesc.of(ConstantDescs.CD_Object),
                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                code -> {
                    for (int i = 0; i < chunks; i++) code.invokestatic(self, Assembly.RUN + i, ConstantDescs.MTD_void);
                    if (value) code.getstatic(self, Assembly.VALUE, ConstantDescs.CD_Object);
                    else code.aconst_null();
                    if (value) code.aconst_null().putstatic(self, Assembly.VALUE, ConstantDescs.CD_Object);
                    code.areturn();
                });
    }

    /// The code of one method.
    private final class Polling implements CodeTransform {
        private final CodeModel code;
        private final boolean polled;
        private final Set<Label> passed = new HashSet<>();

        Polling(CodeModel code) {
            this.code = code;
            polled = !(code instanceof java.lang.classfile.attribute.CodeAttribute attribute)
                    || attribute.codeLength() < MAX_POLLED_CODE;
        }

        @Override
        public void atStart(CodeBuilder builder) {
            if (polled) builder.invokedynamic(POLL);
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            if (element instanceof LabelTarget target) passed.add(target.label());
            if (element instanceof BranchInstruction branch && polled && passed.contains(branch.target()))
                builder.invokedynamic(POLL);
            if (element instanceof FieldInstruction field) access(builder, field);
            else if (element instanceof InvokeInstruction call && Exits.isExit(call)) Exits.explain(builder, call);
            else builder.with(element);
        }

        @Override
        public void atEnd(CodeBuilder builder) {
            code.findAttribute(Attributes.stackMapTable()).ifPresent(builder::with);
        }
    }

    private void access(CodeBuilder builder, FieldInstruction field) {
        String owner = field.owner().asInternalName();
        String home = owner.startsWith(HOLDER)
                ? homes.get(owner.substring(HOLDER.length() - 1) + "."
                        + field.name().stringValue())
                : null;
        if (home == null) builder.with(field);
        else
            builder.fieldAccess(
                    field.opcode(),
                    ClassDesc.of(Notebook.PACKAGE, home),
                    field.name().stringValue(),
                    field.typeSymbol());
    }
}
