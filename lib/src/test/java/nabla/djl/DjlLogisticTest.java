package nabla.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import nabla.data.Datasets;
import nabla.tensor.Backend;
import nabla.tensor.Jvm;
import nabla.tensor.Standardizer;
import nabla.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DjlLogisticTest {
    @Test
    void djlAndOurOwnGradientDescentReachTheSameWeights() {
        Backend.with(Jvm.backend(), () -> {
            Tensor table = Datasets.tabular("breast-cancer").x();
            Tensor x = Standardizer.fit(table).apply(table);
            Tensor y = Datasets.tabular("breast-cancer").y().reshape(x.size(0), 1);
            Tensor w = Tensor.range(30).reshape(30, 1).div(100);
            Tensor b = Tensor.of(new float[] {0.5f}, 1);
            DjlLogistic theirs = new DjlLogistic(w, b).train(x, y, 0.1, 50);
            for (int i = 0; i < 50; i++) {
                Tensor dz = x.matmul(w).plus(b).sigmoid().minus(y);
                w = w.minus(x.transpose().matmul(dz).times(0.1 / x.shape()[0]));
                b = b.minus(dz.mean(0).times(0.1));
            }
            assertArrayEquals(w.toDoubles(), theirs.w().toDoubles(), 1e-5);
            assertArrayEquals(b.toDoubles(), theirs.b().toDoubles(), 1e-5);
            return 0;
        });
    }
}
