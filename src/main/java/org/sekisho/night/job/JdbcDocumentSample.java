package org.sekisho.night.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.reading.passage.FilingTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Some filings of all nights, drawn by lot, whose bytes and text are read to their end and so held to what is on record. */
@Component
record JdbcDocumentSample(JdbcClient jdbc, Filings filings, DocumentContents contents, FilingTexts texts) {

    /** Filings whose documents are not as they were recorded; of few documents all are read. */
    List<FilingNumber> altered(int drawn, RandomGenerator lot) {
        List<Drawn> sample = next(0, drawn);
        if (sample.size() == drawn) {
            long last = JdbcRecords.one(jdbc, Long.class, "SELECT MAX(filing_id) FROM screening_outcome");
            sample = Stream.generate(() -> next(lot.nextLong(last + 1), 1))
                    .limit(drawn)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
        return sample.stream()
                .filter(filing -> !isAsRecorded(filing.id()))
                .map(Drawn::number)
                .distinct()
                .toList();
    }

    private record Drawn(FilingId id, FilingNumber number) {}

    private List<Drawn> next(long from, int most) {
        return JdbcRecords.list(jdbc, Drawn.class, """
                        SELECT f.id, f.number FROM filing f JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.id >= ? AND NOT f.canary AND NOT f.quarantined ORDER BY f.id LIMIT ?""", from, most);
    }

    private boolean isAsRecorded(FilingId filing) {
        try {
            texts.of(filing);
            for (FilingDocument document : filings.byId(filing).documents()) {
                try (InputStream bytes = contents.open(document)) {
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
            }
            return true;
        } catch (IOException | IllegalStateException changed) {
            return false;
        }
    }
}
