package org.sekisho.office.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.machine.yaml.DataFileException;
import org.sekisho.office.letter.LetterTemplate.Addressee;
import org.sekisho.office.review.CaseStatus;

/** All that is wrong with the file of letters is told at once, with its line, and how to mend it. */
public class LetterTemplatesTests {

    public static final String RIGHT = """
            demonstration: false
            office: {en: The Office, ja: 庁}
            outcomes:
              awaiting-information: {en: information, ja: 情報}
              awaiting-statement: {en: statement, ja: 陳述}
              disclosure-review: {en: disclosure, ja: 開示}
              secrecy-review: {en: secrecy, ja: 保全}
              order-recommended: {en: order, ja: 指定}
              closed: {en: nothing, ja: 終了}
            letters:
              - letter: request
                to: applicant
                article: {en: our article, ja: 条}
                title: {en: "Request {{number}}", ja: "求め {{number}}"}
                text: {en: "{{article}}: {{outcome}} by {{answer-by}}.", ja: "{{article}}：{{outcome}}。{{answer-by}}まで。"}
              - letter: letter
                to: authority
                article: {en: our article, ja: 条}
                title: {en: "To {{authority}}", ja: "{{authority}}御中"}
                text: {en: "{{sha256}}", ja: "{{ sha256 }}"}
            """;

    @TempDir
    Path folder;

    @Test
    void areReadWithAllTheySay() throws IOException {
        LetterTemplates read = LetterTemplates.read(write(RIGHT));

        assertThat(read.outcomes().get(CaseStatus.SECRECY_REVIEW).english()).isEqualTo("secrecy");
        assertThat(read.outcomes()).hasSize(6);
        assertThat(read.byCode("letter").orElseThrow().to()).isEqualTo(Addressee.AUTHORITY);
    }

    @Test
    void extendAClockOnlyIfTheySaySoAndGoToTheApplicant() throws IOException {
        LetterTemplates read =
                LetterTemplates.read(write(RIGHT.replace("to: applicant", "to: applicant\n    extends: true")));

        assertThat(read.byCode("request").orElseThrow().extendsClock()).isTrue();
        assertThat(read.byCode("letter").orElseThrow().extendsClock()).isFalse();
        Path wrong = write(RIGHT.replace("to: authority", "to: authority\n    extends: true"));
        assertThat(catchThrowableOfType(DataFileException.class, () -> LetterTemplates.read(wrong))
                        .problems())
                .containsExactly(
                        wrong + ":18: 'extends' is for what is served on the applicant; set to: applicant, or take it"
                                + " out");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("letters.yml"), yaml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Request {{number}} | Request {{nummer}} | 14 | unknown field {{nummer}}; did you mean 'number'?",
                "Request {{number}} | Request {{sha256}} | 14 | which only what goes to an authority has",
                "To {{authority}} | To {{undeclared}} | 19 | which names what the filing says; take it out, or set to: applicant",
                "closed: {en: nothing, ja: 終了} | shut: {en: nothing, ja: 終了} | 9 | unknown key 'shut'",
                "to: applicant | to: aplicant | 12 | did you mean 'applicant'?",
                "letter: letter | letter: request | 16 | letter 'request' is there twice",
                "letter: letter | letter: The Letter | 16 | a code is small letters",
                "office: {en: The Office, ja: 庁} | office: The Office | 2 | 'office' is keys with values (en, ja)",
            })
    void sayWhatIsWrongAndWhereAndHowToMendIt(String right, String wrong, int line, String said) throws IOException {
        assertThat(RIGHT).contains(right);
        Path file = write(RIGHT.replace(right, wrong));

        assertThat(catchThrowableOfType(DataFileException.class, () -> LetterTemplates.read(file))
                        .problems())
                .anyMatch(problem -> problem.startsWith(file + ":" + line + ": ") && problem.contains(said));
    }

    @Test
    void thatComeWithTheProgramNameNoLaw() throws IOException {
        Path file = Path.of("config/letters.yml");
        LetterTemplates shipped = LetterTemplates.read(file);

        assertThat(shipped.demonstration()).isTrue();
        assertThat(shipped.all()).hasSizeGreaterThan(3).allSatisfy(letter -> {
            assertThat(letter.article().english()).matches("\\[.*]");
            assertThat(letter.article().japanese()).matches("［.*］");
        });
        assertThat(Files.readString(file)).doesNotContainPattern("(?i)article \\d|section \\d|第\\d+条");
    }
}
