package nabla.kernel.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Two things that only the JVM's tool interface can do: throw an exception in a running thread (`Thread.stop` is
/// gone),
/// and change the methods of a loaded class. Called through the foreign function API, so no native library and no
/// agent is needed, only `--enable-native-access`.
///
/// An object reaches the JVM through the static field `handed`, which JNI reads. The local reference it gives lives
/// only until the next native call of another kind returns; therefore all functions are linked beforehand and the
/// very next call makes the reference global.
@SuppressWarnings("restricted") // what this class is for
final class Jvmti {
    private static final int JNI_VERSION = 0x00150000;
    private static final int JVMTI_VERSION = 0x30010000;
    private static final int CAN_REDEFINE_CLASSES = 1 << 9;
    private static final int CAN_SIGNAL_THREAD = 1 << 10;
    private static final Linker LINKER = Linker.nativeLinker();

    @SuppressWarnings("unused") // read through JNI
    private static volatile @Nullable Object handed;

    private static @Nullable Jvmti instance;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment vm;
    private final MemorySegment tools;
    private final MemorySegment owner;
    private final MemorySegment field;
    private final MethodHandle getEnv;
    private final MethodHandle getObject;
    private final MethodHandle newGlobal;
    private final MethodHandle deleteGlobal;
    private final MethodHandle stopThread;
    private final MethodHandle redefine;

    /// The JVM's tool interface, or null where it can't be had; then interrupts end at the next poll, and a changed
    /// class is a new class.
    static synchronized @Nullable Jvmti get() {
        try {
            if (instance == null) instance = new Jvmti();
            return instance;
        } catch (Throwable e) { // another JVM, another platform, no native access: do without
            return null;
        }
    }

    private Jvmti() throws Throwable {
        Path library = Path.of(System.getProperty("java.home"), "lib", "server", System.mapLibraryName("jvm"));
        MemorySegment symbol = SymbolLookup.libraryLookup(library, arena).findOrThrow("JNI_GetCreatedJavaVMs");
        MethodHandle created =
                LINKER.downcallHandle(symbol, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        MemorySegment found = arena.allocate(ADDRESS);
        check((int) created.invokeExact(found, 1, arena.allocate(JAVA_INT)), "JNI_GetCreatedJavaVMs");
        vm = found.get(ADDRESS, 0).reinterpret(ADDRESS.byteSize());
        getEnv = function(vm, 6, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
        tools = env(JVMTI_VERSION);
        capabilities();
        MemorySegment jni = env(JNI_VERSION);
        getObject = function(jni, 145, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        newGlobal = function(jni, 21, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        deleteGlobal = function(jni, 22, FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
        stopThread = function(tools, 6, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        redefine = function(tools, 86, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        owner = owner(jni);
        field = field(jni);
        release(hand(this)); // links every call before it matters
    }

    private static MethodHandle function(MemorySegment env, int index, FunctionDescriptor type) {
        MemorySegment table = env.get(ADDRESS, 0).reinterpret((index + 1) * ADDRESS.byteSize());
        return LINKER.downcallHandle(table.getAtIndex(ADDRESS, index), type);
    }

    private MemorySegment env(int version) throws Throwable {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment env = local.allocate(ADDRESS);
            check((int) getEnv.invokeExact(vm, env, version), "GetEnv");
            return env.get(ADDRESS, 0).reinterpret(ADDRESS.byteSize());
        }
    }

    private void capabilities() throws Throwable {
        MethodHandle add = function(tools, 141, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        MemorySegment wanted = arena.allocate(16);
        wanted.set(JAVA_INT, 0, CAN_REDEFINE_CLASSES | CAN_SIGNAL_THREAD);
        check((int) add.invokeExact(tools, wanted), "AddCapabilities");
    }

    /// This class as JNI sees it. `FindClass` looks among the JDK's classes only, so the system loader is asked.
    private MemorySegment owner(MemorySegment jni) throws Throwable {
        MethodHandle find = function(jni, 6, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        FunctionDescriptor four = FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        MethodHandle staticMethod = function(jni, 113, four);
        MethodHandle callStatic = function(jni, 116, four);
        MethodHandle method = function(jni, 33, four);
        MethodHandle call = function(jni, 36, four);
        MethodHandle string = function(jni, 167, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        MemorySegment loaders = global(jni, () -> (MemorySegment) find.invokeExact(jni, text("java/lang/ClassLoader")));
        MemorySegment system = (MemorySegment)
                staticMethod.invokeExact(jni, loaders, text("getSystemClassLoader"), text("()Ljava/lang/ClassLoader;"));
        MemorySegment loader =
                global(jni, () -> (MemorySegment) callStatic.invokeExact(jni, loaders, system, MemorySegment.NULL));
        MemorySegment load = (MemorySegment)
                method.invokeExact(jni, loaders, text("loadClass"), text("(Ljava/lang/String;)Ljava/lang/Class;"));
        MemorySegment arguments = arena.allocate(ADDRESS);
        MemorySegment name = text(Jvmti.class.getName());
        arguments.set(ADDRESS, 0, global(jni, () -> (MemorySegment) string.invokeExact(jni, name)));
        return global(jni, () -> (MemorySegment) call.invokeExact(jni, loader, load, arguments));
    }

    private MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    /// A call that gives a local reference.
    private interface Local {
        MemorySegment get() throws Throwable;
    }

    /// Makes the reference global; the first round links the calls, and may lose it.
    private MemorySegment global(MemorySegment jni, Local call) throws Throwable {
        MemorySegment global = MemorySegment.NULL;
        for (int i = 0; i < 3; i++) {
            MemorySegment local = call.get();
            global = (MemorySegment) newGlobal.invokeExact(jni, local);
        }
        if (global.address() == 0) throw new IllegalStateException("JNI lost a reference");
        return global;
    }

    private MemorySegment field(MemorySegment jni) throws Throwable {
        MethodHandle find = function(jni, 144, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        MemorySegment name = arena.allocateFrom("handed");
        MemorySegment type = arena.allocateFrom("Ljava/lang/Object;");
        return (MemorySegment) find.invokeExact(jni, owner, name, type);
    }

    private static void check(int code, String what) {
        if (code != 0) throw new IllegalStateException(what + " failed with " + code);
    }

    private MemorySegment hand(Object object) throws Throwable {
        MemorySegment jni = env(JNI_VERSION);
        handed = object;
        try {
            return global(jni, () -> (MemorySegment) getObject.invokeExact(jni, owner, field));
        } finally {
            handed = null;
        }
    }

    private void release(MemorySegment global) throws Throwable {
        MemorySegment jni = env(JNI_VERSION);
        deleteGlobal.invokeExact(jni, global);
    }

    /// Throws an error in a thread, wherever in Java code it is.
    ///
    /// @return whether the JVM accepted
    synchronized boolean stop(Thread thread, Throwable error) {
        try {
            MemorySegment target = hand(thread);
            MemorySegment thrown = hand(error);
            int code = (int) stopThread.invokeExact(tools, target, thrown);
            release(target);
            release(thrown);
            return code == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot stop " + thread, e);
        }
    }

    /// Gives a class other methods; its instances and static fields stay.
    ///
    /// @return false if the JVM finds the classes too different
    synchronized boolean redefine(Class<?> type, byte[] bytes) {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment reference = hand(type);
            MemorySegment definition = local.allocate(3 * ADDRESS.byteSize());
            definition.set(ADDRESS, 0, reference);
            definition.set(JAVA_INT, ADDRESS.byteSize(), bytes.length);
            definition.set(ADDRESS, 2 * ADDRESS.byteSize(), local.allocateFrom(JAVA_BYTE, bytes));
            int code = (int) redefine.invokeExact(tools, 1, definition);
            release(reference);
            return code == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot redefine " + type, e);
        }
    }
}
