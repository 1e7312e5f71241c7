package nabla.nn;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nabla.tensor.Tensor;

/// Walks the tensors inside a model: a record of tensors, records and lists, in the order of declaration.
///
/// A component that is none of these is left alone.
public final class Params {
    private Params() {}

    /// The tensors of a model.
    public static List<Tensor> leaves(Object model) {
        List<Tensor> out = new ArrayList<>();
        collect(model, out);
        return out;
    }

    /// The same model with its tensors replaced, in order.
    @SuppressWarnings("unchecked") // rebuild makes a node of the type it was given
    public static <M> M withLeaves(M model, List<Tensor> leaves) {
        Iterator<Tensor> next = leaves.iterator();
        int count = leaves(model).size();
        if (count != leaves.size()) {
            throw new IllegalArgumentException(
                    "the model has " + count + " tensors, but " + leaves.size() + " were given");
        }
        return (M) rebuild(model, next);
    }

    /// How many numbers a model learns.
    public static int count(Object model) {
        int count = 0;
        for (Tensor leaf : leaves(model)) {
            count += leaf.size();
        }
        return count;
    }

    private static void collect(Object node, List<Tensor> out) {
        switch (node) {
            case Tensor t -> out.add(t);
            case List<?> list -> list.forEach(item -> collect(item, out));
            case Record r -> {
                for (RecordComponent c : r.getClass().getRecordComponents()) {
                    collect(read(r, c), out);
                }
            }
            default -> {} // a number, a name, a switch: nothing to learn
        }
    }

    private static Object rebuild(Object node, Iterator<Tensor> leaves) {
        return switch (node) {
            case Tensor _ -> leaves.next();
            case List<?> list -> {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(rebuild(item, leaves)));
                yield List.copyOf(items);
            }
            case Record r -> {
                RecordComponent[] components = r.getClass().getRecordComponents();
                Class<?>[] types = new Class<?>[components.length];
                Object[] arguments = new Object[components.length];
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    arguments[i] = rebuild(read(r, components[i]), leaves);
                }
                yield create(r.getClass(), types, arguments);
            }
            default -> node;
        };
    }

    private static Object read(Record model, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // a record declared in a cell or a test need not be public
            return accessor.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + model.getClass(), e);
        }
    }

    private static Object create(Class<?> type, Class<?>[] types, Object[] arguments) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("the constructor of " + type + " refused new parameters", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
