package nabla.kernel.engine;

import java.lang.classfile.ClassFile;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.kernel.engine.Notebook.Variable;

/// Gives variables whose class is gone a new place, empty, under their old names.
final class Resetting {
    private Resetting() {}

    /// Makes the new places.
    ///
    /// @return by `holder.variable`, the new holder of what the new cell was compiled to find in the old one
    static Map<String, String> reset(Notebook notebook, List<Variable> lost, CellLoader loader) {
        if (lost.isEmpty()) return Map.of();
        String holder = Preparation.nextHolder();
        byte[] bytes = ClassFile.of().build(ClassDesc.of(Notebook.PACKAGE, holder), builder -> {
            builder.withFlags(ClassFile.ACC_PUBLIC);
            for (Variable each : lost) {
                builder.withField(each.name(), ClassDesc.ofDescriptor(each.descriptor()), field -> {
                    field.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC);
                    String signature = each.signature();
                    if (signature != null) field.with(SignatureAttribute.of(Signature.parseFrom(signature)));
                });
            }
        });
        CompiledClass compiled = new CompiledClass(bytes);
        compiled.definedBy(loader);
        notebook.classes.put(holder, compiled);
        loader.put(holder, bytes);
        Map<String, String> homes = new HashMap<>();
        for (Variable each : lost) {
            homes.put(each.holder() + "." + each.name(), holder);
            notebook.variables.put(each.name(), new Variable(each.name(), holder, each.descriptor(), each.signature()));
        }
        return homes;
    }
}
