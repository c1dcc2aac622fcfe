package org.sekisho.reading.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.Corpus;
import org.sekisho.intake.filing.Filing;

/** The filings of a set of real documents of offices, as they are read. */
public final class CorpusFilings {

    private CorpusFilings() {}

    public static List<Filing> of(String set) throws IOException {
        List<Filing> filings = new ArrayList<>();
        for (Corpus.Item item : Corpus.items(set)) {
            if (set.startsWith("us-")) {
                for (UsCorpus.Document document : UsCorpus.documents(item)) {
                    read(document.stream(), item, filings);
                }
            } else {
                try (InputStream document = Files.newInputStream(item.path())) {
                    read(document, item, filings);
                }
            }
        }
        return filings;
    }

    /** The corpus holds broken documents on purpose; that they are told is tested elsewhere. */
    private static void read(InputStream document, Corpus.Item item, List<Filing> filings) throws IOException {
        try {
            filings.add(new GazetteReader().read(item.file(), document));
        } catch (UnreadableGazetteException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
