package org.sekisho.proof.sample;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.sample.Misses.BlindLot;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a share of the clear filings to examiners, as cases like others. Which ones is told to nobody until they are decided;
 * the audit trail says how many and by which seed.
 */
@Service
public class BlindSample {

    private static final SecureRandom SEEDS = new SecureRandom();

    private final Misses rows;
    private final ReviewCases cases;
    private final FilingTexts texts;
    private final KeptEditions editions;
    private final CaseDesk desk;
    private final AuditTrail audit;
    private final BlindSettings settings;
    private final Clock clock;

    BlindSample(
            Misses rows,
            ReviewCases cases,
            FilingTexts texts,
            KeptEditions editions,
            CaseDesk desk,
            AuditTrail audit,
            BlindSettings settings,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.texts = texts;
        this.editions = editions;
        this.desk = desk;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Draws from a run's clear filings and opens their cases. A second time changes nothing.
     *
     * @return how many there are
     */
    @Transactional
    public int draw(long run) {
        Optional<BlindLot> before = rows.lotOf(run);
        if (before.isPresent()) {
            return before.get().drawn();
        }
        List<Misses.Clear> clear = rows.clearOf(run);
        long seed = settings.seed() == null ? SEEDS.nextLong() : settings.seed();
        BlindLot lot = BlindLot.of(seed, clear.size(), settings.share(), rows.carried());
        rows.keep(run, lot);
        lot.from(clear).forEach(drawn -> {
            Bibliography data =
                    texts.ifAsRecorded(drawn.id()).map(StoredText::bibliography).orElse(Bibliography.UNKNOWN);
            cases.openUnasked(run, drawn.id(), drawn.number(), data);
            rows.mark(run, drawn.id());
        });
        String actor = "sekisho run " + run;
        audit.add(List.of(AuditEvent.ofRows(actor, "lot", "run " + run)));
        if (lot.drawn() > 0) {
            audit.add(
                    actor,
                    AuditAction.BLIND_SAMPLE_DRAWN,
                    "run " + run,
                    "%d of %d clear filings, seed %d".formatted(lot.drawn(), lot.clear(), seed));
        }
        return lot.drawn();
    }

    /** The run in which a decided case was drawn; empty of any other, and of one that is not decided. */
    public Optional<Long> drawnIn(DeskCase shown) {
        return rows.drawnIn(shown.id());
    }

    /** Results of naming an entry. */
    public enum Named {
        DONE,
        /** There is no such case that the person may know of, or decide. */
        UNKNOWN,
        /** It was not drawn, or nobody's decision on it counts yet. */
        NOT_NOW,
        /** No list of the run has such an entry. */
        NO_SUCH_ENTRY
    }

    /** Names the entry that ought to have been found in a decided case that was drawn. */
    @Transactional
    public Named name(CaseId id, String entry, StaffMember decider) {
        Optional<DeskCase> found = desk.see(id, decider);
        if (found.isEmpty() || !CaseRights.of(decider).mayDecide()) {
            return Named.UNKNOWN;
        }
        Optional<Long> run = drawnIn(found.get());
        if (run.isEmpty()) {
            return Named.NOT_NOW; // the same for a case that was drawn and is not decided, and for any other
        }
        Optional<Entry> missed = rows.editionsOf(run.get()).stream()
                .flatMap(edition -> editions.entry(edition, entry.strip()).stream())
                .findFirst();
        if (missed.isEmpty()) {
            return Named.NO_SUCH_ENTRY;
        }
        String code = missed.get().code().value();
        rows.name(id, code, missed.get().area(), decider.id(), clock.instant());
        audit.add(
                decider.id().value(),
                AuditAction.MISSED_ENTRY_NAMED,
                found.get().subject(),
                code);
        return Named.DONE;
    }
}
