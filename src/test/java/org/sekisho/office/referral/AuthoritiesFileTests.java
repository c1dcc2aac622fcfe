package org.sekisho.office.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.machine.yaml.DataFileException;
import org.sekisho.office.deadline.LeadTime.Counted;
import org.sekisho.office.staff.Language;

/** All that is wrong with the file of authorities is told at once, with its line, and how to mend it. */
class AuthoritiesFileTests {

    private static final String RIGHT = """
            demonstration: false
            roles:
              - role: head
                name: {en: the head, ja: 部長}
            authorities:
              - authority: ministry
                name: {en: Ministry, ja: 省}
                areas: all
                answer: {days: 10, counted: working}
                escalation: {days: 5, counted: calendar, to: head}
                caseClock: moves
                language: ja
                contact: the registry
              - authority: council
                name: {en: Council, ja: 会議}
                areas: [quantum, space]
                answer: {days: 21, counted: calendar}
                language: en
                contact: the secretary
            """;

    @TempDir
    Path folder;

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("authorities.yml"), yaml);
    }

    private List<String> problems(String yaml) throws IOException {
        Path file = write(yaml);
        return catchThrowableOfType(DataFileException.class, () -> AuthoritiesFile.read(file))
                .problems();
    }

    @Test
    void readsAllThatItSays() throws IOException {
        Authorities read = AuthoritiesFile.read(write(RIGHT));

        assertThat(read.demonstration()).isFalse();
        assertThat(read.askedAbout("ocean")).extracting(Authority::code).containsExactly("ministry");
        assertThat(read.askedAbout("quantum")).hasSize(2);
        Authority ministry = read.byCode("ministry").orElseThrow();
        assertThat(ministry.answersWithin()).isEqualTo(new DaysAllowed(10, Counted.WORKING));
        assertThat(ministry.escalation())
                .isEqualTo(new Authority.Escalation(new DaysAllowed(5, Counted.CALENDAR), "head"));
        assertThat(ministry.movesClock()).isTrue();
        assertThat(read.byCode("council").orElseThrow().movesClock())
                .as("a clock stays unless the file says that it moves")
                .isFalse();
        assertThat(ministry.language()).isEqualTo(Language.JA);
        assertThat(read.nameOf("head", Locale.JAPANESE)).isEqualTo("部長");
        assertThat(read.nameOf("council", Locale.ENGLISH)).isEqualTo("Council");
        assertThat(read.nameOf("gone", Locale.ENGLISH)).isEqualTo("gone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "demonstration: false | demonstration: perhaps | 1 | 'demonstration' cannot be 'perhaps'; known here: true, false",
                "authority: ministry | authority: The Ministry | 6 | a code is small letters, digits and single hyphens",
                "authority: council | authority: ministry | 14 | 'ministry' is the code of two authorities or roles",
                "authority: council | authority: head | 14 | 'head' is the code of two authorities or roles",
                "days: 10 | days: ten | 9 | 'days' is a whole number such as 10, not 'ten'",
                "days: 10 | days: 0 | 9 | 'days' is a whole number from 1 to 3660, not 0",
                "counted: working | counted: workign | 9 | did you mean 'working'?",
                "to: head | to: haed | 10 | no authority and no role here has the code 'haed'; did you mean 'head'?",
                "to: head | to: ministry | 10 | 'to' is the authority itself",
                "caseClock: moves | caseClock: move | 11 | 'caseClock' cannot be 'move'; did you mean 'moves'?",
                "language: en | language: fr | 18 | 'language' cannot be 'fr'; known here: en, ja",
                "areas: [quantum, space] | areas: [] | 16 | 'areas' is empty",
                "contact: the secretary | adress: the secretary | 19 | unknown key 'adress'",
            })
    void saysWhatIsWrongAndWhereAndHowToMendIt(String right, String wrong, int line, String said) throws IOException {
        assertThat(RIGHT).contains(right);

        assertThat(problems(RIGHT.replace(right, wrong)))
                .anyMatch(problem -> problem.startsWith(folder.resolve("authorities.yml") + ":" + line + ": ")
                        && problem.contains(said));
    }

    @Test
    void tellsAllOfThemAtOnce() throws IOException {
        assertThat(problems("roles: []\nauthorities:\n  - authority: x\n    areas: all\n"))
                .hasSizeGreaterThan(4)
                .anyMatch(problem -> problem.contains("'answer' is missing"))
                .anyMatch(problem -> problem.contains("'contact' is missing"))
                .anyMatch(problem -> problem.contains("'demonstration' is missing"));
    }

    @Test
    void saysThatItIsNotThere() {
        Path missing = folder.resolve("none.yml");

        assertThat(catchThrowableOfType(DataFileException.class, () -> AuthoritiesFile.read(missing))
                        .problems())
                .singleElement()
                .asString()
                .startsWith(missing + ": the file is not there");
    }

    @Test
    void whatComesWithTheProgramSaysThatItIsADemonstration() {
        Authorities shipped = AuthoritiesFile.read(Path.of("config/authorities.yml"));

        assertThat(shipped.demonstration()).isTrue();
        assertThat(shipped.all()).hasSizeGreaterThan(1).allSatisfy(authority -> {
            assertThat(authority.name().english()).startsWith("DEMONSTRATION");
            assertThat(authority.name().japanese()).startsWith("【実演用】");
        });
    }
}
