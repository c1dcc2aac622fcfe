package org.sekisho.curation.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.curation.ListFixtures;
import org.sekisho.curation.control.ControlDifference.ItemChange;
import org.sekisho.curation.control.ControlDifference.ItemChange.Kind;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblemsException;

class ControlDraftTests {

    private static final Path ECFR = Path.of("testdata/control/ecfr.xml");
    private static final Path EGOV = Path.of("testdata/control/egov.xml");

    @TempDir
    Path folder;

    @Test
    void aSourceThatIsTooLargeIsNotRead() throws IOException {
        Path large = folder.resolve("large.xml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(ControlSources.LARGEST + 1);
        }

        assertThatExceptionOfType(SourceRefusedException.class)
                .isThrownBy(() -> ControlSources.read(large, List.of()))
                .withMessageContaining("larger than 32 MB");
    }

    @Nested
    class Compared {

        @Test
        void isNoDifferenceToItselfWhereverInTheFileItStands() throws IOException {
            ControlList list = ControlSources.read(ECFR, List.of());

            assertThat(ControlDifference.between(list, list).isEmpty()).isTrue();
            assertThat(difference(
                                    "<P>b. “Lamps” between 400 nm and 700 nm;</P>",
                                    "\n<FP-2>b. “Lamps”\n between <I>400</I> nm and 700 nm;</FP-2>")
                            .changes())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                exceeding 12.5 kg       | exceeding 15 kg          | 3A001.a.1   | THRESHOLD
                ring time of 30 s       | ringing time of 30 s     | 3A001.a.2   | TEXT
                all of the following    | any of the following     | 3A001.a     | JOINING
                except one of wood      | except one of steel      | 3A001.a.2.b | EXCLUSION
                does not control bells  | does not control gongs   | 3A001.a.2.b | EXCLUSION
                not exceeding 2.5 kg    | not exceeding 3.5 kg     | 3A001.a.2.b | THRESHOLD
                Bells of cows           | Bells of goats           | 3A001.a.2.b | NOTE
                <P>b. Furnaces above 1,100 °C.</P> | ''            | 3B001.b     | GONE
                1,100 °C.</P> | 1,100 °C.</P><P>c. Anvils.</P>      | 3B001.c     | ADDED
                <HD1>B. Test            | <HD1>B. Tests            | 3B          | TEXT
                NS applies to 3A001.a   | NS applies to 3A001.b    | 3A001       | NOTE
                takes effect later      | takes effect soon        | ''          | NOTE
                """)
        void namesWhatChangedByItsNumber(String was, String is, String number, Kind kind) throws IOException {
            assertThat(difference(was, is).changes())
                    .filteredOn(change -> change.number().equals(number))
                    .extracting(ItemChange::kind)
                    .contains(kind);
        }
    }

    @Nested
    class BesideTheOfficesLists {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                15 CFR part 774 | 3A001.a.1             | 12.5 kg | true
                15 CFR part 774 | 3A001                 | 12.5 kg | true
                15 CFR part 774 | items of 3A001.a.     | 12.5 kg | true
                15 CFR part 774 | 3A002 and 3A001.a.1   | 12.5 kg | true
                15 CFR part 774 | 3A001.a.2             | 12.5 kg | false
                15 CFR part 774 | 3A001.a.10            | 12.5 kg | false
                15 CFR part 774 | 3A002                 | 12.5 kg | false
                another law     | 3A001.a.1             | 12.5 kg | false
                15 CFR part 774 | 3A001.b, a.1          | 12.5 kg | true
                15 CFR part 774 | 3A001.b, a.2.a        | 12.5 kg | false
                15 CFR part 774 | 5A001.f.2, 5A001.b.3  | 12.5 kg | false
                part 774        | 3A001.a.2.a           | Bells of cows | true
                part 774        | 3B001.b               | <P>b. Furnaces above 1,100 °C.</P> | true
                鐘の令                   | 第一条第一号イ          | 一二・五キログラム | true
                鐘の令                   | 第一条 第一号           | 一二・五キログラム | true
                令和八年政令見本第一号 | 第一条第一号の規定      | 一二・五キログラム | true
                鐘の令                   | 第一条第一号の二        | 一二・五キログラム | false
                鐘の令                   | 第一条の二              | 一二・五キログラム | false
                鐘の令                   | 別表第一の一の項        | 一二・五キログラム | false
                """)
        void namesTheEntriesThatCiteWhatChangedWhatANoteIsAboutAndWhatIsGone(
                String instrument, String article, String was, boolean named) throws IOException {
            Path source = was.startsWith("一") ? EGOV : ECFR;
            ControlList before = ControlSources.read(source, List.of());
            ControlList after = changed(
                    source,
                    was,
                    was.replaceAll("12.5|一二・五", "9").replace("cows", "goats").replaceAll("<P>.*", ""));

            assertThat(CitingEntry.of(
                            before,
                            after,
                            ControlDifference.between(before, after),
                            List.of(entry(instrument, article))))
                    .extracting(CitingEntry::code)
                    .isEqualTo(named ? List.of("A-01") : List.of());
        }
    }

    @Nested
    class Kept {

        private KeptControlLists kept;

        @BeforeEach
        void inAFolder() {
            kept = new KeptControlLists(folder.resolve("control"));
            assertThat(kept.keep("us", ControlSources.read(ECFR, List.of())).isEmpty())
                    .isTrue();
        }

        @Test
        void isATaskOnceItChangesUntilAPersonHasLookedOverTheEntries() throws IOException {
            assertThat(kept.tasks(List.of())).isEmpty();

            ControlDifference since = kept.keep("us", changed(ECFR, "exceeding 12.5 kg", "exceeding 15 kg"));

            assertThat(since.changes()).hasSize(2);
            assertThat(kept.tasks(List.of(entry("part 774", "3A001.a.1"))))
                    .singleElement()
                    .satisfies(task -> {
                        assertThat(task.name()).isEqualTo("us");
                        assertThat(task.difference()).isEqualTo(since);
                        assertThat(task.citing()).extracting(CitingEntry::code).containsExactly("A-01");
                    });
            assertThat(kept.done("us")).isTrue();
            assertThat(kept.tasks(List.of())).isEmpty();
            assertThat(kept.done("us")).isFalse();
        }

        @Test
        void isComparedWithWhatWasLookedOverAndNotWithWhatWasReadLast() throws IOException {
            kept.keep("us", changed(ECFR, "exceeding 12.5 kg", "exceeding 15 kg"));
            ControlDifference since = kept.keep("us", changed(ECFR, "Bells of cows", "Bells of goats"));

            assertThat(since.changes()).extracting(ItemChange::kind).containsExactly(Kind.NOTE);
            assertThat(kept.keep("us", ControlSources.read(ECFR, List.of())).isEmpty())
                    .isTrue();
            assertThat(kept.tasks(List.of())).isEmpty();
        }

        @Test
        void isNotComparedWithAnotherLawOrOtherPartsOfIt() {
            assertThatExceptionOfType(SourceRefusedException.class)
                    .isThrownBy(() -> kept.keep("us", ControlSources.read(EGOV, List.of())));
            assertThatExceptionOfType(SourceRefusedException.class)
                    .isThrownBy(() -> kept.keep("us", ControlSources.read(ECFR, List.of("3A001"))))
                    .withMessageContaining("or of other parts of it");
        }
    }

    @Nested
    class AsEntriesToBeFinished {

        private final ControlList list = ControlSources.read(ECFR, List.of());

        @Test
        void areRefusedUntilAPersonHasFinishedThemAndTellWhatToKnow() throws IOException {
            Path file = Files.writeString(folder.resolve("draft.yml"), skeleton("3A001.a", "3A001.b"));

            assertThatExceptionOfType(ListProblemsException.class)
                    .isThrownBy(() -> new KeyTechnologyListReader().read(file))
                    .satisfies(refused -> assertThat(refused.problems())
                            .filteredOn(problem -> problem.message().contains("'rules' is empty"))
                            .hasSize(2));
            assertThat(file)
                    .content()
                    .contains("# 3A001.a.1 threshold: exceeding 12.5 kg (EXCEEDING 12.5 kg)")
                    .contains("# takes out: 3A001.a.2 does not control bells as follows: (of 3A001.a.2)")
                    .contains("which items the note is about is not stated");
        }

        @Test
        void areEntriesOnceTheyAreFinished() throws IOException {
            String finished = skeleton("3A001.a")
                    .replace("rules: []", "rules: [{words: bell}]\n    examples: {match: [A bell.]}")
                    .replace("area: \"\"", "area: bells")
                    .replace("queue: \"\"", "queue: watch")
                    .replace("reason: \"\"", "reason: they are loud");
            Path file = Files.writeString(folder.resolve("draft.yml"), finished);

            assertThat(new KeyTechnologyListReader().read(file).entries().get(0).basis())
                    .extracting(Basis::article, Basis::instrument)
                    .containsExactly("3A001.a", list.authority());
        }

        private String skeleton(String... numbers) {
            List<ControlItem> items = Stream.of(numbers)
                    .map(number -> list.item(number).orElseThrow())
                    .toList();
            return EntrySkeletons.of(list, items);
        }
    }

    private static ControlDifference difference(String was, String is) throws IOException {
        return ControlDifference.between(ControlSources.read(ECFR, List.of()), changed(ECFR, was, is));
    }

    private static ControlList changed(Path source, String was, String is) throws IOException {
        String sample = Files.readString(source);
        assertThat(sample).contains(was);
        return ControlSources.read(sample.replace(was, is == null ? "" : is).getBytes(UTF_8), List.of());
    }

    private static KeyTechnologyList entry(String instrument, String article) {
        return ListFixtures.entry(
                "basis: {reason: a sample, instrument: \"%s\", article: \"%s\"}".formatted(instrument, article),
                "rules: [{words: bell}]");
    }
}
