package org.sekisho.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.PassageSplitter;
import org.sekisho.reading.passage.TextSpan;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many filings, each of passages that two of the corpus' US patents have, and with the symbols of one of them. */
final class Archive {

    private static final int WORDS = 8_000;
    private static final int LEAST_WORDS_OF_A_SOURCE = 1_000;

    /** One of the corpus, divided. */
    private record Source(Filing filing, FilingText text) {}

    private final List<Source> sources = new ArrayList<>();
    private final Random random = new Random(7);
    private long characters;

    Archive() throws IOException {
        PassageSplitter splitter = PassageSplitter.standard();
        for (Filing filing : CorpusFilings.of("us-xml")) {
            if (words(filing) > LEAST_WORDS_OF_A_SOURCE) {
                sources.add(new Source(filing, splitter.split(filing)));
            }
        }
    }

    private static long words(Filing filing) {
        return filing.text().stream()
                .map(TextBlock::words)
                .mapToLong(words -> words.split("\\s+").length)
                .sum();
    }

    /** How many filings of the corpus it is made of. */
    int sources() {
        return sources.size();
    }

    /** Keeps so many filings; their keys count from one on. */
    void fill(int filings, JdbcTemplate jdbc, FilingTexts texts) {
        jdbc.update("INSERT INTO screening_run (id, started_at, status) VALUES (1, NOW(6), 'DONE')");
        for (int id = 1; id <= filings; id++) {
            jdbc.update("""
                    INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                    VALUES (?, ?, TRUE, 1, LPAD(?, 64, '0'), 'inbox', NOW(6), 1)""", id, "US%08dA1".formatted(id), id);
            Source one = sources.get(random.nextInt(sources.size()));
            Source other = sources.get(random.nextInt(sources.size()));
            FilingText text = text(List.of(one, other));
            characters += text.words().length();
            texts.keep(new FilingId(id), one.filing(), text);
        }
    }

    /** Of all texts together. */
    long characters() {
        return characters;
    }

    private FilingText text(List<Source> of) {
        StringBuilder words = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        int left = WORDS;
        while (left > 0) {
            List<Passage> all = of.get(random.nextInt(of.size())).text().passages();
            Passage drawn = all.get(random.nextInt(all.size()));
            TextSpan span =
                    new TextSpan(words.length(), words.length() + drawn.words().length());
            passages.add(new Passage(drawn.section(), "", "", "archive.xml", 0, span, drawn.words(), false, null));
            words.append(drawn.words()).append('\n');
            left -= drawn.words().split("\\s+").length;
        }
        return new FilingText("en", words.toString(), passages);
    }
}
