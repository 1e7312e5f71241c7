package nabla.exercises;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nabla.exercises", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule exercisesDoNotKnowTheKernel =
            noClasses().should().dependOnClassesThat().resideInAPackage("nabla.kernel..");

    @ArchTest
    static final ArchRule checksDoNotNeedTheGenerator = noClasses()
            .that()
            .resideInAPackage("nabla.exercises")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nabla.exercises.build");

    @ArchTest
    static final ArchRule onlyTheTrialRunsJunit = noClasses()
            .that()
            .doNotHaveSimpleName("Trial")
            .and()
            .doNotHaveSimpleName("Failures")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit.platform..");
}
