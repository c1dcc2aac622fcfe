package org.sekisho.night.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.sekisho.night.doctor.Health.OK;
import static org.sekisho.night.doctor.Health.WARNING;
import static org.sekisho.night.doctor.Health.WRONG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.control.ControlSources;
import org.sekisho.curation.control.KeptControlLists;

/** What is told of what the office set up: alerts, inboxes, lists, clocks, authorities, what reads documents. */
@Tag("whole")
class OfficeChecksTests {

    @TempDir
    Path folder;

    @Nested
    class OfAlerts {

        @Test
        void areOffUnlessAReceiverIsNamed() {
            assertThat(Ward.find("alerts", Map.of()).found()).startsWith("off");
        }

        @Test
        void warnWhereTheyHaveAReceiverAndCannotReachIt() {
            Finding alerts = Ward.find(
                    "alerts",
                    Map.of(
                            "sekisho.alerts.mail.to", "night@example.org",
                            "sekisho.alerts.webhook.url", "https://alarms.example.org/hidden-path",
                            "sekisho.alerts.webhook.secret-file", folder.resolve("none") + ""));

            assertThat(alerts.health()).isEqualTo(WARNING);
            assertThat(alerts.found())
                    .contains(
                            "mail has receivers and no server",
                            folder.resolve("none").toString())
                    .doesNotContain("hidden-path");
            assertThat(alerts.advice()).contains("spring.mail.host", "sekisho notify --test");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sekisho.alerts.webhook.secret-file",
                    "sekisho.web.oidc.secret-file",
                    "sekisho.audit.passphrase-file"
                })
        void warnOfASecretThatOthersMayRead(String setting) throws IOException {
            Path secret = Files.writeString(folder.resolve("secret"), "0123456789abcdef0123456789abcdef");
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));

            Finding keys = Ward.find("keys", secretAt(setting, secret));

            assertThat(keys.health()).isEqualTo(WARNING);
            assertThat(keys.advice()).isEqualTo("chmod 600 " + secret);
            assertThat(keys.found()).doesNotContain("0123456789abcdef");
        }
    }

    @Nested
    class OfInboxes {

        @Test
        void isWrongWhereOneIsNotThere() {
            Finding inboxes = inboxes(folder.resolve("none"));

            assertThat(inboxes.health()).isEqualTo(WRONG);
            assertThat(inboxes.found()).startsWith(folder.resolve("none") + " is not there");
        }

        @Test
        void opensNoMoreFilesThanItIsSetTo() throws IOException {
            for (int i = 0; i < 5; i++) {
                Files.writeString(folder.resolve("US%d.xml".formatted(i)), "x");
            }
            Map<String, String> settings = new HashMap<>(
                    Map.of("sekisho.run.inboxes[0]", folder.toString(), "sekisho.doctor.files-per-inbox", "3"));

            assertThat(Ward.find("inboxes", settings).found()).contains("3 files looked at");
        }

        @Test
        void warnsOfFilesThatCannotBeReadAndKeepsTheirNamesToItself() throws IOException {
            Path file = Files.writeString(folder.resolve("torpedo.xml"), "x");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
            assumeFalse(Files.isReadable(file), "root reads everything");

            assertThat(inboxes(folder).health()).isEqualTo(WARNING);
            assertThat(inboxes(folder).found()).contains("1 of 1").doesNotContain("torpedo");
        }

        private Finding inboxes(Path inbox) {
            return Ward.find("inboxes", Map.of("sekisho.run.inboxes[0]", inbox.toString()));
        }
    }

    @Nested
    class OfWhatReads {

        @Test
        void tellsWhatIsWrongWithAListByItsLine() throws IOException {
            Path list = Files.writeString(folder.resolve("list.yml"), "list: mine\ncolour: red\n");

            Finding lists = Ward.find("lists", Map.of("sekisho.run.lists[0]", list.toString()));
            assertThat(lists.health()).isEqualTo(WRONG);
            assertThat(lists.found()).contains("4 problems, the first: " + list + ":1: ");
            assertThat(lists.advice()).contains("sekisho lists check");
        }

        @Test
        void namesTheEntriesWhoseLawChangedUntilTheyAreLookedOver() throws IOException {
            String law = Files.readString(Path.of("testdata/control/ecfr.xml"));
            Path list = Files.writeString(folder.resolve("bells.yml"), """
                    list: bells
                    title: Bells
                    edition: "1"
                    entries:
                      - code: BELL-01
                        title: Bells
                        area: bells
                        queue: watch
                        basis: {reason: a sample, instrument: 15 CFR part 774, article: 3A001.a.1}
                        rules:
                          - words: bell
                        examples:
                          match: [A bell.]
                    """);
            Map<String, String> settings =
                    Map.of("sekisho.home", folder.toString(), "sekisho.run.lists[0]", list.toString());
            assertThat(Ward.find("control", settings)).isEqualTo(Finding.ok("no control list is kept"));
            KeptControlLists kept = new KeptControlLists(folder.resolve("var/control"));
            kept.keep("us-list", ControlSources.read(law.getBytes(UTF_8), List.of()));
            assertThat(Ward.find("control", settings).health()).isEqualTo(OK);

            kept.keep(
                    "us-list",
                    ControlSources.read(
                            law.replace("exceeding 12.5 kg", "exceeding 15 kg").getBytes(UTF_8), List.of()));

            Finding changed = Ward.find("control", settings);
            assertThat(changed.health()).isEqualTo(WARNING);
            assertThat(changed.found()).contains("us-list changed", "1 entries cite what changed: BELL-01");
            assertThat(changed.advice()).contains("sekisho lists control tasks");
            kept.done("us-list");
            assertThat(Ward.find("control", settings).health()).isEqualTo(OK);
        }

        @Test
        void tellsWhatIsWrongWithAClockByItsLine() throws IOException {
            Path file = Files.writeString(folder.resolve("xx.yml"), "jurisdiction: XX\nzone: Tokio\n");

            Finding clocks = Ward.find("deadlines", Map.of("sekisho.clocks.folder", folder.toString()));
            assertThat(clocks.health()).isEqualTo(WRONG);
            assertThat(clocks.found()).contains("4 problems, the first: " + file + ":1: ");
            assertThat(clocks.advice()).contains("sekisho clocks");
        }

        @Test
        void tellsWhoseClocksRunAndWarnsIfNoneDoes() {
            Finding all = Ward.find("deadlines", Map.of());
            assertThat(all.health()).isEqualTo(OK);
            assertThat(all.found()).endsWith("of 7 offices; cases run by those of DE, FR, GB, IN, JP, US");
            assertThat(Ward.find("deadlines", Map.of("sekisho.clocks.office", "JP"))
                            .found())
                    .endsWith("run by those of JP");
            assertThat(Ward.find("deadlines", Map.of("sekisho.clocks.folder", folder.toString()))
                            .health())
                    .isEqualTo(WARNING);
        }

        @Test
        void warnsOfAuthoritiesAndLettersThatTheDeskCannotUse() throws IOException {
            Path file = Files.writeString(folder.resolve("authorities.yml"), "authorities: []\n");

            Finding wrong = Ward.find("referrals", Map.of("sekisho.referral.authorities", file.toString()));
            assertThat(wrong.health()).isEqualTo(WARNING);
            assertThat(wrong.found())
                    .contains(" problems, the first: " + file + ":1: ")
                    .contains("7 letters");
            assertThat(wrong.advice()).contains("sekisho referrals");
            assertThat(Ward.find("referrals", Map.of()).health()).isEqualTo(OK);
        }

        @Test
        void startsAParserAndReadsAPage() {
            assertThat(parser(folder.toString()).health()).isEqualTo(OK);
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void isWrongWhereTheParserHasNoFolder() throws IOException {
            Finding parser = parser(Files.createFile(folder.resolve("file")) + "/work");

            assertThat(parser.health()).isEqualTo(WRONG);
            assertThat(parser.found()).doesNotContain("\n");
        }

        @Test
        void tellsWhatToInstallForLanguagesThatOcrCannotRead() {
            Finding ocr = Ward.find("ocr", Map.of("sekisho.extraction.ocr.languages", "eng,xxx"));

            assertThat(ocr.health()).isEqualTo(WARNING);
            assertThat(ocr.advice()).startsWith("apt-get install ").contains("tesseract-ocr-xxx");
        }

        @Test
        void asksForNoOcrWhereItIsOff() {
            assertThat(Ward.find("ocr", Map.of("sekisho.extraction.ocr.enabled", "false"))
                            .health())
                    .isEqualTo(OK);
        }

        @Test
        void isWrongWhereItHangs() {
            Finding models = Ward.find("models", Map.of("sekisho.doctor.time-limit", "1ms"));

            assertThat(models.health()).isEqualTo(WRONG);
            assertThat(models.found()).contains("no answer within 1 ms");
        }

        private Finding parser(String workFolder) {
            return Ward.find("parser", Map.of("sekisho.extraction.work-folder", workFolder));
        }
    }

    private static Map<String, String> secretAt(String setting, Path secret) {
        return Map.of(
                setting,
                secret.toString(),
                "sekisho.web.oidc.issuer",
                "https://login.example.org",
                "sekisho.web.oidc.client-id",
                "desk");
    }
}
