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
import org.sekisho.office.letter.NoticeTemplate.Addressee;
import org.sekisho.office.review.CaseStatus;

/** All that is wrong with the file of notices is told at once, with its line, and how to mend it. */
class NoticeTemplatesTests {

    static final String RIGHT = """
            demonstration: false
            office: {en: The Office, ja: 庁}
            outcomes:
              awaiting-information: {en: information, ja: 情報}
              awaiting-statement: {en: statement, ja: 陳述}
              disclosure-review: {en: disclosure, ja: 開示}
              secrecy-review: {en: secrecy, ja: 保全}
              order-recommended: {en: order, ja: 指定}
              closed: {en: nothing, ja: 終了}
            notices:
              - notice: request
                to: applicant
                article: {en: our article, ja: 条}
                title: {en: "Request {{number}}", ja: "求め {{number}}"}
                text: {en: "{{article}}: {{outcome}} by {{answer-by}}.", ja: "{{article}}：{{outcome}}。{{answer-by}}まで。"}
              - notice: letter
                to: authority
                article: {en: our article, ja: 条}
                title: {en: "To {{authority}}", ja: "{{authority}}御中"}
                text: {en: "{{sha256}}", ja: "{{ sha256 }}"}
            """;

    @TempDir
    Path folder;

    @Test
    void areReadWithAllTheySay() throws IOException {
        NoticeTemplates read = NoticeTemplates.read(write(RIGHT));

        assertThat(read.outcomes().get(CaseStatus.SECRECY_REVIEW).english()).isEqualTo("secrecy");
        assertThat(read.outcomes()).hasSize(6);
        assertThat(read.byCode("letter").orElseThrow().to()).isEqualTo(Addressee.AUTHORITY);
    }

    @Test
    void extendAClockOnlyIfTheySaySoAndGoToTheApplicant() throws IOException {
        NoticeTemplates read =
                NoticeTemplates.read(write(RIGHT.replace("to: applicant", "to: applicant\n    extends: true")));

        assertThat(read.byCode("request").orElseThrow().extendsClock()).isTrue();
        assertThat(read.byCode("letter").orElseThrow().extendsClock()).isFalse();
        Path wrong = write(RIGHT.replace("to: authority", "to: authority\n    extends: true"));
        assertThat(catchThrowableOfType(DataFileException.class, () -> NoticeTemplates.read(wrong))
                        .problems())
                .containsExactly(
                        wrong + ":18: 'extends' is for what is served on the applicant; set to: applicant, or take it"
                                + " out");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("notices.yml"), yaml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Request {{number}} | Request {{nummer}} | 14 | unknown field {{nummer}}; did you mean 'number'?",
                "Request {{number}} | Request {{sha256}} | 14 | which only what goes to an authority has",
                "closed: {en: nothing, ja: 終了} | shut: {en: nothing, ja: 終了} | 9 | unknown key 'shut'",
                "to: applicant | to: aplicant | 12 | did you mean 'applicant'?",
                "notice: letter | notice: request | 16 | notice 'request' is there twice",
                "notice: letter | notice: The Letter | 16 | a code is small letters",
                "office: {en: The Office, ja: 庁} | office: The Office | 2 | 'office' is keys with values (en, ja)",
            })
    void sayWhatIsWrongAndWhereAndHowToMendIt(String right, String wrong, int line, String said) throws IOException {
        assertThat(RIGHT).contains(right);
        Path file = write(RIGHT.replace(right, wrong));

        assertThat(catchThrowableOfType(DataFileException.class, () -> NoticeTemplates.read(file))
                        .problems())
                .anyMatch(problem -> problem.startsWith(file + ":" + line + ": ") && problem.contains(said));
    }

    @Test
    void thatComeWithTheProgramNameNoLaw() throws IOException {
        Path file = Path.of("config/notices.yml");
        NoticeTemplates shipped = NoticeTemplates.read(file);

        assertThat(shipped.demonstration()).isTrue();
        assertThat(shipped.all()).hasSizeGreaterThan(3).allSatisfy(notice -> {
            assertThat(notice.article().english()).matches("\\[.*]");
            assertThat(notice.article().japanese()).matches("［.*］");
        });
        assertThat(Files.readString(file)).doesNotContainPattern("(?i)article \\d|section \\d|第\\d+条");
    }
}
