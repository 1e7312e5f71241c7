package nabla.tensor;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Runs the blocks of one operation on several threads.
///
/// How work is cut into blocks never depends on the number of threads, and no block uses another's result, so that
/// results are the same, bit by bit, for any number. The calling thread takes part and waits for the rest.
final class Workers {
    private static volatile int threads = Runtime.getRuntime().availableProcessors();

    private Workers() {}

    static int threads() {
        return threads;
    }

    static void threads(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + n);
        }
        threads = n;
    }

    /// Calls the task with each of 0, …, blocks − 1.
    static void run(int blocks, IntConsumer task) {
        int helpers = Math.min(threads, blocks) - 1;
        if (helpers <= 0) {
            for (int i = 0; i < blocks; i++) {
                task.accept(i);
            }
            return;
        }
        Job job = new Job(blocks, task);
        for (int i = 0; i < helpers; i++) {
            Pool.POOL.execute(job);
        }
        job.run();
        job.await();
    }

    /// Made when first needed.
    private static final class Pool {
        static final ForkJoinPool POOL =
                new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    /// Blocks that any thread may take one after the other.
    private static final class Job implements Runnable {
        private final int blocks;
        private final IntConsumer task;
        private final Thread caller = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile @Nullable Throwable failure;

        Job(int blocks, IntConsumer task) {
            this.blocks = blocks;
            this.task = task;
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < blocks; i = next.getAndIncrement()) {
                try {
                    task.accept(i);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    if (done.incrementAndGet() == blocks) {
                        LockSupport.unpark(caller);
                    }
                }
            }
        }

        /// Waits for the blocks that others have taken; they end soon, so an interrupt waits for them too.
        void await() {
            boolean interrupted = false;
            while (done.get() < blocks) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Throwable f = failure;
            if (f != null) {
                throw new IllegalStateException("a block of a tensor operation failed", f);
            }
        }
    }
}
