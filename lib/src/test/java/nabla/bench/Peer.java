package nabla.bench;

import java.util.OptionalDouble;

/// What ours is measured against, with a number of threads of its own.
interface Peer {
    /// Name and version.
    String name();

    /// The least nanoseconds of one run of a work, seen in a window of some seconds; nothing if it has not the work.
    OptionalDouble least(String work, double seconds);
}
