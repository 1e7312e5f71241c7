package nabla.kernel.engine;

import java.lang.reflect.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What to do about a compile error, for the mistakes that beginners make most.
final class Hints {
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(class|variable|method)\\s+([\\p{L}\\p{N}_$]+)");
    private static final Pattern OF_TYPE =
            Pattern.compile("location:.*?(?:of type|class|interface)\\s+([\\p{L}\\p{N}_$.]+)");
    private static final Pattern CONVERSION =
            Pattern.compile("(?:incompatible types: |lossy conversion from )(\\S+)(?: cannot be converted)? to (\\S+)");
    private static final Pattern QUOTED = Pattern.compile("(?:exception|variable|method|class) ([\\p{L}\\p{N}_$.()]+)");
    private static final Pattern PACKAGE = Pattern.compile("package (\\S+) does not exist");
    private static final Set<String> WHOLE = Set.of("int", "long", "short", "byte", "char");

    private final CellSource cell;
    private final Notebook notebook;
    private final TypeIndex types;
    private final ClassLoader loader;

    Hints(CellSource cell, Notebook notebook, TypeIndex types, ClassLoader loader) {
        this.cell = cell;
        this.notebook = notebook;
        this.types = types;
        this.loader = loader;
    }

    List<String> of(Problem problem) {
        String code = problem.code().replace("compiler.err.", "");
        if (code.startsWith("cant.resolve")) return unresolved(problem);
        if (code.startsWith("prob.found.req")) return conversion(problem);
        if (code.startsWith("expected") && problem.message().contains("';'"))
            return List.of("Put a semicolon at the end of line " + problem.line() + ".");
        if (cell.line(problem.line()).strip().startsWith("package "))
            return List.of("A cell belongs to no package; leave the line out.");
        return switch (code) {
            case "premature.eof" -> unclosed();
            case "doesnt.exist" -> missingPackage(problem);
            case "cant.deref" -> List.of("A value of a primitive type such as int is no object: it has no methods.");
            case "unclosed.str.lit" ->
                List.of("A string ends with \" in the line in which it begins; text of several"
                        + " lines goes between \"\"\" and \"\"\".");
            case "unclosed.char.lit", "empty.char.lit" ->
                List.of("'…' holds one character; text goes between \" and \".");
            case "missing.ret.stmt" -> List.of("Every way through the method must end with return and a value.");
            case "invalid.meth.decl.ret.type.req" ->
                List.of("Write the type of the result before the method's name, or void if it has none.");
            case "unreported.exception.need.to.catch.or.throw" ->
                List.of("Add 'throws " + word(QUOTED, problem)
                        + "' to the method, or put the call into try { … } catch (" + word(QUOTED, problem)
                        + " e) { … }.");
            case "already.defined" ->
                List.of("A cell declares a name once. To give it another value, leave out the"
                        + " type: name = value;");
            case "var.might.not.have.been.initialized" -> List.of("Give it a value where it is declared.");
            case "local.variables.referenced.from.lambda", "cant.ref.non.effectively.final.var" ->
                List.of(
                        "A lambda sees local variables that never change. Declare the variable at the top of a cell, or use"
                                + " an array or an AtomicInteger.");
            case "not.stmt" ->
                List.of("This computes a value and does nothing with it. Was an assignment or a call meant?");
            case "ret.outside.meth" -> List.of("A cell has no return: its last line, without semicolon, is its value.");
            case "unexpected.lambda" -> List.of("A lambda needs a type to be: Function<Integer, Integer> f = x -> x;");
            case "illegal.start.of.expr", "illegal.start.of.type" ->
                List.of("Something before this is missing or not closed; look at the end of the line above, too.");
            case "incomparable.types" -> List.of("== compares values of one kind; objects are compared with equals.");
            case "operator.cant.be.applied.1" -> List.of("The operator does not work on these two types.");
            default -> List.of();
        };
    }

    private List<String> missingPackage(Problem problem) {
        Matcher matcher = PACKAGE.matcher(problem.message());
        String name = matcher.find() ? matcher.group(1) : "";
        if (!name.contains(".")) {
            List<String> found = types.named(name);
            if (!found.isEmpty()) return List.of("Import it: import " + found.getFirst() + ";");
            List<String> meant = Nearest.to(name, candidates(problem, "variable")).stream()
                    .map(each -> "Did you mean " + each + "?")
                    .toList();
            if (!meant.isEmpty()) return meant;
        }
        return List.of("Is the package's name right? A library has to be added first: %maven group:artifact:version,"
                + " or %jars path.");
    }

    private static String word(Pattern pattern, Problem problem) {
        Matcher matcher = pattern.matcher(Diagnosis.what(problem));
        if (!matcher.find()) return "Exception";
        String name = matcher.group(1);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private List<String> unresolved(Problem problem) {
        Matcher symbol = SYMBOL.matcher(problem.message());
        if (!symbol.find()) return List.of();
        String name = symbol.group(2);
        List<String> hints = new ArrayList<>();
        if (!symbol.group(1).equals("method"))
            types.named(name).stream().limit(3).forEach(each -> hints.add("Import it: import " + each + ";"));
        if (hints.isEmpty())
            Nearest.to(name, candidates(problem, symbol.group(1)))
                    .ifPresent(each -> hints.add("Did you mean " + each + "?"));
        if (hints.isEmpty() && symbol.group(1).equals("variable"))
            hints.add("No cell that has run declares " + name + ". Run its cell first, or declare it: var " + name
                    + " = …;");
        return hints;
    }

    private Set<String> candidates(Problem problem, String kind) {
        Set<String> names = new TreeSet<>();
        Matcher owner = OF_TYPE.matcher(problem.message());
        Class<?> type = owner.find() ? load(owner.group(1)) : null;
        if (type != null) {
            Stream<? extends Member> members =
                    kind.equals("method") ? Stream.of(type.getMethods()) : Stream.of(type.getFields());
            members.forEach(each -> names.add(each.getName()));
            return names;
        }
        if (kind.equals("class")) {
            names.addAll(notebook.types.keySet());
            names.addAll(
                    List.of("String", "Integer", "Double", "List", "Map", "ArrayList", "HashMap", "System", "Math"));
        } else if (kind.equals("variable")) {
            names.addAll(notebook.variables.keySet());
            names.addAll(notebook.types.keySet());
            names.addAll(List.of("System", "Math", "Arrays", "String", "true", "false", "null"));
            names.addAll(wordsOf(cell.text()));
        } else {
            notebook.functions.values().forEach(each -> names.add(each.name()));
        }
        return names;
    }

    /// Names that the cell declares, so that local ones are found, too.
    private static Set<String> wordsOf(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile("[\\p{L}\\]>]\\s+([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*[=;:,)]")
                .matcher(text);
        while (matcher.find()) names.add(matcher.group(1));
        return names;
    }

    private @Nullable Class<?> load(String name) {
        if (name.startsWith(Notebook.PACKAGE + ".$")) return null;
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError _) {
            return null;
        }
    }

    private static List<String> conversion(Problem problem) {
        if (problem.message().contains("unexpected return value"))
            return List.of(
                    "A void method returns no value, nor does a cell: what a cell shows is its last line, without"
                            + " return and semicolon.");
        Matcher matcher = CONVERSION.matcher(Diagnosis.what(problem));
        if (!matcher.find()) return List.of();
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (to.equals("boolean") && !from.equals("String"))
            return List.of("A condition compares: == for equal, != for not equal.");
        if (from.equals("String") && WHOLE.contains(to))
            return List.of("Turn text into a number with Integer.parseInt(text).");
        if (from.equals("String") && to.equals("double"))
            return List.of("Turn text into a number with Double.parseDouble(text).");
        if (to.equals("String")) return List.of("Turn a value into text with String.valueOf(value).");
        if (WHOLE.contains(to) || to.equals("float"))
            return List.of("A " + from + " may not fit into " + to + ": write (" + to
                    + ") before the value to cut it, or declare the variable as " + from + ".");
        return List.of("A " + to + " is needed here, and this is a " + from + ".");
    }

    /// The bracket that the end of the cell was reached in.
    private List<String> unclosed() {
        Deque<String> open = new ArrayDeque<>();
        Brackets.scan(cell.text(), (bracket, line) -> {
            if ("({[".indexOf(bracket) >= 0) open.push("The " + bracket + " in line " + line + " is not closed.");
            else if (!open.isEmpty()) open.pop();
        });
        return open.isEmpty() ? List.of() : List.of(open.peek());
    }
}
