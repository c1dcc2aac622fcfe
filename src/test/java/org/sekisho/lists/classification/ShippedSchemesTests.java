package org.sekisho.lists.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/** What is shipped is whole and agrees with itself. */
class ShippedSchemesTests {

    @ParameterizedTest
    @CsvSource({"ipc.txt.gz, IPC, 84777, 84623", "cpc.txt.gz, CPC, 265111, 265111"})
    void holdsTheSymbolsThatTheSourcesGive(String file, Scheme scheme, int symbols, int dotted) throws IOException {
        SchemeData data = read(file);
        AtomicInteger groups = new AtomicInteger();
        AtomicInteger subgroups = new AtomicInteger();
        AtomicInteger dots = new AtomicInteger();
        eachGroup(data, (subclass, group) -> {
            groups.incrementAndGet();
            subgroups.addAndGet(group.subgroups().size());
            dots.addAndGet(group.hasDots(SchemeGroup.WHOLE) && group.listed() != null ? 1 : 0);
        });
        eachSubgroup(data, (group, subgroup) -> dots.addAndGet(subgroup.parent() == null ? 0 : 1));
        int all = groups.get() + subgroups.get();
        int withDots = dots.get();
        System.out.printf("%s: %,d symbols, %,d with dots%n", scheme, all, withDots);
        assertThat(data.scheme()).isEqualTo(scheme);
        assertThat(all).isEqualTo(symbols);
        assertThat(withDots).isEqualTo(dotted);
        assertThat(data.sources()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipc.txt.gz", "cpc.txt.gz"})
    void leadsFromEverySubgroupUpToItsMainGroupWithoutCircles(String file) throws IOException {
        eachSubgroup(read(file), (group, subgroup) -> {
            if (subgroup.parent() != null) {
                assertThat(ends(group, subgroup)).as(subgroup.digits()).isEqualTo(SchemeGroup.WHOLE);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipc.txt.gz", "cpc.txt.gz"})
    void putsEverySubgroupWithinAllAboveItAndInTheRangeOfItself(String file) throws IOException {
        eachSubgroup(read(file), (group, subgroup) -> {
            Dots dots = new Dots(group);
            String digits = subgroup.digits();
            assertThat(dots.above(digits))
                    .as(digits)
                    .doesNotContain(digits)
                    .endsWith(SchemeGroup.WHOLE)
                    .allMatch(above -> dots.within(digits, above).within());
            assertThat(dots.between(digits, SchemeGroup.WHOLE, digits).within()).isTrue();
        });
    }

    /** Goes up without trusting {@link SchemeGroup#above}, which would not come back from a circle. */
    private static String ends(SchemeGroup group, SchemeGroup.Subgroup subgroup) {
        Set<String> met = new HashSet<>();
        String at = subgroup.digits();
        if (group.elsewhere(at) != null) {
            return SchemeGroup.WHOLE; // it goes on in another main group
        }
        while (!at.equals(SchemeGroup.WHOLE) && met.add(at)) {
            SchemeGroup.Subgroup above = group.subgroup(at);
            at = above == null || above.parent() == null ? "nowhere" : above.parent();
        }
        return at;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipc.txt.gz", "cpc.txt.gz"})
    void isReadFromWhatItWrites(String file) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        read(file).write(written);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SchemeData.read(new ByteArrayInputStream(written.toByteArray())).write(again);

        assertThat(again.toByteArray()).isEqualTo(written.toByteArray());
    }

    @Test
    void hangsEverySymbolOfAnotherMainGroupBelowOneThatIsThere() throws IOException {
        AtomicInteger elsewhere = new AtomicInteger();
        eachGroup(
                read("cpc.txt.gz"),
                (subclass, group) -> group.subgroups().forEach(subgroup -> {
                    String above = group.elsewhere(subgroup.digits());
                    if (above != null && subgroup.life().gone() == null) {
                        elsewhere.incrementAndGet();
                        String[] parts = above.split("/");
                        SchemeGroup other = Objects.requireNonNull(subclass.group(parts[0]), above);
                        assertThat(parts[1].equals(SchemeGroup.WHOLE) || other.hasDots(parts[1]))
                                .as(above)
                                .isTrue();
                    }
                }));
        assertThat(elsewhere.get()).isGreaterThan(16_000);
    }

    @Test
    void holdsAsManyGroupsOfTheNewestEditionAsItsSourceLists() {
        assertThat(ClassificationSchemes.shipped().groups(Scheme.IPC)).isEqualTo(78_999);
        assertThat(ClassificationSchemes.shipped().groups(Scheme.CPC)).isEqualTo(260_167);
        assertThat(ClassificationSchemes.shipped().editions(Scheme.IPC))
                .extracting(ListedEdition::toString)
                .containsExactly("1980.01", "2023.01", "2025.01 derived");
        assertThat(ClassificationSchemes.shipped().editions(Scheme.CPC))
                .extracting(ListedEdition::toString)
                .containsExactly("2022.08", "2025.05");
    }

    @Test
    void isLoadedQuicklyAndTakesLittleMemory() throws IOException {
        System.gc();
        long before = used();
        long start = System.nanoTime();
        ClassificationSchemes schemes = ClassificationSchemes.read(new SchemeFolder(Path.of("no folder"), null));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        System.gc();
        long bytes = used() - before;
        System.out.printf("Loaded in %d ms, %,d kB%n", milliseconds, bytes / 1024);

        assertThat(schemes.sources(Scheme.IPC)).isNotEmpty();
        assertThat(bytes).isLessThan(40L << 20);
        assertThat(milliseconds).isLessThan(3_000); // aim: 300; a busy machine may take longer
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void eachGroup(SchemeData data, BiConsumer<SchemeSubclass, SchemeGroup> of) {
        data.subclasses()
                .forEach(subclass -> subclass.groupNumbers()
                        .forEach(number -> of.accept(subclass, Objects.requireNonNull(subclass.group(number)))));
    }

    private static void eachSubgroup(SchemeData data, BiConsumer<SchemeGroup, SchemeGroup.Subgroup> of) {
        eachGroup(data, (subclass, group) -> group.subgroups().forEach(subgroup -> of.accept(group, subgroup)));
    }

    private static SchemeData read(String file) throws IOException {
        try (InputStream in = ShippedSchemesTests.class.getResourceAsStream(file)) {
            return SchemeData.read(Objects.requireNonNull(in));
        }
    }
}
