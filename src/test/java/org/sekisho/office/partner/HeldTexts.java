package org.sekisho.office.partner;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.finding.matching.MatchingFixtures;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.reading.passage.NoTexts;
import org.sekisho.reading.passage.StoredText;

/** Texts of filings, in memory. */
final class HeldTexts extends NoTexts {

    private final Map<FilingId, StoredText> texts = new HashMap<>();

    /** Whether to read one breaks the program. */
    boolean breaks;

    void add(long filing, String symbol, String words) {
        Bibliography page = new Bibliography(
                null,
                null,
                null,
                FilingDates.UNKNOWN,
                List.of(),
                List.of(
                        ClassificationSymbol.parse(Scheme.CPC, "G06F 1/00", null)
                                .orElseThrow(),
                        ClassificationSymbol.parse(Scheme.IPC, symbol, null).orElseThrow()),
                List.of());
        texts.put(new FilingId(filing), new StoredText(page, List.of(), MatchingFixtures.textOf(words)));
    }

    @Override
    public Optional<StoredText> of(FilingId filing) {
        if (breaks) {
            throw new IllegalStateException("broken");
        }
        return Optional.ofNullable(texts.get(filing));
    }

    @Override
    public Map<FilingId, Long> digests(Collection<FilingId> filings) {
        return filings.stream().filter(texts::containsKey).collect(Collectors.toMap(one -> one, one -> 1L));
    }
}
