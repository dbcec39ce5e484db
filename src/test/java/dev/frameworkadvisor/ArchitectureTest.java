package dev.frameworkadvisor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.frameworkadvisor.text.ProblemsException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The borders between the packages. */
class ArchitectureTest {

    private static final String[] ENGINE = {"org.kie..", "org.drools..", "org.mvel2.."};
    private static final String ENGINE_ROOM = "dev.frameworkadvisor.engine..";
    private static final String LANGUAGE = "dev.frameworkadvisor.language..";
    private static final String CLI = "dev.frameworkadvisor.cli..";
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/shipped/")) // what the shipped rules are compiled to
            .importPackages("dev.frameworkadvisor");

    @Test
    void onlyTheEngineRoomKnowsDrools() {
        noClasses().that().resideOutsideOfPackage(ENGINE_ROOM).should().dependOnClassesThat().resideInAnyPackage(ENGINE).check(CLASSES);
    }

    @Test
    void commandLineUsesOnlyThePublicApi() {
        noClasses().that().resideInAPackage(CLI).should().dependOnClassesThat(
                resideInAnyPackage(ENGINE_ROOM, LANGUAGE).and(not(assignableTo(ProblemsException.class)))).check(CLASSES);
    }

    @Test
    void noEngineTypeIsPartOfWhatOthersCall() {
        DescribedPredicate<JavaClass> open = describe("public", type -> type.getModifiers().contains(JavaModifier.PUBLIC));
        codeUnits().that().arePublic().or().areProtected().and().areDeclaredInClassesThat(open).should(speakOfNoEngine()).check(CLASSES);
        fields().that().arePublic().or().areProtected().and().areDeclaredInClassesThat(open)
                .should().notHaveRawType(resideInAnyPackage(ENGINE)).allowEmptyShould(true).check(CLASSES);
        classes().that(open).should().notBeAssignableTo(resideInAnyPackage(ENGINE)).check(CLASSES);
    }

    @Test
    void thePackagesDependOnEachOtherInOneDirection() {
        slices().matching("dev.frameworkadvisor.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsOneLevelDeep() {
        classes().should().resideInAnyPackage("dev.frameworkadvisor", "dev.frameworkadvisor.*").check(CLASSES);
    }

    @Test
    void theLibraryPrintsNothingAndEndsNoProgram() {
        noClasses().that().resideOutsideOfPackage(CLI).should(ACCESS_STANDARD_STREAMS)
                .orShould().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
    }

    @Test
    void onlyCliAndJsonNeedOptionalLibraries() {
        noClasses().that().resideOutsideOfPackage(CLI).should().dependOnClassesThat().resideInAnyPackage("picocli..", "org.slf4j..").check(CLASSES);
        noClasses().that().doNotHaveSimpleName("Json").and().haveNameNotMatching(".*\\.Json\\$.*")
                .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..").check(CLASSES);
    }

    private static ArchCondition<JavaCodeUnit> speakOfNoEngine() {
        DescribedPredicate<JavaClass> engine = resideInAnyPackage(ENGINE);
        return new ArchCondition<>("name no type of the engine") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()).filter(engine)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " names " + type.getName())));
            }
        };
    }
}
