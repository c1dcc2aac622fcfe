package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.Drawn;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * One night over files that were made to break readers, or broke one: it ends, each of them has one outcome, and none
 * of which a part is unread is clear. How long it took and how much memory is printed.
 */
@Tag("whole")
class HostileNightTests extends AnOffice {

    private static final List<String> SETS =
            List.of("robust-pdf", "robust-pdf-veraPDF", "robust-office", "robust-xml", "robust-archive");

    @Test
    void endsByItselfWithEveryFileInOneOutcomeAndCallsNothingClearOfWhichAPartIsUnread() throws IOException {
        Corpus.assumePresent();
        List<Corpus.Item> taken = Drawn.of(
                SETS.stream().flatMap(set -> Corpus.items(set).stream()).toList());
        arriveAsFilings(taken);

        RunReport report = night();

        print(taken.size(), report);
        assertThat(report.run().status()).as("%s", report.alarms()).isEqualTo(RunStatus.DONE);
        assertThat(report.run().counts().addUp()).isTrue();
        assertThat(report.run().counts().waiting()).isZero();
        assertThat(report.filings()).hasSize(report.run().counts().received());
        assertThat(report.run().counts().received()).isEqualTo(taken.size());
        assertThat(count("""
                        SELECT COUNT(*) FROM unread_part u JOIN screening_outcome o ON o.filing_id = u.filing_id
                        WHERE o.outcome <> 'UNSCREENABLE'""")).isZero();
        assertThat(count("""
                        SELECT COUNT(*) FROM screening_outcome o WHERE o.outcome = 'UNSCREENABLE'
                        AND NOT EXISTS (SELECT 1 FROM unread_part u WHERE u.filing_id = o.filing_id)""")).as("without a code that is in the report").isZero();
        assertThat(report.unread())
                .isNotEmpty()
                .allSatisfy(unread -> assertThat(unread.filings()).isPositive());
    }

    @Test
    void anOfficeHasOneParserProcessForEachThread() throws IOException {
        assertThat(new YamlPropertySourceLoader()
                        .load("settings", new ClassPathResource("application.yml"))
                        .get(0)
                        .getProperty("sekisho.extraction.processes"))
                .isEqualTo("${sekisho.run.threads:2}");
    }

    /** Each file as a filing with a number, so that it is clear unless something of it is unread. */
    private static void arriveAsFilings(List<Corpus.Item> files) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i).path();
            Path folder = Files.createDirectories(INBOX.resolve("%04d".formatted(i)));
            Files.copy(file, folder.resolve(file.getFileName()));
            Files.writeString(folder.resolve("filing.yml"), "number: XX%d".formatted(10_000 + i));
        }
    }

    private static void print(int files, RunReport report) throws IOException {
        System.out.printf(
                "%d hostile files, %s. %.1f s, main process %s%n",
                files, report.run().counts(), report.run().seconds(), highestMemory());
        report.unread()
                .forEach(count -> System.out.printf(
                        "%-20s %4d filings %5d parts%n", count.reason(), count.filings(), count.parts()));
    }

    private static String highestMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("")
                : "";
    }
}
