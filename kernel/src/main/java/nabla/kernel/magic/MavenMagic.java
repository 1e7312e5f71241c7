package nabla.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nabla.kernel.magic.Script.Command;

/// `%maven` and its kin: libraries from Maven repositories, with all that they need.
final class MavenMagic {
    private final Dependencies dependencies;

    MavenMagic(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    /// `%maven GROUP:ARTIFACT:VERSION…`
    void add(Host host, Command command) throws MagicException {
        List<String> coordinates = parts(command);
        if (coordinates.isEmpty()) {
            throw new MagicException(command.name() + " needs a library, as in: " + command.name()
                    + " org.apache.commons:commons-math3:3.6.1");
        }
        host.addToClassPath(dependencies.resolve(coordinates));
    }

    /// `%mavenRepo NAME URL`
    void repository(Host host, Command command) throws MagicException {
        List<String> parts = parts(command);
        if (parts.size() != 2) {
            throw new MagicException(command.name() + " needs a name and a URL");
        }
        dependencies.addRepository(parts.get(0), parts.get(1));
    }

    /// `%loadFromPOM FILE`
    void pomFile(Host host, Command command) throws MagicException {
        Path file = Path.of(command.arguments().strip()).toAbsolutePath();
        try {
            addAll(host, Files.readString(file));
        } catch (IOException e) {
            throw new MagicException(command.name() + ": " + file + " can't be read: " + e);
        }
    }

    /// `%%loadFromPOM` above the XML.
    void pom(Host host, Command command) throws MagicException {
        addAll(host, command.body());
    }

    private void addAll(Host host, String xml) throws MagicException {
        List<String> coordinates = Pom.read(xml, dependencies);
        if (!coordinates.isEmpty()) {
            host.addToClassPath(dependencies.resolve(coordinates));
        }
    }

    private static List<String> parts(Command command) {
        String arguments = command.arguments().strip();
        return arguments.isEmpty() ? List.of() : List.of(arguments.split("[\\s,]+"));
    }
}
