package nabla.djl;

import ai.djl.ndarray.NDArray;

/// The storage of a tensor on libtorch. While it is reachable its array is open.
///
/// Whoever uses the array must keep this reachable until the native call has returned, by a
/// `Reference.reachabilityFence`: the compiler may otherwise see that only the array is still needed, let the storage
/// become garbage and have the array closed in the middle of the call.
final class NativeArray {
    private final NDArray array;

    /// Takes over an array that nobody else closes.
    NativeArray(NDArray array) {
        array.detach(); // from DJL's manager, which would hold it until the end of the program
        this.array = array;
        NativeMemory.closeWith(this, array);
    }

    /// The array, and libtorch told not to record what this thread does with it.
    NDArray array() {
        Libtorch.dontRecord();
        return array;
    }
}
