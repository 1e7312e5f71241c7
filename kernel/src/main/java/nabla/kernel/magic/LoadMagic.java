package nabla.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nabla.kernel.magic.Script.Command;

/// `%load`: runs the code of a file, with what it defines staying defined.
final class LoadMagic {
    private LoadMagic() {}

    static void load(Host host, Command command) throws MagicException {
        Path file = Path.of(command.arguments().strip()).toAbsolutePath();
        try {
            host.run(Files.readString(file));
        } catch (IOException e) {
            throw new MagicException("%load: " + file + " can't be read: " + e);
        }
    }
}
