package dev.frameworkadvisor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The borders between the packages. */
class ArchitectureTest {

    private static final String[] ENGINE = {"org.kie..", "org.drools..", "org.mvel2.."};
    private static final String ENGINE_ROOM = "dev.frameworkadvisor.engine..";
    private static final String LANGUAGE = "dev.frameworkadvisor.language..";
    private static final String CLI = "dev.frameworkadvisor.cli..";
    private static final DescribedPredicate<JavaClass> OPEN = describe("public", type -> type.getModifiers().contains(JavaModifier.PUBLIC));
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
                resideInAnyPackage(ENGINE_ROOM, LANGUAGE)).check(CLASSES);
    }

    @Test
    void exportedPackagesUseOnlyExportedPackagesAndTheJdk() throws IOException {
        String[] exported = exported();
        DescribedPredicate<JavaClass> known = resideInAnyPackage(exported).or(resideInAnyPackage("java..", "org.jspecify.."))
                .or(describe("a primitive type", JavaClass::isPrimitive));
        DescribedPredicate<JavaClass> api = resideInAnyPackage(exported).and(OPEN);
        codeUnits().that().arePublic().or().areProtected().and().areDeclaredInClassesThat(api).should(nameOnly(known)).check(CLASSES);
        fields().that().arePublic().or().areProtected().and().areDeclaredInClassesThat(api).should().haveRawType(known).check(CLASSES);
        classes().that(api).should().beAssignableTo(known).check(CLASSES);
        assertThat(exported).containsExactlyInAnyOrder("dev.frameworkadvisor", "dev.frameworkadvisor.knowledge");
    }

    /** See the Javadoc of the exported packages. */
    @Test
    void methodsReturnOptionalForAbsenceAndRecordsAndParametersAreMarkedNullable() throws Exception {
        String[] exported = exported();
        int looked = 0;
        for (JavaClass type : CLASSES.that(resideInAnyPackage(exported).and(OPEN))) {
            Class<?> reflected = Class.forName(type.getName());
            for (Method method : reflected.getDeclaredMethods()) {
                // A map's `get` is the JDK's to decide.
                if (Modifier.isPublic(method.getModifiers()) && !Map.class.isAssignableFrom(reflected)) {
                    assertThat(method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class) && !isComponent(method)).as("%s returns null", method).isFalse();
                    assertThat(method.getParameterTypes()).as(method.toString()).doesNotContain(Optional.class);
                    looked++;
                }
            }
            if (reflected.isRecord()) {
                assertThat(reflected.getRecordComponents()).as(type.getName()).noneMatch(it -> it.getType() == Optional.class);
            }
        }
        assertThat(looked).isGreaterThan(100);
        for (String name : exported) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class)).as(name).isTrue();
        }
    }

    private static boolean isComponent(Method method) {
        return method.getDeclaringClass().isRecord() && Arrays.stream(method.getDeclaringClass().getRecordComponents())
                .anyMatch(it -> it.getAccessor().equals(method));
    }

    @Test
    void noEngineTypeIsPartOfWhatOthersCall() {
        codeUnits().that().arePublic().or().areProtected().and().areDeclaredInClassesThat(OPEN)
                .should(nameOnly(not(resideInAnyPackage(ENGINE)))).check(CLASSES);
        fields().that().arePublic().or().areProtected().and().areDeclaredInClassesThat(OPEN)
                .should().notHaveRawType(resideInAnyPackage(ENGINE)).allowEmptyShould(true).check(CLASSES);
        classes().that(OPEN).should().notBeAssignableTo(resideInAnyPackage(ENGINE)).check(CLASSES);
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
    void onlyTheCommandLineNeedsItsLibraries() {
        noClasses().that().resideOutsideOfPackage(CLI).should().dependOnClassesThat().resideInAnyPackage("picocli..", "org.slf4j..").check(CLASSES);
    }

    /** The packages that module-info.java exports to everyone. */
    private static String[] exported() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            return ModuleDescriptor.read(in).exports().stream().filter(it -> !it.isQualified()).map(ModuleDescriptor.Exports::source).toArray(String[]::new);
        }
    }

    private static ArchCondition<JavaCodeUnit> nameOnly(DescribedPredicate<JavaClass> known) {
        return new ArchCondition<>("name only what " + known.getDescription()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream.of(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream(), unit.getExceptionTypes().stream())
                        .flatMap(it -> it).flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType).filter(not(known))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " names " + type.getName())));
            }
        };
    }
}
