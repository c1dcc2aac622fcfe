package org.sekisho.office.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.machine.yaml.DataFileException;
import org.springframework.util.FileSystemUtils;

/** All that is wrong with files of clocks is told at once, with file and line, and how to mend it. */
class ClockFilesTests {

    private static final String RIGHT = """
            jurisdiction: XX
            name: {en: Ex, ja: 例}
            zone: Asia/Tokyo
            weekend: [saturday, sunday]
            holidays: [2027-01-01]
            secrecyCases: review
            clocks:
              - clock: review
                name: {en: review, ja: 審査}
                trigger: filing
                length: P3M
                extension: P1M
                closedLastDay: moves
                leadTime: {length: P15D, counted: calendar, means: {en: it arrived, ja: 届いた}}
                warning: {length: P5D, counted: working}
                silence: {en: free, ja: 自由}
                article: Article 1
                source: https://example.org/law
                verified: true
              - clock: order
                name: {en: order, ja: 命令}
                trigger: order
                length: P1Y
                silence: {en: it ends, ja: 終わる}
                source: [https://example.org/law, https://example.org/more]
                verified: false
            """;

    @TempDir
    Path folder;

    @Test
    void readsAllThatAFileSays() throws IOException {
        write("xx.yml", RIGHT);

        OfficeClocks office = read("XX").own().orElseThrow();

        assertThat(office.name().japanese()).isEqualTo("例");
        assertThat(office.days().holidays()).containsExactly(java.time.LocalDate.of(2027, 1, 1));
        LegalClock review = office.clocks().get(0);
        assertThat(office.forCase(CaseStage.FIRST)).contains(review);
        assertThat(office.forCase(CaseStage.REFERRED))
                .as("what is not written is not there")
                .isEmpty();
        assertThat(review.term().movesToWorkingDay()).isTrue();
        assertThat(review.term().extension()).hasToString("P1M");
        assertThat(review.term().leadTime().means().english()).isEqualTo("it arrived");
        assertThat(review.term().warning().counted()).isEqualTo(LeadTime.Counted.WORKING);
        assertThat(review.provenance())
                .isEqualTo(new Provenance("Article 1", List.of("https://example.org/law"), true));
        assertThat(office.clock("order").orElseThrow().provenance().verified()).isFalse();
        assertThat(office.clock("order").orElseThrow().term().movesToWorkingDay())
                .as("a last day stays where it is unless the file says that it moves")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "jurisdiction: XX | jurisdiction: Japan | 1 | two capital letters such as JP",
                "zone: Asia/Tokyo | zone: Tokio | 3 | 'zone' is a time zone such as Asia/Tokyo, not 'Tokio'",
                "[saturday, sunday] | [saturday, sundey] | 4 | 'sundey' is no day of the week; did you mean 'sunday'?",
                "[saturday, sunday] | [monday, tuesday, wednesday, thursday, friday, saturday, sunday] | 4 | never works",
                "[2027-01-01] | [1.1.2027] | 5 | a holiday is a date such as 2027-01-01, not '1.1.2027'",
                "secrecyCases: review | secrecyCases: revue | 6 | no clock here is called 'revue'; did you mean 'review'?",
                "secrecyCases: review | secrecyCases: order | 6 | runs from order, and a case knows the date of filing only",
                "secrecyCases: review | referredCases: revue | 6 | no clock here is called 'revue'; did you mean 'review'?",
                "secrecyCases: review | referredCases: order | 6 | a case that was put before an authority knows the date of filing and",
                "secrecyCases: review | orderedCases: review | 6 | clock 'review' runs from filing, and a case on which an order was given",
                "secrecyCases: review | orderedCases: order | 6 | clock 'order' is not verified, and no case may rely on it",
                "trigger: filing | trigger: fileing | 10 | 'trigger' cannot be 'fileing'; did you mean 'filing'?",
                "length: P3M | length: 3 months | 11 | is a length of days, weeks, months or years such as P10D",
                "length: P3M | length: PT24H | 11 | is a length of days, weeks, months or years",
                "length: P3M | length: P-3M | 11 | is a length of days, weeks, months or years",
                "extension: P1M | extension: P0D | 12 | 'extension' is a length",
                "closedLastDay: moves | closedLastDay: maybe | 13 | 'closedLastDay' is stays or moves, not 'maybe'",
                "counted: calendar, | counted: calender, | 14 | did you mean 'calendar'?",
                "P5D, counted: working | P1M, counted: working | 15 | working days are counted in days such as P10D, not P1M",
                "ja: 自由 | jp: 自由 | 16 | unknown key 'jp'; did you mean 'ja'?",
                "source: https | source: Journal https | 18 | 'source' is the address of a page",
                "verified: true | verified: yes | 19 | 'verified' is false or true, not 'yes'",
                "verified: true | verified: false | 6 | is not verified, and no case may rely on it",
                "clock: order | clock: Order 1 | 20 | a clock's code is small letters, digits and single hyphens",
                "verified: false | verified: true | 20 | nothing starts clock 'order'; name it under secrecyCases, referredCases",
                "clock: order | clock: review | 20 | clock 'review' is there twice; keep one",
            })
    void saysWhatIsWrongAndWhereAndHowToMendIt(String right, String wrong, int line, String said) throws IOException {
        Path file = write("xx.yml", RIGHT.replace(right, wrong));
        assertThat(RIGHT).contains(right);

        assertThat(problems(null).stream().filter(problem -> !problem.endsWith("is missing")))
                .singleElement()
                .asString()
                .startsWith(file + ":" + line + ": ")
                .contains(said);
    }

    @Test
    void tellsAllProblemsOfAllFilesAtOnce() throws IOException {
        Path one = write(
                "one.yml", RIGHT.replace("zone: Asia/Tokyo", "zone: Tokio").replace("P3M", "P3"));
        Path two = write("two.yml", "jurisdiction: YY\n");

        assertThat(problems(null))
                .hasSizeGreaterThan(5)
                .anyMatch(problem -> problem.startsWith(one + ":3: "))
                .anyMatch(problem -> problem.startsWith(one + ":11: "))
                .anyMatch(problem -> problem.startsWith(two + ":1: 'clocks' is missing"))
                .anyMatch(problem -> problem.startsWith(two + ":1: 'weekend' is missing"));
    }

    @Test
    void takesEachOfficeFromOneFile() throws IOException {
        Path one = write("one.yml", RIGHT);
        Path two = write("two.yml", RIGHT);

        assertThat(problems(null)).containsExactly(two + ": XX is also in " + one + "; keep one");
    }

    @Test
    void doesNotGoOnWithoutTheClocksOfTheOfficeThatIsNamed() throws IOException {
        write("xx.yml", RIGHT);

        assertThat(problems("YY"))
                .singleElement()
                .asString()
                .startsWith("sekisho.clocks.office is YY, and no file in " + folder);
    }

    @Test
    void saysWhenThereIsNoFolderOrAFileIsNoText() throws IOException {
        Files.write(folder.resolve("xx.yml"), RIGHT.getBytes(StandardCharsets.UTF_16));
        assertThat(problems(null)).singleElement().asString().contains("not in UTF-8");

        assertThat(problems(folder.resolve("none"), null))
                .singleElement()
                .asString()
                .contains("see sekisho.clocks.folder");
    }

    /** Of all words there may be, three are things that happen at an office and set a clock off. */
    @Property(tries = 200)
    void refuseEveryTriggerThatNothingSetsOff(@ForAll @AlphaChars @StringLength(min = 1, max = 12) String word)
            throws IOException {
        Assume.that(!List.of("filing", "referral", "order").contains(word));
        Path drawn = Files.createTempDirectory("clocks");
        Files.writeString(drawn.resolve("xx.yml"), RIGHT.replace("trigger: filing", "trigger: '" + word + "'"));

        assertThat(problems(drawn, null)).anyMatch(problem -> problem.contains("'trigger' cannot be '" + word + "'"));
        FileSystemUtils.deleteRecursively(drawn);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Clocks read(@Nullable String office) {
        return ClockFiles.read(new ClockSettings(folder, office));
    }

    private List<String> problems(@Nullable String office) {
        return problems(folder, office);
    }

    private static List<String> problems(Path folder, @Nullable String office) {
        return catchThrowableOfType(DataFileException.class, () -> ClockFiles.read(new ClockSettings(folder, office)))
                .problems();
    }
}
