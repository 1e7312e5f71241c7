package nabla.tensor;

import org.jspecify.annotations.Nullable;

/// The storage of a transpose whose elements nobody has asked for yet: the matrix that it transposes. So a product
/// takes a transpose as it stands, and nothing is moved for it.
final class Transposed {
    private final Tensor source;
    private @Nullable Moved moved;

    /// The field is final, so threads that race to it only repeat the work.
    private record Moved(Object storage) {}

    Transposed(Tensor source) {
        this.source = source;
    }

    Tensor source() {
        return source;
    }

    Object storage() {
        Moved m = moved;
        if (m == null) {
            m = new Moved(source.backend().transpose(source, new int[] {1, 0}).storage());
            moved = m;
        }
        return m.storage;
    }
}
