package nabla;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// The arrows between the packages of the library.
class ArchitectureTest {
    /// In course order: a package uses those before it, never those after.
    private static final List<String> PACKAGES = List.of(
            "tensor",
            "data",
            "plot",
            "autograd",
            "nn",
            "logistic",
            "optim",
            "train",
            "metrics",
            "tuning",
            "strategy",
            "cnn",
            "vision",
            "rnn",
            "embedding",
            "seq2seq",
            "speech",
            "transformer",
            "generative",
            "djl");

    private static final JavaClasses LIBRARY = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void aPackageUsesOnlyThoseBeforeIt() {
        for (int i = 0; i + 1 < PACKAGES.size(); i++) {
            String[] later =
                    PACKAGES.stream().skip(i + 1).map(p -> "nabla." + p + "..").toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("nabla." + PACKAGES.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true)
                    .check(LIBRARY);
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        TreeSet<String> found = new TreeSet<>();
        LIBRARY.forEach(c -> found.add(c.getPackageName().replaceFirst("^nabla\\.([^.]+).*", "$1")));
        found.removeAll(PACKAGES);
        Assertions.assertEquals(new TreeSet<>(), found, "packages that ArchitectureTest does not list");
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("nabla.(*)..").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void onePackageImportsXChartAndOneImportsDjl() {
        only("plot", "org.knowm.xchart..");
        only("djl", "ai.djl..");
    }

    @Test
    void theLibraryKnowsNothingOfTheKernel() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nabla.kernel..")
                .check(LIBRARY);
    }

    @Test
    void onlyTheLongLoopsUseVectorInstructions() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nabla.tensor..", "nabla.embedding..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector..")
                .check(LIBRARY);
    }

    private static void only(String user, String used) {
        noClasses()
                .that()
                .resideOutsideOfPackage("nabla." + user + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(used)
                .check(LIBRARY);
    }
}
