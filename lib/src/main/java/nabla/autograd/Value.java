package nabla.autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nabla.plot.Graph;

/// A number that remembers how it was computed, so that its derivatives can be found.
///
/// Every operation keeps its operands and, for each of them, the slope ∂result/∂operand. `backward` walks the
/// computation from the result to the inputs and multiplies slopes along the way: the chain rule.
public final class Value {
    /// An operand, and how fast the result changes with it.
    private record Operand(Value value, double slope) {}

    private final double data;
    private final String operation;
    private final List<Operand> operands;
    private String name = "";
    private double grad;

    private Value(double data, String operation, Operand... operands) {
        this.data = data;
        this.operation = operation;
        this.operands = List.of(operands);
    }

    /// An input of a computation.
    public static Value of(double data) {
        return new Value(data, "");
    }

    /// An input with a name for drawings.
    public static Value of(String name, double data) {
        return of(data).named(name);
    }

    /// Gives this value a name for drawings.
    public Value named(String word) {
        name = word;
        return this;
    }

    public Value plus(Value b) {
        return new Value(data + b.data, "+", new Operand(this, 1), new Operand(b, 1));
    }

    public Value plus(double b) {
        return plus(of(b));
    }

    public Value minus(Value b) {
        return new Value(data - b.data, "−", new Operand(this, 1), new Operand(b, -1));
    }

    public Value times(Value b) {
        return new Value(data * b.data, "·", new Operand(this, b.data), new Operand(b, data)); // ∂(a·b)/∂a = b
    }

    public Value times(double b) {
        return times(of(b));
    }

    public Value negate() {
        return new Value(-data, "−", new Operand(this, -1));
    }

    /// aⁿ for a fixed n.
    public Value pow(double n) {
        return new Value(Math.pow(data, n), "^" + text(n), new Operand(this, n * Math.pow(data, n - 1))); // n·aⁿ⁻¹
    }

    public Value exp() {
        double e = Math.exp(data);
        return new Value(e, "exp", new Operand(this, e)); //            exp′ = exp
    }

    public Value log() {
        return new Value(Math.log(data), "ln", new Operand(this, 1 / data)); // ln′ a = 1/a
    }

    public Value tanh() {
        double t = Math.tanh(data);
        return new Value(t, "tanh", new Operand(this, 1 - t * t)); //   tanh′ = 1 − tanh²
    }

    public Value sigmoid() {
        double s = 1 / (1 + Math.exp(-data));
        return new Value(s, "σ", new Operand(this, s * (1 - s))); //    σ′ = σ·(1 − σ)
    }

    /// Finds the derivative of this value with respect to everything it was computed from, and adds it to `grad` of
    /// the inputs. Adding lets a sum of several results be differentiated one by one; `zeroGrad` starts anew.
    public void backward() {
        List<Value> order = order();
        for (Value v : order) {
            if (!v.operands.isEmpty()) {
                v.grad = 0; // only inputs collect over several calls
            }
        }
        grad += 1; // ∂y/∂y = 1
        for (Value v : order.reversed()) {
            for (Operand o : v.operands) {
                o.value.grad += o.slope * v.grad; // ∂y/∂a = Σ over all ways ∂v/∂a · ∂y/∂v
            }
        }
    }

    /// Sets `grad` to zero here and in everything this value was computed from.
    public void zeroGrad() {
        order().forEach(v -> v.grad = 0);
    }

    /// All values of the computation, each after its operands. A stack of our own takes the place of recursion,
    /// whose stack a chain of some thousand operations would overflow.
    private List<Value> order() {
        List<Value> order = new ArrayList<>();
        Set<Value> entered = new HashSet<>();
        Set<Value> done = new HashSet<>();
        Deque<Value> stack = new ArrayDeque<>();
        stack.push(this);
        while (!stack.isEmpty()) {
            Value v = stack.peek();
            if (entered.add(v)) {
                v.operands.reversed().forEach(o -> stack.push(o.value)); // the first operand comes first
            } else {
                stack.pop();
                if (done.add(v)) {
                    order.add(v);
                }
            }
        }
        return order;
    }

    public double data() {
        return data;
    }

    /// ∂y/∂(this), after `y.backward()`.
    public double grad() {
        return grad;
    }

    /// The computation as a drawing: each box has its value and, below, its derivative.
    public Graph graph() {
        List<Value> order = order();
        Map<Value, Integer> places = new HashMap<>();
        List<Graph.Node> nodes = new ArrayList<>();
        List<Graph.Edge> edges = new ArrayList<>();
        for (Value v : order) {
            places.put(v, nodes.size());
            nodes.add(new Graph.Node(v.title(), List.of(text(v.data), "∂ " + text(v.grad))));
            for (Operand o : v.operands) {
                edges.add(new Graph.Edge(places.getOrDefault(o.value, 0), places.getOrDefault(v, 0)));
            }
        }
        return new Graph(nodes, edges);
    }

    private String title() {
        if (operation.isEmpty()) {
            return name.isEmpty() ? text(data) : name;
        }
        return name.isEmpty() ? operation : name + " = " + operation;
    }

    private static String text(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e6 ? Long.toString((long) x) : String.format(Locale.ROOT, "%.4f", x);
    }

    @Override
    public String toString() {
        return title() + ": " + text(data) + " (∂ " + text(grad) + ")";
    }
}
