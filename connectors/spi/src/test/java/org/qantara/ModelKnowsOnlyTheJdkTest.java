package org.qantara;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ModelKnowsOnlyTheJdkTest {
    private static final ArchRule ONLY_THE_JDK = classes()
            .that()
            .resideInAnyPackage("org.qantara.model", "org.qantara.spi")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.qantara.model", "org.qantara.spi");

    @Test
    void modelAndContractsDependOnTheJdkAlone() {
        ONLY_THE_JDK.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.qantara"));
    }

    @Test
    void theRuleBites() {
        var offender = new ClassFileImporter().importClasses(org.qantara.spi.Offender.class);

        assertThatThrownBy(() -> ONLY_THE_JDK.check(offender)).isInstanceOf(AssertionError.class);
    }
}
