package org.sekisho.proof.sample;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.UnaskedCases;
import org.sekisho.proof.sample.Misses.BlindLot;
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
    private final UnaskedCases cases;
    private final AuditTrail audit;
    private final BlindSettings settings;

    BlindSample(Misses rows, UnaskedCases cases, AuditTrail audit, BlindSettings settings) {
        this.rows = rows;
        this.cases = cases;
        this.audit = audit;
        this.settings = settings;
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
            cases.open(run, drawn.id(), drawn.number());
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
}
