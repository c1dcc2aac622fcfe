package org.sekisho.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sekisho.curation.rising.PhraseReader;
import org.sekisho.reading.gazette.CorpusFilings;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;

/** What reading the noun phrases of a filing takes, over the corpus' filings, by set: the second time round. */
public final class RisingMeasurement {

    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private RisingMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        for (String set : List.of("us-xml", "ep-xml", "jp-gazette-xml")) {
            List<FilingText> texts = new ArrayList<>();
            CorpusFilings.of(set)
                    .forEach(filing -> texts.add(PassageSplitter.standard().split(filing)));
            if (!texts.isEmpty()) {
                measure(set, texts);
            }
        }
    }

    private static void measure(String set, List<FilingText> texts) {
        PhraseReader reader = new PhraseReader();
        texts.forEach(reader::of);
        long began = System.nanoTime();
        long phrases = 0;
        long characters = 0;
        for (FilingText text : texts) {
            for (var phrase : reader.of(text)) {
                phrases++;
                characters += phrase.written().length() + 1;
            }
        }
        double millis = (System.nanoTime() - began) / NANOS_OF_A_MILLISECOND;
        System.out.printf(
                Locale.ROOT,
                "%s: %d filings, %.1f ms, %d phrases and %d characters of them a filing%n",
                set,
                texts.size(),
                millis / texts.size(),
                phrases / texts.size(),
                characters / texts.size());
    }
}
