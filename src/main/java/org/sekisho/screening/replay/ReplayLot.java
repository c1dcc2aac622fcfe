package org.sekisho.screening.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.screening.OutcomeKind;
import org.springframework.stereotype.Component;

/** Draws filings whose outcome is to be proved again: flagged and clear ones in turn, of all that are held with their words. */
@Component
public record ReplayLot(JdbcReplayRecords records) {

    /** One of the two kinds may have fewer filings than are asked of it. */
    private static final int TRIES_FOR_EACH = 4;

    /** The same seed draws the same from the same filings; fewer than asked for where fewer are found. */
    public List<FilingId> draw(int filings, long seed) {
        Set<FilingId> drawn = new LinkedHashSet<>();
        records.screened().ifPresent(keys -> draw(filings, keys, new Random(seed), drawn));
        return new ArrayList<>(drawn);
    }

    private void draw(int filings, JdbcReplayRecords.Keys keys, RandomGenerator lots, Set<FilingId> drawn) {
        for (int tries = 0; drawn.size() < filings && tries < filings * TRIES_FOR_EACH; tries++) {
            OutcomeKind kind = tries % 2 == 0 ? OutcomeKind.FLAGGED : OutcomeKind.CLEAR;
            another(lots.nextLong(keys.first(), keys.last() + 1), kind, drawn)
                    .or(() -> another(keys.first(), kind, drawn))
                    .ifPresent(drawn::add);
        }
    }

    /** The first from a key on that is not drawn yet. */
    private Optional<FilingId> another(long from, OutcomeKind kind, Set<FilingId> drawn) {
        Optional<FilingId> found = records.screenedFrom(from, kind);
        while (found.filter(drawn::contains).isPresent()) {
            found = records.screenedFrom(found.get().value() + 1, kind);
        }
        return found;
    }
}
