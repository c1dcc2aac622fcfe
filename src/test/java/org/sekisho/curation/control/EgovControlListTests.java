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

class EgovControlListTests {

    private static final Path SAMPLE = Path.of("testdata/control/egov.xml");

    private final ControlList list = ControlSources.read(SAMPLE, List.of());

    @Test
    void isCalledAsTheOrderIs() {
        assertThat(list.title()).isEqualTo("鐘の令");
        assertThat(list.authority()).isEqualTo("鐘の令（令和八年政令見本第一号）");
        assertThat(list.version()).isEqualTo("2026-11-02");
        assertThat(list.source().leftOut()).containsExactly("1 EnactStatement", "1 SupplProvision");
    }

    @Test
    void numbersItemsAsTheyAreCited() {
        assertThat(list.all().map(ControlItem::number)).containsExactly("""
                        第一条 第一条第一号 第一条第一号イ 第一条第一号ロ 第一条第一号ロ（一） 第一条第一号ロ（一の二）
                        第一条第一号の二 第一条第二号 第一条の二 第一条の二第一項 第一条の二第二項 別表第一 別表第一の一の項
                        別表第一の一の項（一） 別表第一の一の項（一の二） 別表第一の一の項（一の二）１
                        別表第一の一の項（一の二）２ 別表第一の一の項（二） 別表第一の一の二の項 別表第一の一の二の項（一）
                        別表第一の二の項""".split("\\s+"));
        assertThat(item("第一条第二号").through()).isEqualTo("第一条第四号");
        assertThat(item("第一条第二号").statement().doubts()).containsExactly(Doubt.RESERVED);
    }

    @Test
    void saysHowItemsAreJoinedAndMakesOutThresholdsInKanji() {
        assertThat(Stream.of("第一条", "第一条第一号", "第一条第一号ロ")
                        .map(number -> item(number).joining()))
                .containsExactly(Joining.ANY, Joining.ALL, Joining.ANY);
        assertThat(Stream.of("第一条第一号イ", "第一条第一号ロ（一）", "別表第一の一の項（一の二）２")
                        .flatMap(number -> item(number).statement().thresholds().stream()))
                .containsExactly(
                        new StatedThreshold(Comparison.EXCEEDING, 12.5, null, "kg", "一二・五キログラムを超え"),
                        new StatedThreshold(Comparison.BELOW, 440, null, "Hz", "四四〇ヘルツ未満"),
                        new StatedThreshold(Comparison.EXCEEDING, 5000, null, "nm", "五、〇〇〇ナノメートルを超え"));
    }

    @Test
    void keepsHowCharactersAreReadAndMarksWhatItCannotRead() {
        assertThat(item("第一条第一号ロ（一の二）").statement().text()).isEqualTo("割れ目が一〇³本以上のもの");
        assertThat(item("第一条の二第一項").statement().text()).isEqualTo("鐘^かねは、冷えてから量る。");
        assertThat(item("別表第一の一の項").statement().doubts()).containsExactly(Doubt.DELEGATED);
        assertThat(item("第一条第一号ロ（一の二）").statement().doubts()).contains(Doubt.THRESHOLD_NOT_UNDERSTOOD);
    }

    @Test
    void saysOfWhichItemAnExclusionIs() {
        assertThat(item("別表第一の一の項（一）").statement().exclusions())
                .containsExactly(new ScopedExclusion("（二の項に掲げるものを除く。）", List.of("別表第一の一の項（一）")));
        assertThat(item("別表第一の一の項（一）").statement().refersTo()).containsExactly("二の項");
    }

    @Test
    void marksAnExclusionThatIsOfAnotherPlace() {
        assertThat(item("第一条の二第二項").statement().exclusions().get(0).covers()).isEmpty();
        assertThat(item("第一条の二第二項").statement().doubts()).contains(Doubt.EXCLUSION_WITHOUT_SCOPE);
        assertThat(item("別表第一の一の項（一の二）")
                        .notes()
                        .get(0)
                        .paragraphs()
                        .get(0)
                        .statement()
                        .doubts())
                .contains(Doubt.SCOPE_NOT_STATED);
    }

    @Test
    void keepsTheOtherColumnsAndTheRemarksOfATable() {
        assertThat(item("別表第一の二の項").notes().get(0).paragraphs())
                .extracting(NoteParagraph::at)
                .containsExactly("column 3 地域");
        ControlNote remarks = item("別表第一").notes().get(2);
        assertThat(remarks.label()).isEqualTo("備考");
        assertThat(remarks.covers()).containsExactly("別表第一");
        assertThat(remarks.paragraphs()).extracting(NoteParagraph::enumerator).containsExactly("一", "二");
    }

    @Nested
    class APartOfTheOrder {

        @Test
        void isReadByItsTitle() {
            ControlList part = ControlSources.read(SAMPLE, List.of("別表第一"));

            assertThat(part.items()).hasSize(1);
            assertThat(part.source().leftOut()).containsExactly("2 Article", "1 EnactStatement", "1 SupplProvision");
        }

        @Test
        void isRefusedIfThereIsNone() {
            assertThatExceptionOfType(SourceRefusedException.class)
                    .isThrownBy(() -> ControlSources.read(SAMPLE, List.of("別表第九")))
                    .withMessageContaining("it has no 別表第九");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Subitem1 Num="2">                      | <Subitem1 Num="3">                        | 第一条第一号ロ has a number that is not known, or not that of its title
            <Subitem2Title>（一の二）</Subitem2Title> | <Subitem2Title>（三）</Subitem2Title>      | 第一条第一号ロ（三） has a number that is not known
            <ItemTitle>一の二</ItemTitle>            | <ItemTitle></ItemTitle>                   | has a number that is not known
            （二）　鐘楼                             | （三）　鐘楼                               | 別表第一の一の項（三） stands twice, one before it is missing
            （二）　鐘楼                             | 鐘楼                                      | words without a number stand among items
            <TableColumn><Sentence Num="1">二</Sentence> | <TableColumn><Sentence Num="1">三</Sentence> | 別表第一の三の項 stands twice
            <Sentence Num="1">鐘には                 | <QQ>鐘には                                | the document breaks
            <RemarksLabel>備考</RemarksLabel>        | 備考                                      | words stand in <Remarks> outside of any sentence
            <Article Num="1_2">                     | <Article Num="3">                         | 第一条の二 stands twice, or one before it is missing
            <Article Num="1_2">                     | <Article Num="1_2" Delete="true">         | the attribute Delete of <Article> is not known
            """)
    void isRefusedWithThePlaceAndWhatIsNotKnown(String was, String is, String why) throws IOException {
        String sample = Files.readString(SAMPLE);
        assertThat(sample).contains(was);

        assertThatExceptionOfType(SourceRefusedException.class)
                .isThrownBy(() -> ControlSources.read(
                        sample.replace(was, is == null ? "" : is).getBytes(UTF_8), List.of()))
                .withMessageContaining(why);
    }

    private ControlItem item(String number) {
        return list.item(number).orElseThrow();
    }
}
