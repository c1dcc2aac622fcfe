package org.sekisho.desk.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.lists.keytech.KeptEdition;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.edition.ListDrafts;
import org.sekisho.office.edition.ListHistory;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.ListState;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** What of the editions of lists is said on the page of the lists. */
@DeskPart
class ListRules {

    private final ListProposals proposals;
    private final ListDrafts drafts;
    private final EditionSettings settings;

    ListRules(ListProposals proposals, ListDrafts drafts, EditionSettings settings) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.settings = settings;
    }

    /** Null where files count. */
    ListsPage.@Nullable Rule of(String list, StaffMember reader) {
        if (!settings.takesTwo()) {
            return null;
        }
        ListHistory history = proposals.of(list);
        LocalDate today = proposals.today();
        return new ListsPage.Rule(
                reader.has(Role.LIST_AUTHOR) ? "/lists/%s/edit".formatted(list) : null,
                history.proposals().stream()
                        .filter(ListProposal::waits)
                        .map(one -> new ListsPage.Waiting(
                                "/lists/proposals/" + one.id(), one.edition().name()))
                        .findFirst()
                        .orElse(null),
                next(history, today).orElse(null));
    }

    private static Optional<ListsPage.Next> next(ListHistory history, LocalDate today) {
        return history.proposals().stream()
                .filter(one -> history.stateOf(one, today) == ListState.SCHEDULED)
                .findFirst()
                .map(one -> new ListsPage.Next(
                        one.edition().name(), one.inForceFrom().orElseThrow().toString()));
    }

    /** What the reader writes themselves. */
    ListsPage.Own own(StaffMember reader) {
        return settings.takesTwo() && reader.has(Role.LIST_AUTHOR)
                ? new ListsPage.Own(true, drafts.listsOf(reader.id().value()))
                : new ListsPage.Own(false, List.of());
    }

    /** Lists of which editions were proposed, without those in use. */
    List<String> toCome(List<KeptEdition> inUse) {
        Stream<ListHistory> all = settings.takesTwo() ? proposals.all().stream() : Stream.empty();
        List<String> known = inUse.stream().map(KeptEdition::list).toList();
        return all.map(history -> history.proposals().get(0).edition().list().value())
                .filter(list -> !known.contains(list))
                .toList();
    }
}
