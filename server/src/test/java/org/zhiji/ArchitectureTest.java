package org.zhiji;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.zhiji");
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("a constructor says what a class cannot live without, and a test can hand it in")
                .check(ours);
    }

    @Test
    void whatIsAnsweredIsWhatIsDescribed() {
        methods()
                .that(describe(
                        "answer 201",
                        method -> method.getMethodCallsFromSelf().stream()
                                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ResponseEntity.class)
                                                && call.getName().equals("created"))
                                || method.getFieldAccesses().stream()
                                        .anyMatch(access ->
                                                access.getTarget().getName().equals("CREATED")
                                                        && access.getTargetOwner()
                                                                .isEquivalentTo(HttpStatus.class))))
                .should()
                .beAnnotatedWith(ResponseStatus.class)
                .because("the description of the API, and with it every client, takes the status from there")
                .check(ours);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "takes the machine's time",
                        (JavaCall<?> call) -> call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")))
                .because("time is handed in or asked of platform.time.Time, or the test clock would not move it")
                .check(ours);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.zhiji.platform..", "org.zhiji.identity..", "org.zhiji")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because(
                        "only security and technical ground follow the machine's clock; the rest moves with the test clock")
                .check(ours);
    }

    @Test
    void controllersStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Controller")
                .because("HTTP is one way into a room; other rooms use its front door")
                .check(ours);
    }

    @Test
    void controllersLeaveTheDatabaseToOthers() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DSLContext.class)
                .because("a controller turns HTTP into records; queries and transactions have classes of their own")
                .check(ours);
    }

    @Test
    void theInstallationsTablesAreTechnicalGround() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.zhiji.platform..", "org.zhiji.identity..", "org.zhiji.archive..", "org.zhiji")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("zhiji.sql.installation..")
                .because("business rooms know one company only; what belongs to the installation is not theirs")
                .check(ours);
    }

    @Test
    void absenceIsAlwaysDeclared() {
        var packages = ours.stream().map(JavaClass::getPackage).distinct().toList();
        assertThat(packages)
                .filteredOn(room -> !room.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .as("add @NullMarked to package-info, or NullAway looks away")
                .isEmpty();
    }
}
