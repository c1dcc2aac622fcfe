package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.reading.extraction.UnreadReason;

/** Types every command of the page of operations in its order, in the situations that it tells of. */
@Tag("whole")
class OperationsPageTests {

    private static final Pattern DOCTORS_LINE = Pattern.compile("(?m)^(?:ok|warning|wrong) +(\\S+) ");

    @TempDir
    Path root;

    /** All that is wrong with the page is told at once. */
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void everyCommandEndsAsThePageSaysAndPrintsWhatItShows() throws Exception {
        List<OperationsPage.Step> steps = OperationsPage.steps();
        assertThat(steps).hasSizeGreaterThan(50);

        try (PracticeOffice office = new PracticeOffice(root);
                Situations situations = new Situations(office, root)) {
            for (OperationsPage.Step step : steps) {
                if (step.situation().isEmpty()) {
                    type(step, office);
                } else {
                    situations.bringAbout(step.situation());
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void mentionsNoCommandThatItDoesNotType() throws IOException {
        List<String> typed = OperationsPage.steps().stream()
                .flatMap(step -> step.lines().stream())
                .map(OperationsPage.Line::typed)
                .toList();

        assertThat(OperationsPage.mentioned())
                .allSatisfy(command -> assertThat(typed).anyMatch(line -> line.contains(command)));
    }

    @Test
    void tellsWhatToDoAboutEveryExitCodeAlarmAndReasonWhyADocumentIsUnread() throws IOException {
        assertThat(OperationsPage.told())
                .containsAll(exitCodes())
                .containsAll(names(RunAlarm.Kind.values()))
                .containsAll(names(UnreadReason.values()));
    }

    static List<String> exitCodes() {
        return Stream.of(ExitCode.class.getDeclaredFields())
                .filter(field -> field.getType() == int.class)
                .map(field -> {
                    try {
                        return Integer.toString(field.getInt(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private void type(OperationsPage.Step step, PracticeOffice office) throws Exception {
        PracticeOffice.Typed typed = office.type(step.lines());
        softly.assertThat(typed.exitCode()).as("%s%n%s", step, typed.output()).isZero();
        softly.assertThat(step.shown())
                .filteredOn(line -> !line.isBlank())
                .filteredOn(line ->
                        !OperationsPage.pattern(line).matcher(typed.output()).find())
                .as("what the page shows and is not printed by %s:%n%s", step, typed.output())
                .isEmpty();
        softly.assertThat(OperationsPage.told())
                .as("what the doctor looks at")
                .containsAll(DOCTORS_LINE
                        .matcher(typed.output())
                        .results()
                        .map(line -> line.group(1))
                        .toList());
    }
}
