package org.sekisho.desk.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.ListExtract;
import org.sekisho.desk.DeskPart;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.EntryFigures;
import org.sekisho.office.edition.ListDrafts;
import org.sekisho.office.edition.ListHistory;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.ListState;
import org.sekisho.office.edition.Previews;
import org.sekisho.office.review.CaseFigures;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.sample.Misses;
import org.sekisho.screening.record.EntryUse;

/**
 * Puts the lists in use together with how their entries do. Whoever is not cleared for an entry's level, or not there for its
 * area, sees neither it nor a count of it.
 */
@DeskPart
record ListPageService(
        KeptEditions editions,
        EntryUse use,
        CaseFigures cases,
        Misses misses,
        Previews previews,
        Clock clock,
        ListProposals proposals,
        ListDrafts drafts,
        EditionSettings settings) {

    /** Cases of all runs are counted, so of as many as there will ever be. */
    private static final int ALL_RUNS = 1_000_000;

    /** An entry by its list and code. */
    private record Key(String list, String code) {}

    ListsPage lists(StaffMember reader, Locale language, boolean onlyConcerns) {
        Map<Key, EntryFigures> figures = figures(reader);
        boolean writes = settings.takesTwo() && reader.has(Role.LIST_AUTHOR);
        Map<String, ListHistory> histories = histories();
        return new ListsPage(
                onlyConcerns,
                histories.values().stream()
                        .flatMap(history -> history.open().stream())
                        .map(ListsPage.Open::new)
                        .toList(),
                editions.inUse().stream()
                        .map(edition -> listed(
                                edition,
                                next(histories.get(edition.list())),
                                rows(edition, reader, language, figures).stream()
                                        .filter(row ->
                                                !onlyConcerns || !row.concerns().isEmpty())
                                        .toList()))
                        .toList(),
                toCome(histories.keySet()),
                writes,
                writes ? drafts.listsOf(reader.id().value()) : List.of());
    }

    private ListsPage.Listed listed(KeptEdition edition, @Nullable ListProposal next, List<ListsPage.Row> rows) {
        return new ListsPage.Listed(
                edition,
                editions.list(edition.id()).isPresent(),
                editions.entries(edition.id()).stream().anyMatch(ListExtract::isPublic),
                editions.of(edition.list()).size() > 1,
                settings.takesTwo(),
                next,
                rows);
    }

    private List<ListsPage.Row> rows(
            KeptEdition edition, StaffMember reader, Locale language, Map<Key, EntryFigures> figures) {
        return editions.entries(edition.id()).stream()
                .filter(entry -> ListVisibility.mayKnow(reader, entry))
                .map(entry -> row(
                        edition,
                        entry,
                        language,
                        figures.getOrDefault(
                                new Key(edition.list(), entry.code().value()), EntryFigures.NONE)))
                .toList();
    }

    /** The entry as it stands in its row; empty if the reader may not know of it, or no list in use has it. */
    Optional<ListsPage.Row> row(KeptEdition edition, String code, StaffMember reader, Locale language) {
        return editions.entry(edition.id(), code)
                .filter(entry -> ListVisibility.mayKnow(reader, entry))
                .map(entry -> row(edition, entry, language, figures(edition.list(), code, reader)));
    }

    private ListsPage.Row row(KeptEdition edition, Entry entry, Locale language, EntryFigures does) {
        return new ListsPage.Row(
                edition.list(),
                entry,
                entry.titleIn(language),
                does,
                previews.costs(edition.list()).get(entry.code().value()),
                does.concerns(
                        entry,
                        LocalDate.now(clock),
                        EntryFigures.yearOfRuns(editions.of(edition.list()), clock.instant())));
    }

    /** The figures of one entry, for which only its own findings are read. */
    private EntryFigures figures(String list, String code, StaffMember reader) {
        return EntryFigures.of(
                use.since(EntryFigures.yearBefore(clock.instant()), list, code).orElse(null),
                cases.entry(list, code, reader).orElse(null),
                missed().getOrDefault(code, 0));
    }

    /** The cases in which rules missed an entry, by its code. */
    private Map<String, Integer> missed() {
        return misses.all().missed().stream()
                .filter(miss -> miss.entry() != null)
                .collect(Collectors.toMap(
                        miss -> Objects.requireNonNull(miss.entry()), Misses.Missed::cases, Integer::sum));
    }

    /** The figures of every entry that was ever found, decided on or missed. */
    private Map<Key, EntryFigures> figures(StaffMember reader) {
        Map<String, Integer> missed = missed();
        Map<Key, CaseFigures.EntryFigure> decided = cases.entries(ALL_RUNS, reader).stream()
                .collect(Collectors.toMap(figure -> new Key(figure.list(), figure.code()), figure -> figure));
        Map<Key, EntryFigures> figures = new HashMap<>();
        for (EntryUse.Found found : use.since(EntryFigures.yearBefore(clock.instant()))) {
            Key key = new Key(found.list(), found.code());
            figures.put(key, EntryFigures.of(found, decided.get(key), missed.getOrDefault(found.code(), 0)));
        }
        editions.inUse()
                .forEach(edition -> missed.forEach((code, cases) ->
                        figures.putIfAbsent(new Key(edition.list(), code), new EntryFigures(0, null, 0, 0, cases))));
        return figures;
    }

    /** The histories of lists by their names; none where files count. */
    private Map<String, ListHistory> histories() {
        Map<String, ListHistory> histories = new TreeMap<>();
        if (settings.takesTwo()) {
            proposals.all().forEach(history -> histories.put(history.list(), history));
        }
        return histories;
    }

    private @Nullable ListProposal next(@Nullable ListHistory history) {
        return history == null
                ? null
                : history.in(ListState.SCHEDULED, proposals.today()).findFirst().orElse(null);
    }

    /** Lists of which editions were proposed, without those in use. */
    private List<String> toCome(Set<String> proposed) {
        Set<String> inUse = editions.inUse().stream().map(KeptEdition::list).collect(Collectors.toSet());
        return proposed.stream().filter(list -> !inUse.contains(list)).toList();
    }
}
