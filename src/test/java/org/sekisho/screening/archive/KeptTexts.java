package org.sekisho.screening.archive;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.sekisho.finding.matching.MatchingFixtures;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;

/** Texts in memory; each that is put there is another. */
final class KeptTexts implements FilingTexts {

    private final TreeMap<Long, StoredText> texts = new TreeMap<>();
    private final Map<Long, Long> digests = new TreeMap<>();
    private long next = 7;

    /** The run that has each filing in hand, kept or not. */
    private final TreeMap<Long, Long> runs = new TreeMap<>();

    private long run = 1;

    /** Texts that break the program. */
    private final Set<Long> breaking = new TreeSet<>();

    void put(long filing, StoredText text) {
        texts.put(filing, text);
        runs.put(filing, run);
        digests.put(filing, next++);
    }

    void put(long filing, String... sentences) {
        put(filing, new StoredText(Bibliography.UNKNOWN, List.of(), MatchingFixtures.textOf(sentences)));
    }

    /** Somebody who writes into the database takes no run's filing in hand. */
    void changeUnnoticed(long filing, String... sentences) {
        long before = Objects.requireNonNull(runs.get(filing));
        put(filing, sentences);
        runs.put(filing, before - 1);
    }

    /** What is put there from now on a later run has in hand. */
    long nextRun() {
        return ++run;
    }

    void breakOn(long filing) {
        breaking.add(filing);
    }

    void remove(long filing) {
        texts.remove(filing);
        digests.remove(filing);
        runs.put(filing, run);
    }

    long digest(long filing) {
        return Objects.requireNonNull(digests.get(filing));
    }

    @Override
    public void keep(FilingId filing, Filing read, FilingText text) {
        put(filing.value(), new StoredText(read.bibliography(), read.claims(), text));
    }

    @Override
    public Packed packed(Filing read, FilingText text) {
        throw new UnsupportedOperationException("these are kept as they are");
    }

    @Override
    public void keep(FilingId filing, Packed text) {
        throw new UnsupportedOperationException("these are kept as they are");
    }

    @Override
    public void forget(Collection<FilingId> filings) {
        filings.forEach(filing -> remove(filing.value()));
    }

    @Override
    public Optional<StoredText> of(FilingId filing) {
        if (breaking.contains(filing.value())) {
            throw new StackOverflowError();
        }
        return Optional.ofNullable(texts.get(filing.value()));
    }

    @Override
    public Map<FilingId, Long> digests(Collection<FilingId> filings) {
        Map<FilingId, Long> found = new LinkedHashMap<>();
        filings.stream()
                .filter(filing -> texts.containsKey(filing.value()))
                .forEach(filing -> found.put(filing, digest(filing.value())));
        return found;
    }

    @Override
    public Map<FilingId, Long> digests(FilingId below, int most) {
        Map<FilingId, Long> found = new LinkedHashMap<>();
        texts.headMap(below.value(), false).descendingMap().entrySet().stream()
                .filter(text -> !text.getValue().text().passages().isEmpty())
                .limit(most)
                .forEach(text -> found.put(new FilingId(text.getKey()), digest(text.getKey())));
        return found;
    }

    @Override
    public void eachDigestSince(long since, BiConsumer<FilingId, Optional<Long>> taker) {
        runs.forEach((filing, of) -> {
            if (of >= since) {
                taker.accept(new FilingId(filing), Optional.ofNullable(digests.get(filing)));
            }
        });
    }

    @Override
    public void each(Collection<FilingId> filings, int longest, BiConsumer<FilingId, Optional<StoredText>> taker) {
        filings.forEach(filing -> taker.accept(filing, of(filing)));
    }
}
