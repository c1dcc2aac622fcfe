package org.sekisho.screening.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.archive.ArchiveFilling.Bounds;

/** Divides texts and adds their terms to the index, several at a time. */
final class ArchiveAddition {

    /** Processor time that one filing may take; a usual one takes some milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LuceneArchiveWriter writer;
    private final ArchiveTerms terms;
    private final FilingTexts texts;
    private final FaultBarrier barrier;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    ArchiveAddition(LuceneArchiveWriter writer, ArchiveTerms terms, FilingTexts texts, FaultBarrier barrier) {
        this.writer = writer;
        this.terms = terms;
        this.texts = texts;
        this.barrier = barrier;
    }

    /** How many were added, and how many broke the program. */
    record Added(int added, int broken) {}

    /** Adds filings in their order, as far as the bounds go. */
    Added add(List<Map.Entry<FilingId, Long>> filings, Bounds bounds) throws IOException {
        long end = System.nanoTime() + bounds.time().toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(bounds.threads(), work -> {
            Thread thread = new Thread(work, "archive-index");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < bounds.threads(); i++) {
                working.add(threads.submit(() -> {
                    work(filings, bounds, end);
                    return null;
                }));
            }
            await(working);
        } finally {
            threads.shutdownNow();
        }
        return new Added(added.get(), broken.get());
    }

    private void work(List<Map.Entry<FilingId, Long>> filings, Bounds bounds, long end) throws IOException {
        while (System.nanoTime() - end < 0 && !bounds.stop().getAsBoolean()) {
            int at = next.getAndIncrement();
            if (at >= filings.size()) {
                return;
            }
            add(filings.get(at).getKey(), filings.get(at).getValue());
        }
    }

    private void add(FilingId filing, long digest) throws IOException {
        Optional<Set<String>> found =
                barrier.attempt(PATIENCE, () -> terms(filing)).handledBy(read -> read, fault -> Optional.empty());
        if (found.isEmpty()) {
            broken.incrementAndGet();
            return;
        }
        writer.put(filing.value(), digest, found.get());
        added.incrementAndGet();
    }

    /** If the text has changed since, its terms are kept under a digest that no text has, and say nothing. */
    private Optional<Set<String>> terms(FilingId filing) {
        return Optional.of(texts.of(filing)
                .map(stored -> terms.of(stored.bibliography(), stored.text()))
                .orElseGet(Set::of));
    }

    private static void await(List<Future<?>> working) throws IOException {
        try {
            for (Future<?> one : working) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while filings were added", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }
}
