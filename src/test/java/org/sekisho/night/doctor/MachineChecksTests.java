package org.sekisho.night.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.sekisho.night.doctor.Finding.Health.OK;
import static org.sekisho.night.doctor.Finding.Health.WARNING;
import static org.sekisho.night.doctor.Finding.Health.WRONG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.control.ControlSources;
import org.sekisho.curation.control.KeptControlLists;
import org.sekisho.night.doctor.Finding.Health;
import org.springframework.context.ConfigurableApplicationContext;

/** What is told of the machine and of what the office set up: each start looks at much that is well, or much that is not. */
@Tag("whole")
class MachineChecksTests {

    private static final String BELLS = """
            {list: bells, title: Bells, edition: "1", entries: [{code: BELL-01, title: Bells, area: bells, queue: watch,
              basis: {reason: a sample, instrument: 15 CFR part 774, article: 3A001.a.1},
              rules: [{words: bell}], examples: {match: [A bell.]}}]}
            """;

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();

    private void set(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private Path file(String name, String content, String rights) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    /** A finding, of which the advice is appended to what was found. */
    private record Told(Health health, String words) {

        private static Told by(ConfigurableApplicationContext sekisho, String check) {
            Finding finding = Ward.find(check, sekisho);
            return new Told(finding.health(), finding.found() + " | " + finding.advice());
        }

        Told is(Health expected, String... parts) {
            assertThat(health).as(words).isEqualTo(expected);
            assertThat(parts).allSatisfy(part -> assertThat(words).contains(part));
            assertThat(words).doesNotContain("Geheim", "0123456789abcdef", "hidden-path", "torpedo");
            return this;
        }
    }

    @Test
    void allIsWellWhereNothingIsSet() throws IOException {
        Path drawn = file("audit-passphrase", "0123456789abcdef", "rw-------");
        Path metrics = folder.resolve("sekisho.prom");
        set("sekisho.metrics.file", metrics.toString(), "sekisho.metrics.port", "9464");
        set("sekisho.audit.drawn-passphrase", drawn.toString(), "sekisho.extraction.ocr.enabled", "false");
        set("sekisho.doctor.least-free", "1MB", "sekisho.extraction.work-folder", folder + "/work");
        try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
            Told.by(sekisho, "alerts").is(OK, "off");
            Told.by(sekisho, "disk").is(OK);
            Told.by(sekisho, "parser").is(OK);
            Told.by(sekisho, "ocr").is(OK);
            Told.by(sekisho, "referrals").is(OK);
            Told.by(sekisho, "control").is(OK, "no control list is kept");
            Told.by(sekisho, "deadlines").is(OK, "of 7 offices; cases run by those of DE, FR, GB, IN, JP, US");
            Told.by(sekisho, "metrics").is(OK, metrics.toString(), "port 9464 of 127.0.0.1");
            Told.by(sekisho, "keys")
                    .is(OK, drawn + ", which opens the key that signs the audit trail, was drawn because none is set")
                    .is(OK, "nobody who is administrator");
        }
        assertThat(metrics).doesNotExist();
    }

    @Test
    void looksWhoMayWriteAndReadInTheHomeAndLeavesNothingThere() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("var/reports"));
        set("sekisho.home", folder.toString());
        try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
            Files.setPosixFilePermissions(reports.getParent(), PosixFilePermissions.fromString("rwx------"));
            Told.by(sekisho, "folders").is(OK);
            Told.by(sekisho, "rights").is(OK);
            Files.setPosixFilePermissions(reports, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(reports.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
            Told.by(sekisho, "rights").is(WARNING, "reports", "chmod -R go= " + reports.getParent());
        }
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whateverIsNotAsItMustBeIsNamed() throws IOException {
        Path none = folder.resolve("none");
        Path clocks = Files.createDirectory(folder.resolve("clocks"));
        Files.writeString(clocks.resolve("xx.yml"), "jurisdiction: XX\nzone: Tokio\n");
        Path authorities = file("authorities.yml", "authorities: []\n", "rw-------");
        Path file = file("file", "", "rw-------");
        set("sekisho.alerts.mail.to", "night@example.org", "sekisho.alerts.webhook.secret-file", none.toString());
        set("sekisho.alerts.webhook.url", "https://alarms.example.org/hidden-path");
        set("sekisho.run.inboxes[0]", none.toString());
        set("sekisho.clocks.folder", clocks.toString(), "sekisho.referral.authorities", authorities.toString());
        set("sekisho.extraction.ocr.languages", "eng,xxx", "sekisho.extraction.work-folder", file + "/work");
        set("sekisho.run.threads", "64", "sekisho.run.reports", file + "/reports");
        set("sekisho.metrics.file", none + "/sekisho.prom", "sekisho.doctor.least-free", "900TB");
        try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
            Told.by(sekisho, "alerts")
                    .is(WARNING, "mail has receivers and no server", none.toString())
                    .is(WARNING, "spring.mail.host", "sekisho notify --test");
            Told.by(sekisho, "inboxes").is(WRONG, none + " is not there");
            Told.by(sekisho, "deadlines")
                    .is(WRONG, "4 problems, the first: " + clocks.resolve("xx.yml") + ":1: ", "sekisho clocks");
            Told.by(sekisho, "referrals")
                    .is(WARNING, " problems, the first: " + authorities + ":1: ", "9 letters", "sekisho referrals");
            Told.by(sekisho, "ocr").is(WARNING, "apt-get install ", "tesseract-ocr-xxx");
            Told parser = Told.by(sekisho, "parser").is(WRONG);
            assertThat(parser.words()).doesNotContain("\n");
            Told.by(sekisho, "java").is(WARNING, "SEKISHO_JAVA_OPTIONS=-Xmx", "sekisho.run.threads");
            Told.by(sekisho, "folders")
                    .is(WRONG, file + "/reports (sekisho.run.reports): nothing can be written there");
            Told.by(sekisho, "metrics").is(WARNING, none.toString(), "sekisho.metrics.file");
            Told.by(sekisho, "disk").is(WRONG, "sekisho.doctor.least-free");
        }
    }

    @Test
    void whatIsNearlySoIsToldToo() throws IOException {
        for (int i = 0; i < 5; i++) {
            file("US%d.xml".formatted(i), "x", "rw-------");
        }
        Path list = Files.createDirectory(folder.resolve("lists")).resolve("list.yml");
        Files.writeString(list, "list: mine\ncolour: red\n");
        Path torpedo = file("torpedo.xml", "x", "---------");
        set("sekisho.run.inboxes[0]", folder.toString(), "sekisho.doctor.files-per-inbox", "3");
        set("sekisho.clocks.office", "JP", "sekisho.run.lists[0]", list.toString());
        set("sekisho.doctor.least-free", folder.toFile().getUsableSpace() / 2 + "B");
        set("sekisho.extraction.processes", "64", "sekisho.extraction.parser-heap", "100GB");
        try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
            assertThat(Ward.find("inboxes", sekisho).found()).contains("3 files looked at");
            Told.by(sekisho, "deadlines").is(OK, "run by those of JP");
            Told.by(sekisho, "lists").is(WRONG, "4 problems, the first: " + list + ":1: ", "sekisho lists check");
            Told.by(sekisho, "disk").is(WARNING);
            Told.by(sekisho, "java").is(WARNING, "sekisho.extraction.processes");
            Told.by(sekisho, "metrics").is(OK, "off: ");
        }
        assumeFalse(Files.isReadable(torpedo), "root reads everything");
        settings.remove("sekisho.doctor.files-per-inbox");
        assertThat(Ward.find("inboxes", settings).found()).contains("1 of 6").doesNotContain("torpedo");
    }

    @Test
    void warnsOfSecretsThatOthersMayRead() throws IOException {
        Path webhook = file("webhook", "0123456789abcdef0123456789abcdef", "rw-r-----");
        Path oidc = file("oidc", "0123456789abcdef0123456789abcdef", "rw-r-----");
        Path passphrase = file("passphrase", "0123456789abcdef0123456789abcdef", "rw-r-----");
        Path yml = file("application.yml", "spring.datasource.password: Geheim-4\n", "rw-r--r--");
        set("sekisho.alerts.webhook.secret-file", webhook.toString());
        set("sekisho.web.oidc.issuer", "https://login.example.org", "sekisho.web.oidc.client-id", "desk");
        set("sekisho.web.oidc.secret-file", oidc.toString(), "sekisho.audit.passphrase-file", passphrase.toString());
        set("spring.config.additional-location", folder.toUri().toString());
        try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
            for (Path secret : List.of(webhook, oidc, passphrase, yml)) {
                Told.by(sekisho, "keys")
                        .is(WARNING, secret + " holds a secret and is open to others", "chmod 600 " + secret);
            }
            for (Path secret : List.of(webhook, oidc, passphrase, yml)) {
                Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            }
            Told.by(sekisho, "keys").is(OK);
        }
    }

    @Test
    void namesEverySettingThatCannotBeAndLooksFurther() {
        set("sekisho.run.threads", "0", "sekisho.run.inboxs", "x", "sekisho.extraction.time-limit", "soon");
        set("sekisho.metrics.file", "/tmp/sekisho.txt");
        try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
            Told.by(sekisho, "settings")
                    .is(WRONG, "sekisho.run.threads must be greater than or equal to 1")
                    .is(WRONG, "sekisho.extraction.time-limit cannot be 'soon'", "must end with .prom");
            Told.by(sekisho, "inboxes").is(WRONG, "not looked at: sekisho.run.threads must be");
            Told.by(sekisho, "models").is(OK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "example"})
    void areAsTheManifestsForAClusterHaveThem(String cluster) {
        set("spring.config.additional-location", "file:config/,file:jobs/kubernetes/" + cluster + "/");
        set("sekisho.config", "config");
        try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
            Told.by(sekisho, "settings").is(OK);
        }
    }

    @Test
    void isWrongWhereACheckHangsAndWarnsWhereNoClockRuns() {
        set("sekisho.doctor.time-limit", "1ms");
        assertThat(Ward.find("models", settings)).satisfies(models -> {
            assertThat(models.health()).isEqualTo(WRONG);
            assertThat(models.found()).contains("no answer within 1 ms");
        });
        assertThat(Ward.find("deadlines", Map.of("sekisho.clocks.folder", folder.toString()))
                        .health())
                .isEqualTo(WARNING);
    }

    @Test
    void namesTheEntriesWhoseLawChangedUntilTheyAreLookedOver() throws IOException {
        String law = Files.readString(Path.of("testdata/control/ecfr.xml"));
        set("sekisho.home", folder.toString(), "sekisho.run.lists[0]", file("bells.yml", BELLS, "rw-------") + "");
        KeptControlLists kept = new KeptControlLists(folder.resolve("var/control"));
        kept.keep("us-list", ControlSources.read(law.getBytes(UTF_8), List.of()));
        try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
            Told.by(sekisho, "control").is(OK);

            kept.keep(
                    "us-list",
                    ControlSources.read(
                            law.replace("exceeding 12.5 kg", "exceeding 15 kg").getBytes(UTF_8), List.of()));

            Told.by(sekisho, "control")
                    .is(WARNING, "us-list changed", "1 entries cite what changed: BELL-01")
                    .is(WARNING, "sekisho lists control tasks");
            kept.done("us-list");
            Told.by(sekisho, "control").is(OK);
        }
    }
}
