package nabla.embedding;

/// Whether the Vector API (module `jdk.incubator.vector`) is there; the fast paths need it.
final class VectorApi {
    private static final boolean AVAILABLE = find();

    private VectorApi() {}

    static boolean available() {
        return AVAILABLE;
    }

    private static boolean find() {
        try {
            Class.forName("jdk.incubator.vector.FloatVector");
            return true;
        } catch (ClassNotFoundException _) {
            System.getLogger("nabla.embedding")
                    .log(
                            System.Logger.Level.INFO,
                            "The Vector API is missing, so training takes several times as long."
                                    + " Start Java with --add-modules jdk.incubator.vector.");
            return false;
        }
    }
}
