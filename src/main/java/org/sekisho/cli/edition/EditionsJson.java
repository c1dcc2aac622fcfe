package org.sekisho.cli.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sekisho.office.edition.ListHistory;
import org.sekisho.office.edition.ListProposal;

/** The editions that were proposed as programs get them. These names are a contract. */
record EditionsJson(List<Edition> editions) {

    static EditionsJson of(List<ListHistory> histories, LocalDate today) {
        return new EditionsJson(histories.stream()
                .flatMap(history -> history.proposals().stream().map(one -> Edition.of(history, one, today)))
                .toList());
    }

    record Edition(
            long proposal,
            String list,
            String edition,
            String sha256,
            String state,
            LocalDate from,
            Set<String> authors,
            String approvedBy,
            String because) {

        static Edition of(ListHistory history, ListProposal one, LocalDate today) {
            return new Edition(
                    one.id(),
                    one.edition().list().value(),
                    one.edition().name(),
                    one.edition().sha256(),
                    EditionsCommand.state(history, one, today),
                    one.inForceFrom().orElse(one.startsOn()),
                    one.authors(),
                    EditionsCommand.approvedBy(one),
                    one.why());
        }
    }
}
