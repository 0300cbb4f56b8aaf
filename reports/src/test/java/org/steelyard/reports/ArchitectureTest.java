package org.steelyard.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

@AnalyzeClasses(packages = "org.steelyard.reports", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule poi_only_in_excel = noClasses()
            .that()
            .resideOutsideOfPackage("..excel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.apache.commons.compress..");

    @ArchTest
    static final ArchRule drawing_only_in_chart = noClasses()
            .that()
            .resideOutsideOfPackage("..chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule comma_separated_values_only_in_csv = noClasses()
            .that()
            .resideOutsideOfPackage("..csv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.csv..");

    @ArchTest
    static final ArchRule no_spark =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..");

    @ArchTest
    static final ArchRule nobody_uses_the_main_path = classes()
            .that()
            .haveSimpleName("ReportWriter")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .haveSimpleName("ReportWriter");

    /** The root package holds the main path above and the nouns below: two slices of their own. */
    @ArchTest
    static final ArchRule no_circles =
            slices().assignedFrom(new Floors()).should().beFreeOfCycles();

    private static final class Floors implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            if (!type.getPackageName().startsWith("org.steelyard.reports")) {
                return SliceIdentifier.ignore();
            }
            String part = type.getPackageName().substring("org.steelyard.reports".length());
            return SliceIdentifier.of(
                    !part.isEmpty() ? part : type.getName().contains("ReportWriter") ? "main path" : "nouns");
        }

        @Override
        public String getDescription() {
            return "packages, the main path and the nouns of the root apart";
        }
    }
}
