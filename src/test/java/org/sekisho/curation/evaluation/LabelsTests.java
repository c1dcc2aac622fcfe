package org.sekisho.curation.evaluation;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.curation.evaluation.LabelledFiling.Content;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;

class LabelsTests {

    private static final List<KeyTechnologyList> LISTS =
            List.of(new KeyTechnologyListReader().read(Path.of("testdata/evaluation/list.yml")));

    @TempDir
    Path folder;

    @Nested
    class RightLabels {

        @Test
        void areReadInTheirOrderWithWhatIsExpected() throws IOException {
            List<LabelledFiling> filings =
                    read("id,text,expected\na,\"A sonar, towed\",SEA-01; light\n\nb,A kettle,\nc,Sea,sea;SEA-02\n");

            assertThat(filings).extracting(LabelledFiling::id).containsExactly("a", "b", "c");
            assertThat(filings).extracting(LabelledFiling::row).containsExactly(2, 4, 5);
            Expected mixed = filings.get(0).expected();
            assertThat(mixed.areas()).containsExactlyInAnyOrder("sea", "light");
            assertThat(mixed.open()).containsExactly("light");
            assertThat(mixed.entries())
                    .extracting(entry -> entry.code().value())
                    .containsExactly("SEA-01");
            assertThat(filings.get(1).expected().areas()).isEmpty();
            assertThat(filings.get(2).expected().open()).isEmpty();
            assertThat(filings.get(0).content()).isEqualTo(new Content.Text(Section.CLAIM, null, "A sonar, towed"));
        }

        @Test
        void mayBeginWithAByteOrderMarkAndEndLinesAsWindowsDoes() throws IOException {
            List<LabelledFiling> filings = read("\uFEFFid,text,section,language,expected\r\nい,ソナー,Abstract,JA,sea\r\n");

            assertThat(filings)
                    .extracting(LabelledFiling::content)
                    .containsExactly(new Content.Text(Section.ABSTRACT, "ja", "ソナー"));
        }

        @Test
        void nameFilesRelativeToTheirOwnFolderAndSayWhichColumnsAreNotRead() throws IOException {
            Files.writeString(folder.resolve("a.txt"), "A sonar.");

            assertThat(read("id,file,expected\na,a.txt,sea\n"))
                    .extracting(LabelledFiling::content)
                    .containsExactly(new Content.Document(folder.resolve("a.txt")));
            assertThat(labels("id,text,expected,note\na,x,,mine\n").remarks())
                    .singleElement()
                    .asString()
                    .contains("'note'");
        }
    }

    @Nested
    class WrongLabels {

        @Test
        void areToldAllAtOnceWithTheirRowsAndHowToMendThem() throws IOException {
            assertThat(problems("""
                    id,text,file,expected,section,language
                    a,one,,sea,claim,en
                    a,two,,sea,claim,en
                    ,three,,,claim,en
                    d,,,,claim,en
                    e,five,e.txt,,claim,en
                    f,,f.txt,,claim,en
                    g,seven,,SEA-9;tea,claim,en
                    h,eight,,,drawing,en
                    i,nine,,,claim,english
                    j,ten
                    """))
                    .satisfiesExactly(
                            says("row 3", "the id a is there already"),
                            says("row 4", "the id is empty"),
                            says("row 5", "neither a text nor a file"),
                            says("row 6", "leave one of them empty"),
                            says("row 7", "f.txt is not there"),
                            says("row 8", "'SEA-9'"),
                            says("row 8", "'tea'"),
                            says("row 9", "'drawing'", "title, abstract, claim"),
                            says("row 10", "'english'", "two letters"),
                            says("row 11", "2 cells", "6"),
                            says("areas light, sea", "entries SEA-01, SEA-02, LIGHT-01"));
        }

        private static ThrowingConsumer<String> says(String... parts) {
            return problem -> assertThat(problem).contains(parts);
        }

        @Test
        void quoteNothingOfTheirTexts() throws IOException {
            assertThat(problems("id,text,expected\na,tellurium,tea\na,tellurium,sea\nb,tellurium\n"))
                    .isNotEmpty()
                    .noneMatch(problem -> problem.contains("tellurium"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                `number,words\n1,x\n`                      | expected, id, text (or file)
                ``                                          | the header lacks
                `id,text,expected\n`                        | no row under the header
                `id,id,text,expected\na,b,x,\n`             | column id twice
                `id;text;expected\na;x;sea\n`               | with commas
                `id,text,expected\na,"A sonar,sea\nb,x,\n`  | quotation mark
                """)
        void areNoTable(String labels, String why) throws IOException {
            assertThat(problems(labels)).singleElement().asString().contains(why);
        }

        @Test
        void areInAnotherEncodingThanUtf8() throws IOException {
            for (Charset charset : List.of(Charset.forName("Shift_JIS"), UTF_16)) {
                Files.write(file(), "id,text,expected\na,ソナー,sea\n".getBytes(charset));
                assertThat(problems()).singleElement().asString().contains("not in UTF-8", "CSV UTF-8");
            }
        }

        @Test
        void areNotThere() {
            assertThatExceptionOfType(LabelProblemsException.class)
                    .isThrownBy(() -> Labels.in(folder.resolve("none.csv"), LISTS))
                    .withMessageContaining("no such file");
        }

        @Test
        void areCountedOnceThereAreTooMany() throws IOException {
            assertThat(problems("id,text,expected\n" + ",x,\n".repeat(1_500)))
                    .hasSize(1_001)
                    .last()
                    .asString()
                    .contains("500 problems more");
        }
    }

    private List<LabelledFiling> read(String content) throws IOException {
        try (Stream<LabelledFiling> filings = labels(content).filings()) {
            return filings.toList();
        }
    }

    private Labels labels(String content) throws IOException {
        Files.write(file(), content.getBytes(UTF_8));
        return Labels.in(file(), LISTS);
    }

    private List<String> problems(String content) throws IOException {
        Files.writeString(file(), content);
        return problems();
    }

    private List<String> problems() {
        return catchThrowableOfType(LabelProblemsException.class, () -> Labels.in(file(), LISTS))
                .problems();
    }

    private Path file() {
        return folder.resolve("labels.csv");
    }
}
