package nabla.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import nabla.tensor.Tensor;

/// What is measured, written with tensors, on whatever backend is current when it is made.
final class Works implements Peer {
    private static final int[] SIZES = {784, 256, 128, 10};

    private final String name;
    private final Map<String, Runnable> works = new LinkedHashMap<>();

    /// Results go here, so that nothing is left out as useless.
    private volatile Tensor last = Tensor.zeros(1);

    Works(String name) {
        this.name = name;
        for (int n : new int[] {256, 512, 1024}) {
            Tensor a = normal(n, n);
            Tensor b = normal(n, n);
            works.put("matmul " + n, () -> last = a.matmul(b));
        }
        Tensor a = normal(4, 4);
        Tensor b = normal(4, 4);
        works.put("add 4×4", () -> last = a.plus(b));
        works.put("matmul 4×4", () -> last = a.matmul(b));
        works.put("logistic step", new Logistic());
        works.put("MLP step", new Mlp());
    }

    private static Tensor normal(int... shape) {
        return Tensor.normal(new Random(1), 1, shape);
    }

    @Override
    public String name() {
        return name;
    }

    /// Batches take about a millisecond, or one run.
    @Override
    public OptionalDouble least(String work, double seconds) {
        Runnable run = works.get(work);
        if (run == null) {
            return OptionalDouble.empty();
        }
        long first = System.nanoTime();
        run.run();
        long batch = Math.max(1, 1_000_000 / Math.max(1, System.nanoTime() - first));
        double best = Double.POSITIVE_INFINITY;
        for (long now = first; now < first + seconds * 1e9; ) {
            long start = System.nanoTime();
            for (long i = 0; i < batch; i++) {
                run.run();
            }
            now = System.nanoTime();
            best = Math.min(best, (now - start) / (double) batch);
        }
        return OptionalDouble.of(best);
    }

    /// Logistic regression on 209 rows of 12288 numbers.
    private static final class Logistic implements Runnable {
        private final Tensor x = normal(209, 12288);
        private final Tensor y = normal(209, 1).step();
        private Tensor w = Tensor.zeros(12288, 1);
        private Tensor b = Tensor.zeros(1);

        @Override
        public void run() {
            Tensor a = x.matmul(w).plus(b).sigmoid(); //      a = σ(X·w + b)
            Tensor dz = a.minus(y).div(209); //               ∂L/∂z = (a − y)/N
            w = w.plusScaled(-0.005, x.transpose().matmul(dz)); // w − α·Xᵀ·∂L/∂z
            b = b.plusScaled(-0.005, dz.sum(0)); //           b − α·Σ ∂L/∂z
        }
    }

    /// A network 784-256-128-10 with ReLU and softmax on batches of 64, plain gradient descent.
    private static final class Mlp implements Runnable {
        private final Tensor x = normal(64, SIZES[0]);
        private final Tensor labels;
        private final Tensor[] w = new Tensor[3];
        private final Tensor[] b = new Tensor[3];

        Mlp() {
            float[] oneHot = new float[64 * 10];
            for (int i = 0; i < 64; i++) {
                oneHot[i * 10 + i * 7 % 10] = 1;
            }
            labels = Tensor.of(oneHot, 64, 10);
            for (int l = 0; l < 3; l++) {
                w[l] = Tensor.normal(new Random(l), Math.sqrt(2.0 / SIZES[l]), SIZES[l], SIZES[l + 1]);
                b[l] = Tensor.zeros(SIZES[l + 1]);
            }
        }

        @Override
        public void run() {
            Tensor h1 = x.matmul(w[0]).plus(b[0]).relu();
            Tensor h2 = h1.matmul(w[1]).plus(b[1]).relu();
            Tensor z = h2.matmul(w[2]).plus(b[2]);
            Tensor e = z.minus(z.max(1).addAxis(1)).exp();
            Tensor dz = e.div(e.sum(1).addAxis(1)).minus(labels).div(64); // (softmax(z) − y)/N
            Tensor dh2 = dz.matmul(w[2].transpose()).times(h2.step());
            Tensor dh1 = dh2.matmul(w[1].transpose()).times(h1.step());
            descend(2, h2, dz);
            descend(1, h1, dh2);
            descend(0, x, dh1);
        }

        private void descend(int l, Tensor input, Tensor dz) {
            w[l] = w[l].plusScaled(-0.01, input.transpose().matmul(dz));
            b[l] = b[l].plusScaled(-0.01, dz.sum(0));
        }
    }
}
