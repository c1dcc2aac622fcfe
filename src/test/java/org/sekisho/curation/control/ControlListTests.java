package org.sekisho.curation.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a source, whole and in parts, and what is refused. */
class ControlListTests {

    private static final Path GOLDEN = Path.of("src/test/resources/org/sekisho/curation/control");

    @TempDir
    Path folder;

    /** Titles, numbers, joinings, thresholds, exclusions, notes, doubts, what was left out: the draft says all of them. */
    @ParameterizedTest
    @ValueSource(strings = {"ecfr", "egov"})
    void makesOfASampleTheDraftThatIsExpected(String format) throws IOException {
        ControlList list = ControlSources.read(sample(format), List.of());
        Path golden = GOLDEN.resolve(format + ".json");
        if (System.getProperty("testdata.regenerate") != null && System.getenv("CI") == null) {
            Files.write(golden, JacksonDraft.written(list));
        }

        assertThat(new String(JacksonDraft.written(list), UTF_8)).isEqualTo(Files.readString(golden));
        assertThat(JacksonDraft.read(golden)).isEqualTo(list);
        assertThat(ControlSources.read(Files.readAllBytes(sample(format)), List.of()))
                .isEqualTo(list);
        assertThat(list.source().sha256()).isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(sample(format))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"format\": \"sekisho control list 1\"}", "no JSON", "", "{\"more\": 1}"})
    void refusesWhatIsNoDraft(String json) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.json"), json);

        assertThatExceptionOfType(SourceRefusedException.class)
                .isThrownBy(() -> JacksonDraft.read(draft))
                .withMessageContaining("it is no draft of a control list");
    }

    @Test
    void readsAPartByItsNumberOrTitleAndSaysWhatItLeftOut() {
        ControlList entry = ControlSources.read(sample("ecfr"), List.of("3A002"));
        ControlList table = ControlSources.read(sample("egov"), List.of("別表第一"));

        assertThat(entry.all().map(ControlItem::number)).containsExactly("3", "3A", "3A002", "3B");
        assertThat(entry.source().leftOut()).containsExactly("2 entries");
        assertThat(table.items()).hasSize(1);
        assertThat(table.source().leftOut()).containsExactly("2 Article", "1 EnactStatement", "1 SupplProvision");
        assertThatExceptionOfType(SourceRefusedException.class)
                .isThrownBy(() -> ControlSources.read(sample("ecfr"), List.of("3A009")))
                .withMessageContaining("it has no entry 3A009");
        assertThatExceptionOfType(SourceRefusedException.class)
                .isThrownBy(() -> ControlSources.read(sample("egov"), List.of("別表第九")))
                .withMessageContaining("it has no 別表第九");
    }

    @Test
    void readsAPartWhereTheRestIsNotKnown() throws IOException {
        byte[] other = changed("ecfr", "<P>a. Moulds", "<P>b. Moulds");

        assertThatExceptionOfType(SourceRefusedException.class).isThrownBy(() -> ControlSources.read(other, List.of()));
        assertThat(ControlSources.read(other, List.of("3A001")).item("3A001.a.1"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ecfr | <P>a.1. A mass                | <P>a.2. A mass                | a.2. does not follow a.
            ecfr | <P>a.2. A ring time           | <P>a.1. A ring time           | a.1. stands twice
            ecfr | <P>b. “Lamps”                 | <P>“Lamps”                    | a paragraph without a number or a label
            ecfr | <P>b. “Lamps”                 | <P>B. “Lamps”                 | an item where none belongs, or with a number that is not known
            ecfr | <P>c. through e. [Reserved]   | <P>d. through e. [Reserved]   | d. through e. does not follow b.
            ecfr | <P>b. Furnaces                | <P>b. <QQ>hot</QQ> Furnaces   | <QQ> is not known in a paragraph
            ecfr | <HD2>Carillons                | <HD2>Annex to Category 3      | a heading that is not known in an entry
            ecfr | <B>3A002 Lamps with a wick.</B> | 3A002 Lamps with a wick.    | a paragraph begins as another entry
            ecfr | <I>Related Definitions:       | <I>Related Things:            | a field whose name is not known
            ecfr | <P><I>Technical Note:</I>     | <P><I>Technical Note</I>      | a note whose heading is not known
            egov | <Subitem1 Num="2">                      | <Subitem1 Num="3">                        | 第一条第一号ロ has a number that is not known, or not that of its title
            egov | <Subitem2Title>（一の二）</Subitem2Title> | <Subitem2Title>（三）</Subitem2Title>      | 第一条第一号ロ（三） has a number that is not known
            egov | <ItemTitle>一の二</ItemTitle>            | <ItemTitle></ItemTitle>                   | has a number that is not known
            egov | （二）　鐘楼                             | （三）　鐘楼                               | 別表第一の一の項（三） stands twice, one before it is missing
            egov | （二）　鐘楼                             | 鐘楼                                      | words without a number stand among items
            egov | <TableColumn><Sentence Num="1">二</Sentence> | <TableColumn><Sentence Num="1">三</Sentence> | 別表第一の三の項 stands twice
            egov | <Sentence Num="1">鐘には                 | <QQ>鐘には                                | the document breaks
            egov | <RemarksLabel>備考</RemarksLabel>        | 備考                                      | words stand in <Remarks> outside of any sentence
            egov | <Article Num="1_2">                     | <Article Num="3">                         | 第一条の二 stands twice, or one before it is missing
            egov | <Article Num="1_2">                     | <Article Num="1_2" Delete="true">         | the attribute Delete of <Article> is not known
            """)
    void refusesWithThePlaceWhatIsNotKnown(String format, String was, @Nullable String is, String why)
            throws IOException {
        byte[] source = changed(format, was, is == null ? "" : is);

        assertThatExceptionOfType(SourceRefusedException.class)
                .isThrownBy(() -> ControlSources.read(source, List.of()))
                .satisfies(refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                    assertThat(problem.message()).contains(why);
                    assertThat(problem.line()).isGreaterThanOrEqualTo(format.equals("ecfr") ? 1 : 0);
                    assertThat(String.valueOf(problem.after())).startsWith(format.equals("ecfr") ? "3" : "");
                }));
    }

    @Test
    void refusesWithAllThatIsWrongAtOnceAndWhereNobodyCanTellAnItemFromTheListOfANote() throws IOException {
        byte[] source = new String(changed("ecfr", "<P>a.1. A mass", "<P>a.3. A mass"), UTF_8)
                .replace("<P>b. Furnaces", "<P>3B001.a does not apply to:</P><P>a. Cakes;</P><P>b. Furnaces")
                .getBytes(UTF_8);

        assertThatExceptionOfType(SourceRefusedException.class)
                .isThrownBy(() -> ControlSources.read(source, List.of()))
                .withMessageContaining("b. may be an item or belong to the list of the note before it")
                .satisfies(refused -> assertThat(refused.problems()).hasSizeGreaterThan(1));
    }

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
    void refusesAHostileDocument(String document, String why) {
        String written = document.equals("deep") ? "<DIV5>".repeat(300) + "</DIV5>".repeat(300) : document;

        assertThatExceptionOfType(SourceRefusedException.class)
                .isThrownBy(() -> ControlSources.read(written.getBytes(UTF_8), List.of()))
                .withMessageContaining(why);
    }

    private static Path sample(String format) {
        return Path.of("testdata/control", format + ".xml");
    }

    private static byte[] changed(String format, String was, String is) throws IOException {
        String sample = Files.readString(sample(format));
        assertThat(sample).contains(was);
        return sample.replace(was, is).getBytes(UTF_8);
    }
}
