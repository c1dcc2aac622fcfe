package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.testdata.DocumentPage;

/** {@code sekisho partners}, as two administrators and an operator type it. */
@Tag("whole")
class PartnersCommandTests {

    private static final Supplier<MachineUser> REAL = MachineUser.asked;
    private static final Pattern CERTIFICATES = Pattern.compile("(?s)(-----BEGIN.*-----END CERTIFICATE-----\n)");
    private static final Pattern FINGERPRINT = Pattern.compile("fingerprint (.*)");

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Terminal terminal;

    @BeforeAll
    static void open() {
        terminal = new Terminal(home);
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @BeforeEach
    void people() {
        terminal.empty();
        for (String name : List.of("alice", "bob")) {
            terminal.types("staff add %1$s --name %1$s --role USER_ADMINISTRATOR --role OPERATOR".formatted(name));
        }
        by("alice");
    }

    @AfterEach
    void forget() {
        MachineUser.asked = REAL;
    }

    private static void by(String name) {
        MachineUser.asked = () -> new MachineUser(name.equals("alice") ? 1_001 : 1_002, name);
    }

    private static String found(Pattern what, String said) {
        Matcher matcher = what.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return matcher.group(1);
    }

    /** The page's agreement, with this office's own certificates in place of the other's. */
    private Path agreement(String identity) throws IOException {
        String page = DocumentPage.at("partners.md");
        String shown = found(Pattern.compile("(?s)```yaml\n(.*?)```"), page);
        String certificates = found(CERTIFICATES, identity).indent(2);
        String content = shown.replaceAll("(?s)(certificates: \\|[^\n]*\n).*", "$1") + certificates;
        return Files.writeString(
                folder.resolve("agreement.yml"),
                content.replace("2026-12-01", "2020-01-01").replace("2027-11-30", "2099-12-31"));
    }

    @Test
    void anAgreementTakesTwoAndAFingerprintThatWasHeardAndIsSuspendedByOne() throws IOException {
        assertThat(terminal.types("partners")).contains("no agreement with another office");
        String identity = terminal.types("partners identity");
        Path file = agreement(identity);
        String proposed = terminal.types("partners propose %s --because treaty".formatted(file));
        assertThat(proposed).contains("with ally-office, version 1, waits", found(FINGERPRINT, identity));
        String number = found(Pattern.compile("Agreement (\\d+)"), proposed);
        String heard = "partners approve %s \"--heard=%s\"".formatted(number, found(FINGERPRINT, identity));
        assertThat(terminal.types(ExitCode.USAGE, heard)).contains("somebody else answers it");
        by("bob");
        assertThat(terminal.types("partners")).contains("proposes it: treaty");
        assertThat(terminal.types(ExitCode.USAGE, "partners approve %s --heard=1234".formatted(number)))
                .contains("not the fingerprint");
        terminal.types(heard);
        assertThat(terminal.types("partners")).containsPattern("ally-office +1 +2099-12-31 +in force +quantum");

        assertThat(terminal.types(ExitCode.USAGE, "partners export ally-office --to " + folder))
                .contains("Nothing waits to be sent to ally-office");
        Path damaged = Files.writeString(folder.resolve("a.sekisho"), "no package");
        assertThat(terminal.types(ExitCode.USAGE, "partners verify " + damaged)).contains("damaged");
        assertThat(terminal.types(ExitCode.USAGE, "partners import " + damaged)).contains("damaged");
        assertThat(terminal.types(ExitCode.USAGE, "partners import " + folder))
                .contains("a.sekisho: The package is damaged");
        assertThat(terminal.types(ExitCode.USAGE, "partners import " + folder.resolve("none")))
                .contains("none: there is no such file");
        assertThat(terminal.types("partners seen ally-office")).contains("was given nothing");

        questionsItself();
        terminal.types("partners suspend ally-office --because leak");
        assertThat(terminal.types("partners")).contains("suspended");
        assertThat(terminal.types(ExitCode.USAGE, "partners export ally-office"))
                .contains("is suspended since");
    }

    /** The office is its own partner here. */
    private void questionsItself() throws IOException {
        assertThat(terminal.types(ExitCode.USAGE, "partners statistics ally-office 2020-Q1"))
                .contains("does not name the view statistics");
        assertThat(terminal.types(ExitCode.USAGE, "partners statistics ally-office spring"))
                .contains("A quarter is written as 2026-Q3");
        Path entry = Files.writeString(folder.resolve("entry.yml"), """
                list: question
                title: A question
                edition: 1
                entries:
                  - code: Q-01
                    title: Trapped ions
                    area: quantum
                    queue: secrecy
                    basis: we would like to know
                    rules: [{ words: trapped ion }]
                    examples: { match: [a trapped ion], noMatch: [a sofa] }
                """);
        assertThat(terminal.types("partners ask ally-office " + entry))
                .contains("Message 1 waits for ally-office", "words: trapped ion");
        assertThat(terminal.types("partners export ally-office --to " + folder)).contains("1 messages");
        assertThat(terminal.types("partners import " + folder.resolve("ally-office-000001.sekisho")))
                .contains("1 messages");
        terminal.types("partners answer ally-office 1");
        assertThat(terminal.types(ExitCode.USAGE, "partners answer ally-office 1 --release"))
                .contains("somebody else answers it");
        by("alice");
        assertThat(terminal.types("partners answer ally-office 1 --release")).contains("question 1: about");
        assertThat(terminal.types("partners seen ally-office"))
                .contains(
                        "message 2, ANSWER: waits",
                        "message 1, QUESTION: sent in package 1",
                        "message 1, QUESTION from there, in package 1");
    }

    @Test
    void aFileThatIsWrongIsToldByItsLines() throws IOException {
        Path file = Files.writeString(folder.resolve("agreement.yml"), "partner: Ally\nversion: zero\n");
        assertThat(terminal.types(ExitCode.CONFIGURATION, "partners propose %s --because w".formatted(file)))
                .contains("agreement.yml:1:", "agreement.yml:2:", "'certificates' is missing");
        assertThat(terminal.types(ExitCode.USAGE, "partners suspend Ally --because w"))
                .contains("small letters");
    }

    @Test
    void renewedKeysAreOthersAndTheOldOnesStayBesideThem() {
        by("nobody-of-ours");
        String before = found(FINGERPRINT, terminal.types("partners identity"));
        assertThat(terminal.type("partners identity --renew")).isNotEqualTo(ExitCode.DONE);
        assertThat(found(FINGERPRINT, terminal.types("partners identity"))).isEqualTo(before);
        by("alice");
        String after = found(FINGERPRINT, terminal.types("partners identity --renew"));
        assertThat(after).isNotEqualTo(before);
        assertThat(terminal.rows(
                        "SELECT CONCAT(actor, ' ', detail) FROM audit_record WHERE action = 'PARTNER_KEYS_RENEWED'"))
                .singleElement()
                .asString()
                .contains("alice " + after.replace(" ", "") + " in place of " + before.replace(" ", ""));
        assertThat(found(FINGERPRINT, terminal.types("partners identity"))).isEqualTo(after);
    }
}
