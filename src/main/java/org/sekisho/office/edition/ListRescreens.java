package org.sekisho.office.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.database.DeadlockRetry;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.edition.JdbcRescreens.Held;
import org.sekisho.office.edition.Rescreen.Counts;
import org.sekisho.office.edition.Rescreen.Place;
import org.sekisho.office.edition.Rescreen.Used;
import org.sekisho.office.unread.Rescreening;
import org.sekisho.screening.impact.FilingImpact;
import org.sekisho.screening.impact.Impacts;
import org.sekisho.screening.impact.ListChange;
import org.sekisho.screening.impact.ListImpact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Holds all filings that are held against lists whose meaning changed since they were screened, by another edition or because
 * entries begin or end, and gives a run those for which something changes. Those that are still secret come first, the fewest days
 * left before the others. What one run does not come to the next goes on with, and what was decided on cases stays.
 */
@Component
public class ListRescreens {

    /** Filings that are looked at between two commits. */
    private static final int PORTION = 1_000;

    private final JdbcRescreens rescreens;
    private final Rescreening rescreening;
    private final KeptEditions kept;
    private final Impacts impacts;
    private final ListProposals proposals;
    private final EditionSettings settings;
    private final Clock clock;
    private final TransactionOperations transaction;

    ListRescreens(
            JdbcRescreens rescreens,
            Rescreening rescreening,
            KeptEditions kept,
            Impacts impacts,
            ListProposals proposals,
            EditionSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rescreens = rescreens;
        this.rescreening = rescreening;
        this.kept = kept;
        this.impacts = impacts;
        this.proposals = proposals;
        this.settings = settings;
        this.clock = clock;
        this.transaction = DeadlockRetry.transaction(transactions);
    }

    /**
     * A run that rescreens.
     *
     * @param lists by which it goes, with Sekisho's own keys of their editions
     * @param day on which it began
     * @param most filings that it takes, so that the night stays one
     * @param stop whether it was asked to stop
     */
    public record Asking(
            long run,
            List<KeyTechnologyList> lists,
            Map<Edition, Long> keys,
            LocalDate day,
            int most,
            BooleanSupplier stop) {}

    /**
     * What came of a change.
     *
     * @param list its name
     * @param looked filings that this run looked at
     * @param taken those that are screened again
     * @param withoutText those of which no words are kept, so that nobody knows
     * @param left whether there are more for the runs after
     * @param withoutIndex why the index of the archive was of no use, so that all were read; null if it was used
     */
    public record Looked(
            String list,
            int looked,
            int taken,
            int withoutText,
            boolean left,
            @Nullable String withoutIndex) {}

    /** Gives the run what changes, whether a file changed or an edition that two persons agreed on came into force. */
    public List<Looked> takeChanged(Asking asking) {
        asking.lists().forEach(list -> transaction.executeWithoutResult(status -> begin(list, asking)));
        List<Looked> all = new ArrayList<>();
        int most = asking.most();
        long end = System.nanoTime() + settings.rescreenFor().toNanos();
        for (Rescreen one : rescreens.unfinished()) {
            Looked looked = look(one, asking, new Bounds(most, end, asking.stop()));
            all.add(looked);
            most -= looked.taken();
        }
        return all.stream().filter(looked -> looked.looked() > 0).toList();
    }

    /** A sentence for each edition that came into force before today and that no run has used yet. */
    public List<String> late(Asking asking) {
        return settings.takesTwo()
                ? asking.lists().stream()
                        .flatMap(list -> late(list.edition(), asking).stream())
                        .toList()
                : List.of();
    }

    private Optional<String> late(Edition edition, Asking asking) {
        String list = edition.list().value();
        long key = Objects.requireNonNull(asking.keys().get(edition));
        return rescreens
                .lastRun(list, asking.run())
                .filter(used -> used.edition() != key)
                .flatMap(other -> proposals.of(list).inForceOn(asking.day()))
                .flatMap(ListProposal::inForceFrom)
                .filter(from -> from.isBefore(asking.day()))
                .map(from -> "%s is in force since %s, and this is the first run by it".formatted(edition, from));
    }

    /** Notes a change since the list was last looked at; the first time that is what the newest run went by. */
    private void begin(KeyTechnologyList list, Asking asking) {
        String name = list.edition().list().value();
        Used now = new Used(Objects.requireNonNull(asking.keys().get(list.edition())), asking.day());
        Used before = rescreens
                .last(name)
                .or(() -> rescreens.lastRun(name, asking.run()))
                .orElse(null);
        if (!change(before, now).meanings().isEmpty()) {
            rescreens.begin(name, before, now, asking.run());
        } else if (rescreens.last(name).isEmpty()) {
            rescreens.keepAsItIs(name, now, asking.run(), RowMoments.now(clock));
        }
    }

    private ListChange change(@Nullable Used before, Used after) {
        return new ListChange(before == null ? null : list(before), list(after));
    }

    private @Nullable KeyTechnologyList list(Used used) {
        return kept.list(used.edition()).map(list -> list.inForceOn(used.day())).orElse(null);
    }

    private Looked look(Rescreen one, Asking asking, Bounds bounds) {
        List<KeyTechnologyList> others = asking.lists().stream()
                .filter(list -> !list.edition().list().value().equals(one.list()))
                .map(list -> list.inForceOn(asking.day()))
                .toList();
        Portion done = new Portion(one.next(), Counts.NONE, true);
        String withoutIndex;
        ListImpact impact = impacts.of(change(one.before(), one.after()), others);
        withoutIndex = impact.withoutIndex().orElse(null);
        while (done.left() && !bounds.areReachedBy(done.counts())) {
            done = next(one, done, impact, asking.run(), bounds);
        }
        if (!done.left()) {
            transaction.executeWithoutResult(status -> rescreens.end(one.id(), RowMoments.now(clock)));
        }
        Counts counts = done.counts();
        return new Looked(
                one.list(), counts.looked(), counts.changed(), counts.withoutText(), done.left(), withoutIndex);
    }

    /** Up to where a run goes: filings that it takes, the moment until which it looks, by {@link System#nanoTime}, or its end. */
    private record Bounds(int most, long end, BooleanSupplier stop) {

        /** A run looks at one filing at least, so that nights without number come to an end. */
        boolean areReachedBy(Counts counts) {
            boolean late = counts.looked() > 0 && System.nanoTime() - end >= 0;
            return late || counts.changed() >= most || stop.getAsBoolean();
        }
    }

    /** How far this run has come with a change: the filings after a place are left, if any is. */
    private record Portion(Place next, Counts counts, boolean left) {}

    /** Looks at a portion, or at less of it where the run's bounds are, and keeps how far that is in one transaction. */
    private Portion next(Rescreen one, Portion before, ListImpact impact, long run, Bounds bounds) {
        List<Held> held = rescreens.held(one, before.next(), PORTION);
        if (held.isEmpty()) {
            return afterUrgency(one, before);
        }
        ListImpact.Glance glance = impact.at(held.stream().map(Held::id).toList());
        List<FilingId> changed = new ArrayList<>();
        Counts counts = before.counts();
        Place next = before.next();
        for (Held filing : held) {
            if (bounds.areReachedBy(counts)) {
                break;
            }
            Counts found = found(glance.on(filing.id(), filing.number()));
            if (found.changed() > 0) {
                changed.add(filing.id());
            }
            counts = counts.plus(found);
            next = filing.place();
        }
        Portion done = new Portion(next, counts, true);
        transaction.executeWithoutResult(status -> {
            rescreening.takeChanged(run, changed);
            rescreens.keep(one, done.next(), one.counts().plus(done.counts()));
        });
        return done;
    }

    /** All of an urgency were looked at. */
    private static Portion afterUrgency(Rescreen one, Portion before) {
        Urgency done = before.next().urgency();
        return done.isLast()
                ? new Portion(before.next(), before.counts(), false)
                : new Portion(one.after(done), before.counts(), true);
    }

    /** The counts of an impact; a filing that broke the program is screened again, which has its own ways with it. */
    private static Counts found(FilingImpact impact) {
        return switch (impact.known()) {
            case WITHOUT_TEXT -> new Counts(1, 0, 1);
            case BROKEN -> new Counts(1, 1, 0);
            case COMPARED -> new Counts(1, impact.changes().isEmpty() ? 0 : 1, 0);
        };
    }
}
