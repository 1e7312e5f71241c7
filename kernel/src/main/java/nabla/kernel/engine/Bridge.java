package nabla.kernel.engine;

import java.net.URL;
import nabla.display.Display;
import org.jspecify.annotations.Nullable;

/// The parent of the user's loader: the JDK's classes and the display API, and nothing else of the kernel, so that
/// its own libraries never meet the user's versions. (`Hooks` is what woven code calls.)
final class Bridge extends ClassLoader {
    private static final String SHARED = "nabla.display.";
    private static final ClassLoader KERNEL = Display.class.getClassLoader();

    Bridge() {
        super("nabla bridge", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith(SHARED) && !name.equals(Hooks.class.getName())) throw new ClassNotFoundException(name);
        return KERNEL.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return name.startsWith(SHARED.replace('.', '/')) ? KERNEL.getResource(name) : null;
    }
}
