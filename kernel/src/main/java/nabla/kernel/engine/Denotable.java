package nabla.kernel.engine;

import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.IntersectionClassType;
import com.sun.tools.javac.code.Type.StructuralTypeMapping;
import com.sun.tools.javac.code.TypeTag;

/// Replaces what a class file cannot say in a type by the nearest that it can: an intersection `A & B` becomes its
/// first part that says more than `Object`. Anonymous classes stay: they have names in class files.
final class Denotable extends StructuralTypeMapping<Boolean> {
    private static final Denotable MAPPING = new Denotable();

    private Denotable() {}

    static Type of(Type type) {
        return MAPPING.visit(type, false);
    }

    @Override
    public Type visitClassType(Type.ClassType type, Boolean nested) {
        if (!(type instanceof IntersectionClassType intersection)) return super.visitClassType(type, nested);
        Type first = intersection.getExplicitComponents().head;
        for (Type part : intersection.getExplicitComponents()) {
            if (!part.hasTag(TypeTag.CLASS) || part.tsym.flatName().contentEquals("java.lang.Object")) continue;
            return part.isParameterized() ? part.tsym.erasure_field == null ? part : part.tsym.erasure_field : part;
        }
        return first;
    }
}
