package org.steelyard.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The floors of the module: clock, format and source below, then profile, reference, intake, store, measure; command above. */
@AnalyzeClasses(packages = "org.steelyard.jobs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES =
            slices().matching("org.steelyard.jobs.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_BELOW_KNOWS_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.steelyard.jobs.command..")
            .and()
            .doNotHaveFullyQualifiedName("org.steelyard.jobs.Main")
            .and()
            .doNotHaveFullyQualifiedName("org.steelyard.jobs.Main$Version")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.steelyard.jobs.command..", "picocli..");

    @ArchTest
    static final ArchRule THE_LOWER_PACKAGES_KNOW_NOTHING_OF_THE_RUN = noClasses()
            .that()
            .resideInAnyPackage(
                    "..jobs.clock..",
                    "..jobs.format..",
                    "..jobs.source..",
                    "..jobs.profile..",
                    "..jobs.reference..",
                    "..jobs.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.steelyard.jobs", "..jobs.store..", "..jobs.measure..");

    @ArchTest
    static final ArchRule WORKBOOKS_ARE_READ_IN_FORMAT_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("org.steelyard.jobs.format..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule A_FORMAT_KNOWS_NOTHING_OF_COLUMNS_AND_SOURCES = noClasses()
            .that()
            .resideInAPackage("..jobs.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "..jobs.source..", "..jobs.profile..", "..jobs.intake..");

    @ArchTest
    static final ArchRule YAML_IS_READ_BY_THE_INDICATORS_MODULE =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.snakeyaml..", "org.yaml..");

    @ArchTest
    static final ArchRule INPUT_IS_READ_WITHOUT_KNOWING_ITS_REPORTS = noClasses()
            .that()
            .resideInAnyPackage(
                    "..jobs.clock..",
                    "..jobs.format..",
                    "..jobs.source..",
                    "..jobs.profile..",
                    "..jobs.reference..",
                    "..jobs.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.steelyard.reports..");
}
