package org.sekisho.proof.sample;

import java.security.SecureRandom;
import java.util.List;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.UnaskedCases;
import org.sekisho.proof.sample.OpinionLot.Placed;
import org.sekisho.proof.sample.OpinionLot.Ranked;
import org.sekisho.proof.sample.OpinionRows.Lot;
import org.springframework.stereotype.Component;

/** The draw of a run's likeliest clear filings, and by lot of some of the next. The caller holds the transaction. */
@Component
record OpinionDraw(
        OpinionRows rows, Misses misses, UnaskedCases cases, AuditTrail audit, SecondOpinionSettings settings) {

    private static final double ROUNDING = 1e-9;
    private static final SecureRandom SEEDS = new SecureRandom();

    /** Draws them, and opens their cases. */
    void from(long run, Lot counted) {
        OpinionLot lot = new OpinionLot(
                SEEDS.nextLong(),
                share(counted.given(), settings.queueShare()),
                share(counted.given(), settings.watchShare()),
                settings.watchDrawn(),
                misses.lotOf(run)
                        .filter(blind -> blind.clear() > 0)
                        .map(blind -> (double) blind.drawn() / blind.clear())
                        .orElse(0.0));
        List<Placed> placed = lot.place(rows.likeliest(run));
        if (placed.isEmpty()) {
            return;
        }
        rows.keep(run, lot, placed);
        placed.stream().filter(Placed::sent).forEach(one -> open(run, one.filing()));
        String actor = "sekisho run " + run;
        Lot drawn = rows.lotOf(run);
        audit.add(List.of(AuditEvent.ofRows(actor, "opinion", "run " + run)));
        audit.add(
                actor,
                AuditAction.SECOND_OPINION_DRAWN,
                "run " + run,
                "%d of %d clear filings, %d of %d watched, seed %d, model %s"
                        .formatted(
                                drawn.drawn(),
                                drawn.clear(),
                                drawn.watched(),
                                lot.watched(),
                                lot.seed(),
                                String.join(" and ", rows.modelsOf(run))));
    }

    /** A share of a number, rounded up. */
    static int share(int of, double share) {
        return (int) Math.ceil(of * share - ROUNDING);
    }

    private void open(long run, Ranked filing) {
        cases.open(run, filing.id(), filing.number());
        rows.mark(run, filing.id());
    }
}
