package nabla.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows of the kernel's house.
@AnalyzeClasses(packages = "nabla", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("nabla.kernel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule oneImporterOfZeroMq = noClasses()
            .that()
            .resideOutsideOfPackage("nabla.kernel.transport..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.zeromq..", "zmq..");

    @ArchTest
    static final ArchRule oneImporterOfTheCompiler = noClasses()
            .that()
            .resideOutsideOfPackage("nabla.kernel.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jdk.jshell..", "com.sun.tools..", "javax.tools..", "jdk.internal..");

    @ArchTest
    static final ArchRule theKernelKnowsNeitherSocketsNorJson = noClasses()
            .that()
            .resideInAnyPackage("nabla.kernel", "nabla.kernel.display", "nabla.kernel.engine", "nabla.kernel.magic")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.gson..", "org.zeromq..");

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("nabla..")
            .layer("Display API")
            .definedBy("nabla.display..")
            .layer("Protocol")
            .definedBy("nabla.kernel.protocol..")
            .layer("Engine")
            .definedBy("nabla.kernel.engine..")
            .layer("Rendering")
            .definedBy("nabla.kernel.display..")
            .layer("Transport")
            .definedBy("nabla.kernel.transport..")
            .layer("Kernel")
            .definedBy("nabla.kernel")
            .whereLayer("Transport")
            .mayOnlyBeAccessedByLayers("Kernel")
            .whereLayer("Rendering")
            .mayOnlyBeAccessedByLayers("Kernel")
            .whereLayer("Kernel")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule theDisplayApiStandsAlone = noClasses()
            .that(resideInAPackage("nabla.display.."))
            .should()
            .dependOnClassesThat(resideInAPackage("nabla.kernel.."));
}
