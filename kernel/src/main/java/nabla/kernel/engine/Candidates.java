package nabla.kernel.engine;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.kernel.engine.Engine.Candidate;

/// Gathers completions: each text once, better ranks first, by name within a rank.
final class Candidates {
    private static final int INHERITED_FROM_OBJECT = 9;

    private record Entry(String text, String type, String signature, int rank, int overloads) {}

    private final String prefix;
    private final Types types;
    private final Set<String> methods = new HashSet<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Candidates(Context context, String prefix) {
        this.prefix = prefix;
        types = Types.instance(context);
    }

    void add(String text, String type, String signature, int rank) {
        if (!text.startsWith(prefix) || text.contains("$")) return;
        entries.merge(
                text,
                new Entry(text, type, signature, rank, 1),
                (old, fresh) -> new Entry(
                        text, old.type(), old.signature(), Math.min(old.rank(), fresh.rank()), old.overloads() + 1));
    }

    /// Adds what can be selected from a type or from a value of it.
    void addMembers(Type site, boolean statics, int rank) {
        if (site.hasTag(TypeTag.ARRAY)) {
            add("length", "field", "int", rank);
            add("clone()", "method", simple(site), rank + 1);
            return;
        }
        Type upper = types.skipTypeVars(site, false);
        for (Type each : types.closure(upper)) {
            boolean object = each.tsym.flatName().contentEquals("java.lang.Object");
            for (Symbol member : each.tsym.members().getSymbols())
                if (isVisible(member) && (!statics || isStatic(member)))
                    addMember(member, site, object ? INHERITED_FROM_OBJECT : rank);
        }
        if (statics) add("class", "keyword", "Class", rank + 1);
    }

    /// Adds one static member, as a static import brings it.
    void addMember(Symbol member, Type site, int rank) {
        String name = member.name.toString();
        int own = (member.flags() & Flags.DEPRECATED) != 0 ? rank + 1 : rank;
        switch (member) {
            case MethodSymbol method -> {
                if (!methods.add(name + types.erasure(method.type).getParameterTypes())) return; // overridden
                String text = method.params().isEmpty() ? name + "()" : name + "(";
                add(text, "method", signature(method, site), own);
            }
            case ClassSymbol type -> add(name, kind(type), "", own + 1);
            default -> add(name, "field", simple(types.memberType(site, member)), own);
        }
    }

    private static boolean isStatic(Symbol member) {
        return member.isStatic() || member.kind == Kind.TYP;
    }

    private static boolean isVisible(Symbol member) {
        if (member.name.isEmpty() || (member.flags() & Flags.SYNTHETIC) != 0 || member.isConstructor()) return false;
        boolean hidden = member.name.toString().startsWith("<");
        boolean own = member.packge().flatName().contentEquals(Notebook.PACKAGE);
        return !hidden && ((member.flags() & Flags.PUBLIC) != 0 || (own && (member.flags() & Flags.PRIVATE) == 0));
    }

    static String kind(Symbol type) {
        long flags = type.flags();
        if ((flags & Flags.ANNOTATION) != 0) return "annotation";
        if ((flags & Flags.INTERFACE) != 0) return "interface";
        if ((flags & Flags.ENUM) != 0) return "enum";
        return "class";
    }

    private String signature(MethodSymbol method, Type site) {
        Type type = method.isStatic() ? method.type : types.memberType(site, method);
        List<String> parts = new ArrayList<>();
        com.sun.tools.javac.util.List<Type> parameters = type.getParameterTypes();
        for (int i = 0; i < parameters.size(); i++) {
            String name = method.params().get(i).name.toString();
            String of = simple(parameters.get(i));
            if (i == parameters.size() - 1 && method.isVarArgs()) of = of.replaceAll("\\[]$", "...");
            parts.add(name.matches("arg\\d+|x\\d+") ? of : of + " " + name);
        }
        return "(" + String.join(", ", parts) + ") " + simple(type.getReturnType());
    }

    /// A type without packages.
    static String simple(Type type) {
        return String.valueOf(type)
                .replaceAll("(?<![\\p{L}\\p{N}_$])(?:[\\p{Ll}_][\\p{L}\\p{N}_]*\\.)+(?=\\p{Lu})", "");
    }

    List<Candidate> sorted() {
        return entries.values().stream()
                .sorted(Comparator.comparingInt(Entry::rank).thenComparing(Entry::text))
                .map(each -> new Candidate(each.text(), each.type(), shown(each)))
                .collect(Collectors.toList());
    }

    private static String shown(Entry entry) {
        return entry.overloads() > 1 && entry.type().equals("method")
                ? entry.signature() + " (+" + (entry.overloads() - 1) + ")"
                : entry.signature();
    }
}
