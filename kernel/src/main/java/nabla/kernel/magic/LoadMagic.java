package nabla.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nabla.kernel.magic.Script.Command;

/// `%load`: runs the code of a file, or the code cells of a notebook; what it defines stays defined.
final class LoadMagic {
    private LoadMagic() {}

    static void load(Host host, Command command) throws MagicException {
        Path file = Path.of(command.arguments().strip()).toAbsolutePath();
        try {
            String text = Files.readString(file);
            for (String code :
                    file.toString().endsWith(".ipynb") ? CodeCells.of(text, file.toString()) : List.of(text)) {
                host.run(code);
            }
        } catch (IOException e) {
            throw new MagicException("%load: " + file + " can't be read: " + e);
        }
    }
}
