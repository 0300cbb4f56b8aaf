package org.steelyard.indicators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The floors inside the module: nouns below, verbs above, no circles. */
@AnalyzeClasses(packages = "org.steelyard.indicators", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES =
            slices().matching("org.steelyard.indicators.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOUNS_KNOW_NO_VERBS = noClasses()
            .that()
            .resideInAnyPackage("..rulebook..", "..result..", "..problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..yaml..", "..flag..", "..assess..");

    @ArchTest
    static final ArchRule THE_RULEBOOK_KNOWS_NO_RESULTS = noClasses()
            .that()
            .resideInAPackage("..rulebook..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..result..");

    @ArchTest
    static final ArchRule PROBLEMS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage("..problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..rulebook..", "..result..");

    @ArchTest
    static final ArchRule YAML_IS_READ_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.steelyard.indicators.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule CERTAINTY_IS_PURE_STATISTICS = classes()
            .that()
            .resideInAPackage("..certainty..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..certainty..",
                    "..indicators.arithmetic..",
                    "java..",
                    "org.apache.commons.statistics..",
                    "org.jspecify..");
}
