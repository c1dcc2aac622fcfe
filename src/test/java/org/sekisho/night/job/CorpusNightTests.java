package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.sekisho.Corpus;
import org.sekisho.Drawn;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;

/** One night over real documents of every format: each ends in one outcome, and none is lost on the way in. */
@Tag("whole")
@EnabledIf(value = "org.sekisho.Corpus#isPresent", disabledReason = "No corpus at ../shared/corpus")
class CorpusNightTests extends AnOffice {

    private static final List<String> SETS =
            List.of("us-xml", "us-zip", "ep-xml", "jp-gazette-xml", "grobid-patent", "html-patft", "pdf-scan-office");

    /** Files of which the manifest counts something else than filings, with the count that is right and why. */
    private static final Map<String, Integer> COUNTED_OTHERWISE = Map.of(
            // the manifest counts the zip as one and names the two grants that are in it
            "ipg110726_reduced.zip", 2);

    @Test
    void endsEveryDocumentInOneOutcomeAndCallsNothingClearOfWhichAPartIsUnread() throws Exception {
        List<Corpus.Item> items = SETS.stream()
                .flatMap(set -> Drawn.of(Corpus.items(set)).stream())
                .toList();
        for (Corpus.Item item : items) {
            Path file = INBOX.resolve(item.file());
            Files.createDirectories(file.getParent());
            Files.copy(item.path(), file);
        }

        RunReport report = night();

        assertThat(report.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(report.run().counts().addUp()).isTrue();
        assertThat(report.run().counts().waiting()).isZero();
        assertThat(report.filings()).hasSize(report.run().counts().received());
        assertThat(received())
                .as("as many filings of each file as the manifest counts")
                .isEqualTo(items.stream().collect(Collectors.toMap(Corpus.Item::file, CorpusNightTests::filings)));
        assertThat(count("""
                        SELECT COUNT(*) FROM unread_part u JOIN screening_outcome o ON o.filing_id = u.filing_id
                        WHERE o.outcome <> 'UNSCREENABLE'""")).isZero();
        assertThat(jdbc.sql("""
                        SELECT o.outcome FROM screening_outcome o JOIN document d ON d.filing_id = o.filing_id
                        WHERE d.name LIKE '%.pdf'""").query(String.class).list())
                .as("scans")
                .hasSizeGreaterThan(3)
                .containsOnly("UNSCREENABLE");
    }

    private static int filings(Corpus.Item item) {
        return COUNTED_OTHERWISE.getOrDefault(item.path().getFileName().toString(), item.count());
    }

    /** How many filings each file of the inbox was received as, wherever in the file they stand. */
    private Map<String, Integer> received() {
        return jdbc.sql("SELECT source FROM receipt").query(String.class).list().stream()
                .collect(Collectors.toMap(source -> source.replaceFirst("[#!].*", ""), source -> 1, Integer::sum));
    }
}
