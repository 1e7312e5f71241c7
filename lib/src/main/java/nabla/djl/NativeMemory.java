package nabla.djl;

import ai.djl.ndarray.NDArray;
import java.lang.ref.Cleaner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Closes native arrays when their Java owners are garbage, and sees to it that garbage is looked for in time.
///
/// The garbage collector knows nothing of native memory: a tensor of a gigabyte is a few bytes to it. So the bytes are
/// counted here, and when [#BUDGET] more of them are alive than after the last collection, one is asked for. Rejected:
/// DJL's own ways (close every array, sub-managers), since a program would have to say when an array is no longer used.
final class NativeMemory {
    /// How many native bytes may pile up between two collections.
    static final long BUDGET = 512L << 20;

    /// What an array costs beside its elements, roughly; so many small arrays count too.
    private static final long OVERHEAD = 1024;

    private static final Cleaner CLEANER = Cleaner.create();
    private static final AtomicLong LIVE = new AtomicLong();
    private static final AtomicLong FLOOR = new AtomicLong(); // the least that was alive since the last collection

    private NativeMemory() {}

    /// Closes the array as soon as the owner is garbage. The owner must be the only one to know the array.
    static void closeWith(Object owner, NDArray array) {
        long bytes = array.size() * array.getDataType().getNumOfBytes() + OVERHEAD;
        CLEANER.register(owner, new Closing(array, bytes));
        if (LIVE.addAndGet(bytes) - FLOOR.get() > BUDGET) {
            collect();
        }
    }

    /// Native bytes of all arrays that are not closed yet.
    static long live() {
        return LIVE.get();
    }

    private static synchronized void collect() {
        if (LIVE.get() - FLOOR.get() <= BUDGET) {
            return; // another thread was here first
        }
        CountDownLatch cleaned = whenCleaned();
        System.gc();
        try {
            // It may be late, or never where explicit collections are switched off: then there is nothing to do but go
            // on.
            boolean _ = cleaned.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FLOOR.set(LIVE.get()); // what is still being closed lowers it further
    }

    /// Opens when the cleaner has done what the next collection finds, or is close to it.
    private static CountDownLatch whenCleaned() {
        CountDownLatch cleaned = new CountDownLatch(1);
        CLEANER.register(new Object(), cleaned::countDown); // garbage at once, so it is cleaned with the rest
        return cleaned;
    }

    private record Closing(NDArray array, long bytes) implements Runnable {
        @Override
        public void run() {
            array.close();
            long now = LIVE.addAndGet(-bytes);
            FLOOR.accumulateAndGet(now, Math::min);
        }
    }
}
