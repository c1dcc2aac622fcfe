package org.sekisho.screening.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.ArchiveTerms;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.archive.Candidates.IndexedFilings;
import org.springframework.stereotype.Component;

/** Brings the index of the archive up to what is kept of filings, the newest first. */
@Component
public record ArchiveFilling(ArchiveIndex index, FilingTexts texts, FaultBarrier barrier, Clock clock) {

    private static final int COMPARED_AT_ONCE = 2_000;

    /** The time between two passes over all that is kept; between them only what runs had in hand is gone over. */
    private static final Period WHOLE_EVERY = Period.ofDays(7);

    /**
     * The extent of a filling.
     *
     * @param time after which it begins no further filing
     * @param stop whether it was asked to stop
     */
    public record Bounds(int threads, Duration time, BooleanSupplier stop) {}

    /**
     * The result of a filling.
     *
     * @param added filings whose texts it did not hold
     * @param forgotten filings of which no text is kept any more
     * @param broken filings whose text breaks the program: they are always read
     * @param left filings that it does not hold yet, besides those
     */
    public record Filled(int added, int forgotten, int broken, int left) {}

    /**
     * The part of the archive that the index holds.
     *
     * @param held filings under the text that is kept of them now
     * @param missing filings that it does not hold under that text
     */
    public record State(int held, int missing, long bytes) {}

    public State state() throws ArchiveNotWrittenException {
        IndexedFilings indexed = index.filings();
        Compared compared = compared(indexed);
        try {
            return new State(
                    indexed.size() - compared.outdated(), compared.missing().size(), index.bytes());
        } catch (IOException e) {
            throw new ArchiveNotWrittenException("its files cannot be counted: " + e.getMessage(), e);
        }
    }

    /**
     * Adds what is missing. An index that is damaged, or was made by another version of the program, is begun anew.
     *
     * @param run that fills it: if all that was kept before was in the index, only what runs had in hand since is compared
     * @throws ArchiveNotWrittenException also if somebody else writes it now, or it is in doubt
     */
    public Filled fill(long run, Bounds bounds) throws ArchiveNotWrittenException {
        if (index.isDoubted()) {
            throw new ArchiveNotWrittenException("it missed a filing; type sekisho index rebuild", null);
        }
        ArchiveNote note = index.note();
        IndexedFilings indexed = isDue(note) ? index.checkedFilings() : index.filings();
        return fill(indexed, indexed.size() == 0 ? ArchiveNote.NONE : note, run, bounds);
    }

    /** Makes all of it anew. What is there is used until the first filings are in the new one. */
    public Filled rebuild(Bounds bounds) throws ArchiveNotWrittenException {
        Filled filled = fill(IndexedFilings.NONE, ArchiveNote.NONE, 0, bounds);
        try {
            index.trust();
        } catch (IOException e) {
            throw new ArchiveNotWrittenException("it stays in doubt: " + e.getMessage(), e);
        }
        return filled;
    }

    private Filled fill(IndexedFilings indexed, ArchiveNote before, long run, Bounds bounds)
            throws ArchiveNotWrittenException {
        boolean whole = isDue(before);
        try (LuceneArchiveWriter writer =
                LuceneArchiveWriter.open(index.folder(), before == ArchiveNote.NONE, ArchiveNote.unfinished())) {
            Compared compared = whole ? compared(indexed) : comparedSince(before.through(), indexed);
            if (!compared.forgotten().isEmpty()) {
                writer.forget(compared.forgotten());
            }
            ArchiveAddition addition = new ArchiveAddition(writer, index.terms(), texts, barrier);
            ArchiveAddition.Added added = addition.add(compared.missing(), bounds);
            int left = compared.missing().size() - added.added() - added.broken();
            long through = left + added.broken() == 0 ? run : 0;
            writer.commit(new ArchiveNote(
                    ArchiveTerms.madeBy(), through, whole ? LocalDate.now(clock) : before.comparedOn()));
            return new Filled(added.added(), compared.forgotten().size(), added.broken(), left);
        } catch (IOException e) {
            throw new ArchiveNotWrittenException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        } catch (RuntimeException
                | InternalError damaged) { // a file that is not as it was written breaks its reader in any way
            throw new ArchiveNotWrittenException(
                    damaged.getClass().getSimpleName() + "; if it happens again, type sekisho index rebuild", damaged);
        }
    }

    /** Whether all that is kept is to be gone over: in its turn, and if the clock was ahead when it last was. */
    private boolean isDue(ArchiveNote note) {
        LocalDate today = LocalDate.now(clock);
        return note.through() == 0
                || note.comparedOn().isAfter(today)
                || !today.isBefore(note.comparedOn().plus(WHOLE_EVERY));
    }

    /** Compares the filings that runs have in hand since: only these can have changed. */
    private Compared comparedSince(long run, IndexedFilings indexed) {
        List<Map.Entry<FilingId, Long>> missing = new ArrayList<>();
        List<Long> forgotten = new ArrayList<>();
        AtomicInteger changed = new AtomicInteger();
        texts.eachDigestSince(run, (filing, digest) -> {
            boolean held = indexed.place(filing.value()) >= 0;
            if (digest.isEmpty() && held) {
                forgotten.add(filing.value());
            } else if (digest.isPresent() && !indexed.has(filing, digest.get())) {
                missing.add(Map.entry(filing, digest.get()));
                changed.addAndGet(held ? 1 : 0);
            }
        });
        missing.sort(Comparator.comparingLong(text -> -text.getKey().value()));
        return new Compared(missing, forgotten, changed.get() + forgotten.size());
    }

    /**
     * The index beside what is kept.
     *
     * @param missing filings to add, with what tells their texts, the newest first
     * @param forgotten filings of which no text is kept
     * @param outdated filings that are held and not under their present text
     */
    private record Compared(List<Map.Entry<FilingId, Long>> missing, List<Long> forgotten, int outdated) {}

    private Compared compared(IndexedFilings indexed) {
        List<Map.Entry<FilingId, Long>> missing = new ArrayList<>();
        BitSet kept = new BitSet(indexed.size());
        int changed = 0;
        Map<FilingId, Long> next = texts.digests(new FilingId(Long.MAX_VALUE), COMPARED_AT_ONCE);
        while (!next.isEmpty()) {
            FilingId last = new FilingId(0);
            for (Map.Entry<FilingId, Long> text : next.entrySet()) {
                last = text.getKey();
                int place = indexed.place(last.value());
                if (place >= 0) {
                    kept.set(place);
                }
                if (!indexed.has(last, text.getValue())) {
                    missing.add(text);
                    changed += place >= 0 ? 1 : 0;
                }
            }
            next = texts.digests(last, COMPARED_AT_ONCE);
        }
        List<Long> forgotten = new ArrayList<>();
        indexed.others(kept, forgotten::add);
        return new Compared(missing, forgotten, changed + forgotten.size());
    }

    /** The index of the archive could not be written. Nothing is lost by it: what it does not hold is read. */
    public static final class ArchiveNotWrittenException extends Exception {

        private static final long serialVersionUID = 1;

        private final boolean locked;

        private ArchiveNotWrittenException(String because, @Nullable Throwable cause, boolean locked) {
            super(because, cause);
            this.locked = locked;
        }

        ArchiveNotWrittenException(String because, @Nullable Throwable cause) {
            this(because, cause, false);
        }

        static ArchiveNotWrittenException locked(Throwable cause) {
            return new ArchiveNotWrittenException("another Sekisho writes it now", cause, true);
        }

        /** Whether somebody else writes it now. */
        public boolean isLocked() {
            return locked;
        }
    }
}
