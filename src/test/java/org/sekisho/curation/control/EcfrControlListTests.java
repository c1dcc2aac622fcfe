package org.sekisho.curation.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.curation.control.StatedThreshold.Comparison;

class EcfrControlListTests {

    private static final Path SAMPLE = Path.of("testdata/control/ecfr.xml");

    private final ControlList list = ControlSources.read(SAMPLE, List.of());

    @Test
    void knowsItsDayItsBytesAndItsReader() throws IOException {
        assertThat(list.version()).isEqualTo("2026-11-02");
        assertThat(list.source().sha256()).hasSize(64);
        assertThat(list.source().reader()).isPositive();
        assertThat(ControlSources.read(Files.readAllBytes(SAMPLE), List.of())).isEqualTo(list);
    }

    @Test
    void putsEachItemWhereItsNumberSays() {
        assertThat(list.all().map(ControlItem::number)).containsExactly("""
                        3 3A 3A001 3A001.a 3A001.a.1 3A001.a.2 3A001.a.2.a 3A001.a.2.b 3A001.b 3A001.c 3A001.f 3A002 3B
                        3B001 3B001.a 3B001.b""".split("\\s+"));
        assertThat(item("3A001.c").through()).isEqualTo("3A001.e");
        assertThat(item("3A001.c").statement().doubts()).containsExactly(Doubt.RESERVED);
    }

    @Test
    void saysHowItemsAreJoinedAndMakesOutThresholdsWithTheirPowersOfTen() {
        assertThat(Stream.of("3A001.a", "3A001.a.2", "3A001.b")
                        .map(number -> item(number).joining()))
                .containsExactly(Joining.ALL, Joining.ANY, Joining.NONE);
        assertThat(Stream.of("3A001.a.1", "3A001.a.2.b", "3A001.b")
                        .flatMap(number -> item(number).statement().thresholds().stream()))
                .containsExactly(
                        new StatedThreshold(Comparison.EXCEEDING, 12.5, null, "kg", "exceeding 12.5 kg"),
                        new StatedThreshold(Comparison.EXCEEDING, 1000, null, "g", "more than 10³ g"),
                        new StatedThreshold(Comparison.BETWEEN, 400, 700.0, "nm", "400 nm and 700 nm"));
    }

    @Test
    void marksWhatDoesNotSayWhatItLimitsOrIsAbout() {
        assertThat(item("3A001.f").statement().doubts()).contains(Doubt.THRESHOLD_NOT_UNDERSTOOD);
        assertThat(item("3A001.b").statement().doubts()).isEmpty();
        assertThat(note("3A001.a.2.b", "Technical Note:")
                        .paragraphs()
                        .get(0)
                        .statement()
                        .doubts())
                .contains(Doubt.SCOPE_NOT_STATED);
    }

    @Test
    void keepsTheListsOfNotesAndSentencesApartFromTheItems() {
        ControlNote note = note("3A001.a.2.b", "Note to 3A001.a.2:");
        ControlNote sentence = item("3A001.f").notes().get(0);

        assertThat(sentence.covers()).containsExactly("3A001.f");
        assertThat(sentence.paragraphs()).hasSize(2);
        assertThat(note.covers()).containsExactly("3A001.a.2");
        assertThat(note.paragraphs()).extracting(NoteParagraph::enumerator).containsExactly("", "a.", "b.");
        assertThat(note.paragraphs().get(0).statement().exclusions())
                .containsExactly(
                        new ScopedExclusion("3A001.a.2 does not control bells as follows:", List.of("3A001.a.2")));
    }

    @Test
    void saysOfWhichEntryAnExclusionIs() {
        Statement related =
                note("3A001", "Related Controls:").paragraphs().get(0).statement();

        assertThat(related.exclusions())
                .containsExactly(new ScopedExclusion("(2) This entry does not control toys.", List.of("3A001")));
        assertThat(related.refersTo()).containsExactly("3A002");
        assertThat(related.doubts()).contains(Doubt.CROSS_REFERENCE);
    }

    @Test
    void keepsMergedCellsOfATable() {
        assertThat(item("3A001").notes().stream()
                        .flatMap(note -> note.paragraphs().stream())
                        .map(NoteParagraph::at))
                .contains("row 3, column 1, colspan 2");
    }

    @Nested
    class APartOfTheList {

        @Test
        void isReadByItsNumber() {
            ControlList part = ControlSources.read(SAMPLE, List.of("3A002"));

            assertThat(part.all().map(ControlItem::number)).containsExactly("3", "3A", "3A002", "3B");
            assertThat(part.source().leftOut()).containsExactly("2 entries");
        }

        @Test
        void isReadWhereTheRestIsNotKnown() throws IOException {
            byte[] other = changed("<P>a. Moulds", "<P>b. Moulds");

            assertThatExceptionOfType(SourceRefusedException.class)
                    .isThrownBy(() -> ControlSources.read(other, List.of()));
            assertThat(ControlSources.read(other, List.of("3A001")).item("3A001.a.1"))
                    .isPresent();
        }

        @Test
        void isRefusedIfThereIsNone() {
            assertThatExceptionOfType(SourceRefusedException.class)
                    .isThrownBy(() -> ControlSources.read(SAMPLE, List.of("3A009")))
                    .withMessageContaining("it has no entry 3A009");
        }
    }

    @Nested
    class IsRefused {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                <P>a.1. A mass                | <P>a.2. A mass                | a.2. does not follow a.
                <P>a.2. A ring time           | <P>a.1. A ring time           | a.1. stands twice
                <P>b. “Lamps”                 | <P>“Lamps”                    | a paragraph without a number or a label
                <P>b. “Lamps”                 | <P>B. “Lamps”                 | an item where none belongs, or with a number that is not known
                <P>c. through e. [Reserved]   | <P>d. through e. [Reserved]   | d. through e. does not follow b.
                <P>b. Furnaces                | <P>b. <QQ>hot</QQ> Furnaces   | <QQ> is not known in a paragraph
                <HD2>Carillons                | <HD2>Annex to Category 3      | a heading that is not known in an entry
                <B>3A002 Lamps with a wick.</B> | 3A002 Lamps with a wick.    | a paragraph begins as another entry
                <I>Related Definitions:       | <I>Related Things:            | a field whose name is not known
                <P><I>Technical Note:</I>     | <P><I>Technical Note</I>      | a note whose heading is not known
                """)
        void withThePlaceAndWhatIsNotKnown(String was, String is, String why) throws IOException {
            byte[] source = changed(was, is);

            assertThatExceptionOfType(SourceRefusedException.class)
                    .isThrownBy(() -> ControlSources.read(source, List.of()))
                    .satisfies(refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                        assertThat(problem.message()).contains(why);
                        assertThat(problem.line()).isPositive();
                        assertThat(problem.after()).startsWith("3");
                    }));
        }

        @Test
        void withAllThatIsWrongAtOnceAndWhereNobodyCanTellAnItemFromTheListOfANote() throws IOException {
            byte[] source = new String(changed("<P>a.1. A mass", "<P>a.3. A mass"), UTF_8)
                    .replace("<P>b. Furnaces", "<P>3B001.a does not apply to:</P><P>a. Cakes;</P><P>b. Furnaces")
                    .getBytes(UTF_8);

            assertThatExceptionOfType(SourceRefusedException.class)
                    .isThrownBy(() -> ControlSources.read(source, List.of()))
                    .withMessageContaining("b. may be an item or belong to the list of the note before it")
                    .satisfies(refused -> assertThat(refused.problems()).hasSizeGreaterThan(1));
        }
    }

    @Nested
    class AHostileDocument {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                <!DOCTYPE a [<!ENTITY x "y">]><DIV5>&x;</DIV5>       | has a document type
                <!DOCTYPE a SYSTEM "file:///etc/hostname"><DIV5/>    | has a document type
                <DIV5><DIV9>                                         | the document breaks
                <DIV5><!-- a --></DIV5>                              | has a comment
                <DIV5><?a b?></DIV5>                                 | has an instruction
                <html/>                                              | the document begins with <html>
                deep                                                 | the document
                """)
        void isRefused(String document, String why) {
            String written = document.equals("deep") ? "<DIV5>".repeat(300) + "</DIV5>".repeat(300) : document;

            assertThatExceptionOfType(SourceRefusedException.class)
                    .isThrownBy(() -> ControlSources.read(written.getBytes(UTF_8), List.of()))
                    .withMessageContaining(why);
        }
    }

    private static byte[] changed(String was, String is) throws IOException {
        String sample = Files.readString(SAMPLE);
        assertThat(sample).contains(was);
        return sample.replace(was, is).getBytes(UTF_8);
    }

    private ControlItem item(String number) {
        return list.item(number).orElseThrow();
    }

    private ControlNote note(String number, String label) {
        return item(number).notes().stream()
                .filter(note -> note.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
