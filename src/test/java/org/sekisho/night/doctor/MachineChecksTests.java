package org.sekisho.night.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.night.doctor.Health.OK;
import static org.sekisho.night.doctor.Health.WARNING;
import static org.sekisho.night.doctor.Health.WRONG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
