package org.steelyard.indicators.arithmetic;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Numbers in, numbers out: no nouns of ours, no files, no libraries. */
@AnalyzeClasses(packages = "org.steelyard.indicators.arithmetic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArithmeticStandsAloneTest {

    @ArchTest
    static final ArchRule KNOWS_ONLY_NUMBERS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.steelyard.indicators.arithmetic",
                    "java.lang..",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "org.jspecify..");
}
