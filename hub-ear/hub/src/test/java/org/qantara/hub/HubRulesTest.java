package org.qantara.hub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.qantara.hub.offence.Offenders;

/** The rules of the hub, each of which is seen to bite. */
class HubRulesTest {
    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.qantara.hub");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.qantara.hub.offence", "org.qantara.canonical");

    private static final DescribedPredicate<JavaClass> CONNECTORS = resideInAPackage("org.qantara..")
            .and(DescribedPredicate.not(resideInAnyPackage(
                    "org.qantara.hub..",
                    "org.qantara.model..",
                    "org.qantara.spi..",
                    "org.qantara.parsing..",
                    "org.qantara.certificates..",
                    "org.qantara.schemas..")))
            .as("a connector");

    private static final ArchRule NAMES_NO_CONNECTOR = noClasses().should().dependOnClassesThat(CONNECTORS);
    private static final DescribedPredicate<JavaMethodCall> ASKS_THE_WALL_CLOCK =
            DescribedPredicate.describe("asks the wall clock", HubRulesTest::asksTheWallClock);
    private static final ArchRule NO_WALL_CLOCK = noClasses().should().callMethodWhere(ASKS_THE_WALL_CLOCK);
    private static final ArchRule ROWS_ARE_PRIVATE =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();
    private static final ArchRule NO_CYCLES =
            slices().matching("org.qantara.hub.(*)..").should().beFreeOfCycles();
    private static final ArchRule SCHEMAS_AT_THE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackages("org.qantara.hub.door..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.qantara.schemas.."));

    @Test
    void theHubNamesNoConnector() {
        NAMES_NO_CONNECTOR.check(HUB);
    }

    @Test
    void nobodyAsksTheWallClock() {
        NO_WALL_CLOCK.check(HUB);
    }

    @Test
    void rowsStayInTheirPackage() {
        ROWS_ARE_PRIVATE.check(HUB);
    }

    @Test
    void packagesDependOneWay() {
        NO_CYCLES.check(HUB);
    }

    @Test
    void schemasStayAtTheDoor() {
        SCHEMAS_AT_THE_DOOR.check(HUB);
    }

    @Test
    void theRulesBite() {
        assertThat(NAMES_NO_CONNECTOR.evaluate(OFFENDERS).hasViolation()).isTrue();
        assertThat(NO_WALL_CLOCK.evaluate(OFFENDERS).getFailureReport().getDetails())
                .hasSize(Offenders.WALL_CLOCK_CALLS);
        assertThat(ROWS_ARE_PRIVATE.evaluate(OFFENDERS).hasViolation()).isTrue();
        assertThat(slices().matching("org.qantara.hub.offence.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(OFFENDERS)
                        .hasViolation())
                .isTrue();
        assertThat(SCHEMAS_AT_THE_DOOR.evaluate(OFFENDERS).hasViolation()).isTrue();
    }

    private static boolean asksTheWallClock(JavaMethodCall call) {
        var name = call.getName();
        var owner = call.getTargetOwner();
        return (owner.getPackageName().equals("java.time")
                        && name.equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(p -> p.isEquivalentTo(Clock.class)))
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
    }
}
