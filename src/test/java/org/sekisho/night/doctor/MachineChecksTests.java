package org.sekisho.night.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.sekisho.night.doctor.check.Health.OK;
import static org.sekisho.night.doctor.check.Health.WARNING;
import static org.sekisho.night.doctor.check.Health.WRONG;

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
import org.sekisho.curation.control.draft.KeptControlLists;
import org.sekisho.night.doctor.check.Finding;

/** What is told of folders, files, memory and settings that are not as they must be. */
@Tag("whole")
class MachineChecksTests {

    @TempDir
    Path folder;

    @Nested
    class OfSettings {

        @Test
        void namesEveryOneThatCannotBe() {
            Finding settings = Ward.find(
                    "settings",
                    Map.of(
                            "sekisho.run.threads",
                            "0",
                            "sekisho.run.inboxs",
                            "x",
                            "sekisho.extraction.time-limit",
                            "soon"));

            assertThat(settings.health()).isEqualTo(WRONG);
            assertThat(settings.found())
                    .contains("sekisho.run.threads must be greater than or equal to 1")
                    .contains("sekisho.extraction.time-limit cannot be 'soon'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"base", "example"})
        void areAsTheManifestsForAClusterHaveThem(String folder) {
            Finding settings = Ward.find(
                    "settings",
                    Map.of(
                            "spring.config.additional-location",
                            "file:config/,file:jobs/kubernetes/" + folder + "/",
                            "sekisho.config",
                            "config"));

            assertThat(settings.health()).as(settings.found()).isEqualTo(OK);
        }

        @Test
        void lookFurtherThoughTheyAreWrong() {
            Finding inboxes = Ward.find("inboxes", Map.of("sekisho.run.threads", "0"));

            assertThat(inboxes.health()).isEqualTo(WRONG);
            assertThat(inboxes.found()).startsWith("not looked at: sekisho.run.threads must be");
            assertThat(Ward.find("models", Map.of("sekisho.run.threads", "0")).health())
                    .isEqualTo(OK);
        }
    }

    @Nested
    class OfMemory {

        @Test
        void warnsWhereThereAreMoreThreadsThanItIsEnoughFor() {
            Finding java = Ward.find("java", Map.of("sekisho.run.threads", "64"));

            assertThat(java.health()).isEqualTo(WARNING);
            assertThat(java.advice()).contains("SEKISHO_JAVA_OPTIONS=-Xmx").contains("sekisho.run.threads");
        }

        @Test
        void warnsWhereTheParsersWouldTakeMoreThanTheMachineHas() {
            Finding java = Ward.find(
                    "java", Map.of("sekisho.extraction.processes", "64", "sekisho.extraction.parser-heap", "100GB"));

            assertThat(java.health()).isEqualTo(WARNING);
            assertThat(java.advice()).contains("sekisho.extraction.processes");
        }
    }

    @Nested
    class OfTheDisk {

        @Test
        void isWrongBelowTheLeastAndWarnsBefore() throws IOException {
            long free = folder.toFile().getUsableSpace();

            assertThat(disk("1MB").health()).isEqualTo(OK);
            assertThat(disk(free / 2 + "B").health()).isEqualTo(WARNING);
            assertThat(disk(free * 10 + "B").health()).isEqualTo(WRONG);
            assertThat(disk(free * 10 + "B").found()).contains("sekisho.doctor.least-free");
        }

        private Finding disk(String least) {
            return Ward.find("disk", Map.of("sekisho.doctor.least-free", least, "sekisho.home", folder.toString()));
        }
    }

    @Nested
    class OfFolders {

        @Test
        void tellsWhichOfThemCannotBeWritten() throws IOException {
            Path file = Files.createFile(folder.resolve("file"));

            Finding folders = Ward.find(
                    "folders", Map.of("sekisho.home", folder.toString(), "sekisho.run.reports", file + "/reports"));

            assertThat(folders.health()).isEqualTo(WRONG);
            assertThat(folders.found())
                    .startsWith(file + "/reports (sekisho.run.reports): nothing can be written there");
        }

        @Test
        void leavesNothingBehind() throws IOException {
            assertThat(Ward.find("folders", Map.of("sekisho.home", folder.toString()))
                            .health())
                    .isEqualTo(OK);
            try (var left = Files.list(folder)) {
                assertThat(left.filter(path -> !path.endsWith("var"))).isEmpty();
            }
        }
    }

    @Nested
    class OfRights {

        @Test
        void warnsWhereOthersMayLookIntoVar() throws IOException {
            Path reports = Files.createDirectories(folder.resolve("var/reports"));
            Files.setPosixFilePermissions(folder.resolve("var"), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(reports, PosixFilePermissions.fromString("rwxr-xr-x"));

            assertThat(rights().health()).isEqualTo(WARNING);
            assertThat(rights().found()).contains("reports");
            assertThat(rights().advice()).contains("chmod -R go= " + folder.resolve("var"));
        }

        @Test
        void areWellWhereOnlyTheOwnerMay() throws IOException {
            Files.createDirectories(folder.resolve("var/reports"));
            Files.setPosixFilePermissions(folder.resolve("var"), PosixFilePermissions.fromString("rwx------"));

            assertThat(rights().health()).isEqualTo(OK);
        }

        private Finding rights() {
            return Ward.find("rights", Map.of("sekisho.home", folder.toString()));
        }
    }

    @Nested
    class OfKeys {

        @Test
        void warnsOfAFileWithAPasswordThatOthersMayRead() throws IOException {
            Path settings =
                    Files.writeString(folder.resolve("application.yml"), "spring.datasource.password: Geheim-4\n");
            Map<String, String> where =
                    Map.of("spring.config.additional-location", folder.toUri().toString());

            Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));
            Finding open = Ward.find("keys", where);
            assertThat(open.health()).isEqualTo(WARNING);
            assertThat(open.found()).contains(settings.toString()).doesNotContain("Geheim-4");
            assertThat(open.advice()).isEqualTo("chmod 600 " + settings);

            Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
            assertThat(Ward.find("keys", where).health()).isEqualTo(OK);
        }

        @Test
        void sayWhatAPassphraseIsWorthThatLiesOnThisMachine() throws IOException {
            Path drawn = Files.writeString(folder.resolve("audit-passphrase"), "0123456789abcdef");
            Files.setPosixFilePermissions(drawn, PosixFilePermissions.fromString("rw-------"));

            Finding keys = Ward.find("keys", Map.of("sekisho.audit.drawn-passphrase", drawn.toString()));

            assertThat(keys.health()).as("a newcomer's night is well").isEqualTo(OK);
            assertThat(keys.found())
                    .contains(drawn + ", which opens the key that signs the audit trail, was drawn because none is set")
                    .contains("nobody who is administrator")
                    .doesNotContain("0123456789abcdef");
        }
    }

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

    private static Map<String, String> secretAt(String setting, Path secret) {
        return Map.of(
                setting,
                secret.toString(),
                "sekisho.web.oidc.issuer",
                "https://login.example.org",
                "sekisho.web.oidc.client-id",
                "desk");
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
            assertThat(all.found()).endsWith("of 8 offices; cases run by those of DE, FR, GB, IN, JP, US");
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

    @Nested
    class OfMetrics {

        @Test
        void saysThatNobodyIsToldIfNoPlaceIsNamed() {
            assertThat(Ward.find("metrics", Map.of()).found()).startsWith("off: ");
        }

        @Test
        void saysWhereTheyGo() {
            Path file = folder.resolve("sekisho.prom");

            Finding metrics = Ward.find(
                    "metrics", Map.of("sekisho.metrics.file", file.toString(), "sekisho.metrics.port", "9464"));

            assertThat(metrics.health()).isEqualTo(OK);
            assertThat(metrics.found()).contains(file.toString(), "port 9464 of 127.0.0.1");
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void warnsOfAFileThatNoRunCanWrite() {
            Path file = folder.resolve("nowhere/sekisho.prom");

            Finding metrics = Ward.find("metrics", Map.of("sekisho.metrics.file", file.toString()));

            assertThat(metrics.health()).isEqualTo(WARNING);
            assertThat(metrics.advice()).contains(file.getParent().toString(), "sekisho.metrics.file");
        }

        @Test
        void refusesAFileThatNodeExporterWouldNotRead() {
            Finding settings = Ward.find("settings", Map.of("sekisho.metrics.file", "/tmp/sekisho.txt"));

            assertThat(settings.found()).contains("must end with .prom");
        }
    }
}
