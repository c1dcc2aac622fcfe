package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.machine.database.HomeDatabase;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.alert.Receiver;
import org.sekisho.reading.extraction.WrittenDocuments;
import org.springframework.util.FileSystemUtils;

/** Brings about, in a practice office, the situations that the page of operations tells of. */
final class Situations implements AutoCloseable {

    private static final List<String> REGISTER = List.of(
            "SELECT number, version, fingerprint FROM filing ORDER BY id",
            "SELECT filing_id, outcome, run_id FROM screening_outcome ORDER BY filing_id",
            "SELECT filing_id, queue, status FROM review_case ORDER BY id",
            "SELECT last_id, hash FROM audit_head");

    private final PracticeOffice office;
    private final Path root;
    private final Map<String, Object> server;
    private @Nullable Process run;
    private @Nullable Receiver receiver;

    Situations(PracticeOffice office, Path root) throws IOException {
        this.office = office;
        this.root = root;
        list("", "");
        plant();
        office.settings("");
        server = serverOfTheOffice();
    }

    @Override
    public void close() {
        if (run != null) {
            run.destroyForcibly();
        }
        if (receiver != null) {
            receiver.close();
        }
    }

    /** Two of those that come with the program: enough to miss one. */
    private void plant() throws IOException {
        Path canaries = office.path("/opt/sekisho/config/canaries");
        for (String name : List.of("japan-housing-symbol-ja.xml", "clear-umbrella-en.xml")) {
            Files.copy(Path.of("config/canaries").resolve(name), canaries.resolve(name));
        }
        Files.writeString(canaries.resolve("canaries.yml"), """
                filings:
                  - file: japan-housing-symbol-ja.xml
                    expect: [jp-specified-fields:JP-18]
                    because: a symbol
                  - file: clear-umbrella-en.xml
                    expect: [clear]
                    because: an umbrella
                """);
    }

    void bringAbout(String situation) throws Exception {
        switch (situation) {
            case "Tesseract is not installed" -> takeTesseractAway();
            case "six filings came in, and three of them cannot be read" -> sixFilings();
            case "the limit is raised" -> {
                office.settings("");
                office.keepDatabaseUp();
            }
            case "the database is up again", "there is room again" -> office.settings("");
            case "a readable copy came" -> pdf(Files.createDirectories(office.path("/srv/mailroom-again")), 1);
            case "a filing came that carries a classification marking" ->
                document("US20260401123A1", "specification.txt", "TOP SECRET\n\nA pot with a lock.\n");
            case "the marked filing was taken away" ->
                FileSystemUtils.deleteRecursively(office.path("/srv/mailroom/US20260401123A1"));
            case "somebody made a mistake in a list" -> list("(?m)^list: ", "colour: red\nlist: ");
            case "the list is mended", "the list of before is back" -> list("", "");
            case "an entry was taken out of the list, and a filing came in" -> {
                list("(?s)  - code: JP-18.*?(?=  - code: )", "");
                document("US20260401133A1", "specification.txt", "A pot with a lid.");
            }
            case "the manifest names a filing that is not here, and has a row that cannot be read" ->
                manifest("US20260401131A1,2026-11-24", ",2026-11-24");
            case "the filing came, and the row is mended" -> {
                manifest("US20260401131A1,2026-11-24");
                document("US20260401131A1", "specification.txt", "A pot with a spout.");
            }
            case "somebody deletes a case from the database" -> deleteACase();
            case "the backup of before is restored" -> restoreTheCopy();
            case "a run is going on" -> begin("ipa261119.xml", 2100000);
            case "a run hangs" -> begin("ipa261126.xml", 2200000);
            case "the run has stopped" -> endsWith(ExitCode.STOPPED);
            case "the run is dead" -> endsWith(137);
            case "the database is down" -> office.settings("spring.datasource.url: jdbc:mysql://127.0.0.1:1/sekisho\n");
            case "the disk for reports is full" -> office.settings("sekisho.run.reports: /proc/sekisho\n");
            case "a receiver is named" -> nameAReceiver();
            case "both secrets have signed" -> assertThat(signedBySecrets()).containsExactly(true, true);
            case "only the new secret has signed" ->
                assertThat(signedBySecrets()).containsExactly(true);
            case "a file for monitoring is named" -> nameAMetricsFile();
            case "the restored home is as the one it was made of" -> compareHomes();
            case "the server is named in the settings" ->
                office.settings(server.entrySet().stream()
                        .map(setting -> "%s: \"%s\"%n".formatted(setting.getKey(), setting.getValue()))
                        .collect(Collectors.joining()));
            default -> throw new AssertionError("Nobody knows how to bring about: " + situation);
        }
    }

    private void takeTesseractAway() throws IOException {
        office.program("tesseract", "exit 127\n");
        office.program(
                "apt-get",
                "[ \"$*\" = 'install tesseract-ocr tesseract-ocr-eng tesseract-ocr-jpn' ] && rm '%s'\n"
                        .formatted(root.resolve("programs/tesseract")));
    }

    private void sixFilings() throws IOException {
        office.settings("sekisho.extraction.limits.pages: 2\n");
        copyFiling("US20260401101A1-quantum-key-receiver.xml");
        copyFiling("US20260401107A1-toxin-aerosol.xml");
        document("US20260401130A1", "specification.txt", "A pot with a handle of wood.");
        document("US20260401120A1", "claims.pdf", "%PDF-1.7\nnothing of a PDF");
        pdf(Files.createDirectories(office.path("/srv/mailroom/US20260401121A1")), 3);
        Path scan = Files.createDirectories(office.path("/srv/mailroom/US20260401122A1"));
        Files.write(scan.resolve("claims.pdf"), WrittenDocuments.scan(List.of()));
    }

    private void copyFiling(String name) throws IOException {
        Path filing = Path.of("testdata/filings").resolve(name);
        Files.copy(filing, office.path("/srv/mailroom").resolve(name));
    }

    private void document(String number, String name, String content) throws IOException {
        Path folder = Files.createDirectories(office.path("/srv/mailroom").resolve(number));
        Files.writeString(folder.resolve(name), content);
    }

    private static void pdf(Path folder, int pages) throws IOException {
        List<WrittenDocuments.Print> page = List.of(new WrittenDocuments.Print(72, 700, "1. A pot with a lid."));
        Files.write(folder.resolve("claims.pdf"), WrittenDocuments.pdf(Collections.nCopies(pages, page)));
    }

    /** The office's list is one that comes with the program, with some words of it changed. */
    private void list(String changed, String to) throws IOException {
        String right = Files.readString(Path.of("config/lists/jp-specified-fields.yml"));
        Files.writeString(office.path("/srv/backup/our-list.yml"), right);
        Files.writeString(office.path("/etc/sekisho/our-list.yml"), right.replaceFirst(changed, to));
    }

    private void manifest(String... rows) throws IOException {
        Files.writeString(office.path("/srv/mailroom/received.csv"), "number,date\n" + String.join("\n", rows) + "\n");
    }

    private void deleteACase() throws Exception {
        office.letDatabaseGo();
        assertThat(new ProcessBuilder(
                                "cp",
                                "-a",
                                office.home().toString(),
                                root.resolve("copy").toString())
                        .start()
                        .waitFor())
                .isZero();
        HomeDatabase.change(
                office.home(), List.of("SET foreign_key_checks = 0", "DELETE FROM review_case ORDER BY id LIMIT 1"));
    }

    private void restoreTheCopy() throws IOException {
        FileSystemUtils.deleteRecursively(office.home());
        Files.move(root.resolve("copy"), office.home());
        office.keepDatabaseUp();
    }

    private void begin(String bulk, int first) throws Exception {
        office.manyFilings(bulk, first, 100);
        run = office.runThatStandsStill();
    }

    private void endsWith(int exitCode) throws Exception {
        PracticeOffice.signal("CONT", run);
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue())
                .as(() -> String.join(
                        "\n", run.errorReader(StandardCharsets.UTF_8).lines().toList()))
                .isEqualTo(exitCode);
    }

    private void nameAReceiver() throws IOException {
        receiver = new Receiver();
        office.settings("""
                sekisho.alerts.webhook:
                  url: %s
                  secret-file: %s
                """.formatted(receiver.url(), office.path("/etc/sekisho/webhook.secret")));
    }

    /** Behind this part the home is copied. */
    private void nameAMetricsFile() throws IOException {
        office.letDatabaseGo();
        Path folder = Files.createDirectories(office.path("/srv/monitoring"));
        office.settings("sekisho.metrics.file: %s\n".formatted(folder.resolve("sekisho.prom")));
    }

    private List<Boolean> signedBySecrets() throws IOException {
        List<Receiver.Received> received = receiver.received();
        Receiver.Received last = received.get(received.size() - 1);
        List<String> secrets = Files.readAllLines(office.path("/etc/sekisho/webhook.secret"));
        assertThat(last.signature().split(",")).hasSize(secrets.size());
        return secrets.stream().map(last::isSignedWith).toList();
    }

    private void compareHomes() {
        Path restored = office.path("/var/lib/sekisho-restored");
        assertThat(HomeDatabase.rows(restored, REGISTER))
                .hasSizeGreaterThan(10)
                .isEqualTo(HomeDatabase.rows(office.home(), REGISTER));
    }

    /** An empty database on a server of the office's own, as settings, and as its clients are told of it. */
    private Map<String, Object> serverOfTheOffice() throws IOException {
        Map<String, Supplier<Object>> named = new HashMap<>();
        TestDatabase.registerWithoutTables(named::put);
        Map<String, Object> settings = new HashMap<>();
        named.forEach((name, value) -> settings.put(name, value.get()));
        Matcher url = Pattern.compile("jdbc:mysql://([^:]+):(\\d+)/(\\w+).*")
                .matcher(settings.get("spring.datasource.url").toString());
        assertThat(url.matches()).isTrue();
        Files.writeString(
                office.path("/etc/sekisho/server.cnf"),
                "[client]\nhost=%s\nport=%s\ndatabase=%s\nuser=%s\npassword=%s\nskip-ssl\n"
                        .formatted(
                                url.group(1),
                                url.group(2),
                                url.group(3),
                                settings.get("spring.datasource.username"),
                                settings.get("spring.datasource.password")));
        return settings;
    }
}
