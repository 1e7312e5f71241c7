package nabla.kernel.engine;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.parser.ParserFactory;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/// Signatures with parameter names, and documentation, of library members: both stand in the sources only.
final class Documented {
    /// @param signature as it would be declared
    /// @param comment the documentation comment, or empty
    record Entry(String signature, String comment) {}

    private final Context context;
    private final SourceFiles sources;
    private final Map<ClassSymbol, JCCompilationUnit> parsed = new HashMap<>();

    Documented(Context context, SourceFiles sources) {
        this.context = context;
        this.sources = sources;
    }

    Entry of(Symbol symbol) {
        JCTree declaration = declaration(symbol);
        String comment = comment(symbol, declaration);
        if (comment.isEmpty() && symbol instanceof MethodSymbol method) comment = inherited(method);
        return new Entry(signature(symbol, declaration), comment);
    }

    private String comment(Symbol symbol, @Nullable JCTree declaration) {
        JCCompilationUnit unit = declaration == null ? null : unit(symbol.outermostClass());
        if (unit == null || unit.docComments == null || declaration == null) return "";
        return Objects.requireNonNullElse(unit.docComments.getCommentText(declaration), "");
    }

    private String inherited(MethodSymbol method) {
        Types types = Types.instance(context);
        for (Type each : types.closure(method.owner.type)) {
            for (Symbol other : each.tsym.members().getSymbolsByName(method.name)) {
                if (!(other instanceof MethodSymbol overridden) || other.equals(method)) continue;
                if (!method.overrides(overridden, (ClassSymbol) method.owner, types, false)) continue;
                String comment = comment(other, declaration(other));
                if (!comment.isEmpty()) return comment;
            }
        }
        return "";
    }

    private @Nullable JCCompilationUnit unit(ClassSymbol outermost) {
        if (parsed.containsKey(outermost)) return parsed.get(outermost);
        String module = outermost.packge().modle == null
                ? ""
                : outermost.packge().modle.name.toString();
        String text = sources.text(module, outermost.flatName().toString());
        if (text == null) return null;
        Log log = Log.instance(context);
        JavaFileObject before = log.useSource(new CellSource(0, text));
        try {
            JCCompilationUnit unit = ParserFactory.instance(context)
                    .newParser(text, true, false, false)
                    .parseCompilationUnit();
            parsed.put(outermost, unit);
            return unit;
        } finally {
            log.useSource(before);
        }
    }

    private @Nullable JCTree declaration(Symbol symbol) {
        ClassSymbol type = symbol instanceof ClassSymbol itself ? itself : symbol.enclClass();
        if (type == null) return null;
        JCClassDecl declared = declaredType(type);
        if (declared == null || symbol instanceof ClassSymbol) return declared;
        for (JCTree member : declared.defs) {
            if (member instanceof JCVariableDecl field && field.name.contentEquals(symbol.name)) return field;
            if (member instanceof JCMethodDecl method && symbol instanceof MethodSymbol wanted && same(method, wanted))
                return method;
        }
        return null;
    }

    private @Nullable JCClassDecl declaredType(ClassSymbol type) {
        Stream<JCTree> members;
        if (type.owner.kind == Kind.TYP) {
            JCClassDecl outer = declaredType((ClassSymbol) type.owner);
            members = outer == null ? Stream.empty() : outer.defs.stream();
        } else {
            JCCompilationUnit unit = unit(type);
            members = unit == null ? Stream.empty() : unit.defs.stream();
        }
        return members.filter(each -> each instanceof JCClassDecl other && other.name.contentEquals(type.name))
                .map(JCClassDecl.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static boolean same(JCMethodDecl method, MethodSymbol wanted) {
        if (!method.name.contentEquals(wanted.name)
                || method.params.size() != wanted.params().size()) return false;
        for (int i = 0; i < method.params.size(); i++) {
            String written = bare(String.valueOf(method.params.get(i).vartype));
            String meant = bare(String.valueOf(wanted.params().get(i).type));
            if (!written.equals(meant)) return false;
        }
        return true;
    }

    private static String bare(String type) {
        return type.replaceAll("<.*>|@\\S+\\s*|\\s", "")
                .replaceAll("[\\w.]*\\.(?=\\p{Lu})", "")
                .replace("...", "[]");
    }

    private static String signature(Symbol symbol, @Nullable JCTree declaration) {
        if (symbol instanceof MethodSymbol method) return signature(method, declaration);
        if (symbol instanceof ClassSymbol type) return Candidates.kind(type) + " " + Candidates.simple(type.type);
        return Candidates.simple(symbol.type) + " " + symbol.owner.name + "." + symbol.name;
    }

    private static String signature(MethodSymbol method, @Nullable JCTree declaration) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < method.params().size(); i++) {
            String type = Candidates.simple(method.params().get(i).type);
            if (method.isVarArgs() && i == method.params().size() - 1) type = type.replaceAll("\\[]$", "...");
            String name = declaration instanceof JCMethodDecl source ? " " + source.params.get(i).name : "";
            parameters.add(type + name);
        }
        String thrown = method.getThrownTypes().isEmpty()
                ? ""
                : method.getThrownTypes().stream()
                        .map(Candidates::simple)
                        .collect(Collectors.joining(", ", " throws ", ""));
        String list = "(" + String.join(", ", parameters) + ")" + thrown;
        if (method.isConstructor()) return "new " + method.owner.name + list;
        return Candidates.simple(method.getReturnType()) + " " + method.owner.name + "." + method.name + list;
    }
}
