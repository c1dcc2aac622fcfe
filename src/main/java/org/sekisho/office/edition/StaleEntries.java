package org.sekisho.office.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.office.edition.EntryFigures.Concern;
import org.sekisho.office.review.CaseFigures;
import org.sekisho.screening.record.EntryUse;
import org.springframework.stereotype.Component;

/** Counts the entries in use that grow old. It names none of them: who may know of which is for the desk to say. */
@Component
public record StaleEntries(KeptEditions editions, EntryUse use, CaseFigures cases, Clock clock) {

    /** The concerns that are counted. */
    private static final List<Concern> COUNTED =
            List.of(Concern.REVIEW_OVERDUE, Concern.NOT_FOUND, Concern.NOISY, Concern.BASIS_OLD);

    /**
     * How many entries somebody should look at.
     *
     * @param overdue their review is
     * @param notFound in no filing of the last year
     * @param noisy fewer than one in five of their cases are to act on
     * @param behind nobody compared their basis with its source for a year
     * @param entries of any of these
     * @param bodies lists of named bodies that nobody compared with their source since they were due
     */
    public record Counts(int overdue, int notFound, int noisy, int behind, int entries, List<AgedList> bodies) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, List.of());

        public Counts {
            bodies = List.copyOf(bodies);
        }
    }

    /** A list of named bodies that is older than it says itself that it may be, and the day on which it was due. */
    public record AgedList(String list, String edition, LocalDate due) {

        @Override
        public String toString() {
            return "%s %s since %s".formatted(list, edition, due);
        }
    }

    private record Key(String list, String code) {}

    /** The stale entries of the lists that the newest run used. */
    public Counts count() {
        Map<Key, CaseFigures.EntryFigure> decided = cases.decidedOf().stream()
                .collect(Collectors.toMap(figure -> new Key(figure.list(), figure.code()), figure -> figure));
        Map<Key, EntryUse.Found> found = use.since(EntryFigures.yearBefore(clock.instant())).stream()
                .collect(Collectors.toMap(one -> new Key(one.list(), one.code()), one -> one));
        Map<Concern, Integer> counts = new EnumMap<>(Concern.class);
        int entries = 0;
        List<AgedList> bodies = new ArrayList<>();
        for (KeptEdition edition : editions.inUse()) {
            List<Entry> all = editions.entries(edition.id());
            aged(edition, all).ifPresent(bodies::add);
            for (Entry entry : all.stream().filter(one -> !one.namesBody()).toList()) {
                Key key = new Key(edition.list(), entry.code().value());
                List<Concern> concerns = concerns(edition, entry, EntryFigures.of(found.get(key), decided.get(key), 0));
                concerns.forEach(concern -> counts.merge(concern, 1, Integer::sum));
                entries += concerns.isEmpty() ? 0 : 1;
            }
        }
        return new Counts(
                counts.getOrDefault(Concern.REVIEW_OVERDUE, 0),
                counts.getOrDefault(Concern.NOT_FOUND, 0),
                counts.getOrDefault(Concern.NOISY, 0),
                counts.getOrDefault(Concern.BASIS_OLD, 0),
                entries,
                bodies);
    }

    /** Its bodies are compared with their source all at once, and not one by one. */
    private Optional<AgedList> aged(KeptEdition edition, List<Entry> entries) {
        return entries.stream()
                .filter(Entry::namesBody)
                .flatMap(entry -> Stream.ofNullable(entry.stewardship().reviewBy()))
                .filter(LocalDate.now(clock)::isAfter)
                .min(Comparator.naturalOrder())
                .map(due -> new AgedList(edition.list(), edition.name(), due));
    }

    private List<Concern> concerns(KeptEdition edition, Entry entry, EntryFigures figures) {
        boolean yearOfRuns = EntryFigures.yearOfRuns(editions.of(edition.list()), clock.instant());
        return figures.concerns(entry, LocalDate.now(clock), yearOfRuns).stream()
                .filter(COUNTED::contains)
                .toList();
    }
}
