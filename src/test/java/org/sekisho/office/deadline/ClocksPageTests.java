package org.sekisho.office.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.testdata.DocumentPage;

/** The page of clocks shows a file that is read, and says what comes of it. */
class ClocksPageTests {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (filed|notice served) on (\\S+) \\| (\\S+) \\| (\\S+) \\| (\\S+) \\|$");
    private static final Pattern SHIPPED = Pattern.compile("(?m)^\\| ([A-Z]{2}) \\| (\\S+) \\| (P\\w+) \\| (.+) \\|$");

    private static final Pattern LATER = Pattern.compile("(?m)^\\| ([A-Z]{2}) \\| ([a-z-]+|–) \\| ([a-z-]+|–) \\|$");

    @TempDir
    Path folder;

    @Test
    void showsAFileThatGivesADateOfFilingTheDaysThatThePageSays() throws IOException {
        Matcher shown = Pattern.compile("(?s)```yaml\\n(jurisdiction: .*?)```").matcher(page());
        assertThat(shown.find()).isTrue();
        Files.writeString(folder.resolve("xx.yml"), shown.group(1));
        OfficeClocks office =
                ClockFiles.read(new ClockSettings(folder, "XX")).own().orElseThrow();
        LegalClock clock = office.forCase(CaseStage.FIRST).orElseThrow();

        RunningClock running = office.setOff(clock, LocalDate.MIN.plusYears(1));
        List<MatchResult> rows = ROW.matcher(page()).results().toList();
        assertThat(rows).hasSize(3);
        for (MatchResult row : rows) {
            LocalDate day = LocalDate.parse(row.group(2));
            running = row.group(1).equals("filed")
                    ? office.setOff(clock, day)
                    : running.extendedByNotice(day).orElseThrow();
            assertThat(running.deadline())
                    .extracting(Deadline::lastDay, Deadline::actBy, Deadline::warnOn)
                    .as(row.group())
                    .containsExactly(
                            LocalDate.parse(row.group(3)),
                            LocalDate.parse(row.group(4)),
                            LocalDate.parse(row.group(5)));
        }
    }

    @Test
    void tellsOfTheClocksForCasesAsTheyAreShipped() throws IOException {
        assertThat(SHIPPED.matcher(page())
                        .results()
                        .map(row -> "%s %s %s %s".formatted(row.group(1), row.group(2), row.group(3), row.group(4))))
                .containsExactlyElementsOf(TestClocks.shipped(null).offices().stream()
                        .flatMap(office -> office.forCase(CaseStage.FIRST).stream()
                                .map(clock -> "%s %s %s %s"
                                        .formatted(
                                                office.jurisdiction(),
                                                clock.code(),
                                                clock.term().length().toString().replace("P42D", "P6W"),
                                                clock.silence().english())))
                        .toList());
    }

    @Test
    void tellsOfTheClocksOfLaterStagesAsTheyAreShipped() throws IOException {
        assertThat(LATER.matcher(page())
                        .results()
                        .map(row -> "%s %s %s".formatted(row.group(1), row.group(2), row.group(3))))
                .containsExactlyElementsOf(TestClocks.shipped(null).offices().stream()
                        .map(office -> "%s %s %s"
                                .formatted(
                                        office.jurisdiction(),
                                        code(office, CaseStage.REFERRED),
                                        code(office, CaseStage.ORDERED)))
                        .filter(row -> !row.endsWith("– –"))
                        .toList());
    }

    private static String code(OfficeClocks office, CaseStage stage) {
        return office.forCase(stage).map(LegalClock::code).orElse("–");
    }

    private static String page() throws IOException {
        return DocumentPage.at("desk.md#deadlines");
    }
}
