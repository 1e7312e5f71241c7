package nabla.kernel.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/// The compiler's files: the JDK and the user's class path on disk, the notebook's classes in memory.
final class CellFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private Map<String, byte[]> inputs = Map.of();
    private Map<String, byte[]> outputs = new LinkedHashMap<>();

    CellFiles(JavaFileManager files) {
        super(files);
    }

    /// Begins a compilation. The compiler keeps its file manager, so there is one for all compilations.
    ///
    /// @param visible the notebook's classes that can be seen, by name without the package
    void begin(Map<String, byte[]> visible) {
        inputs = visible;
        outputs = new LinkedHashMap<>();
    }

    /// The names of the classes that can be seen and of those that were written.
    Set<String> names() {
        Set<String> names = new HashSet<>(inputs.keySet());
        names.addAll(outputs.keySet());
        return names;
    }

    /// What was compiled, by name without the package.
    Map<String, byte[]> outputs() {
        return outputs;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (!packageName.equals(Notebook.PACKAGE)) return super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) return List.of();
        List<JavaFileObject> classes = new ArrayList<>();
        inputs.forEach((name, bytes) -> classes.add(new Input(name, bytes)));
        return classes;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Input input
                ? Notebook.PACKAGE + "." + input.binaryName
                : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.equals(b) || a.toUri().equals(b.toUri());
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new Output(className.substring(Notebook.PACKAGE.length() + 1));
    }

    private static URI uri(String name) {
        return URI.create("notebook:///" + name.replace("$", "%24") + ".class");
    }

    private static final class Input extends SimpleJavaFileObject {
        private final String binaryName;
        private final byte[] bytes;

        Input(String binaryName, byte[] bytes) {
            super(CellFiles.uri(binaryName), Kind.CLASS);
            this.binaryName = binaryName;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private final class Output extends SimpleJavaFileObject {
        private final String binaryName;

        Output(String binaryName) {
            super(CellFiles.uri(binaryName), Kind.CLASS);
            this.binaryName = binaryName;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    outputs.put(binaryName, toByteArray());
                }
            };
        }
    }
}
