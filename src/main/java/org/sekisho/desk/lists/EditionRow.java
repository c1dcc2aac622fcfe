package org.sekisho.desk.lists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.edition.ListHistory;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposal.Step;
import org.sekisho.office.edition.ListProposal.What;

/**
 * An edition in a line.
 *
 * @param from the first day it is in force, or is wanted to be
 * @param approvedBy null if nobody approved it
 * @param again where the reader takes it up to propose it anew; null if it is in force, scheduled or waits, or they write none
 */
record EditionRow(
        long id,
        String address,
        String list,
        String edition,
        String stateKey,
        String from,
        String authors,
        @Nullable String approvedBy,
        String why,
        @Nullable String again) {

    static EditionRow of(ListHistory history, ListProposal one, LocalDate today, boolean writes) {
        String list = one.edition().list().value();
        boolean over = switch (history.stateOf(one, today)) {
            case SUPERSEDED, SENT_BACK, WITHDRAWN, REPLACED -> true;
            case IN_REVIEW, SCHEDULED, IN_FORCE, IN_FORCE_UNAPPROVED -> false;
        };
        return new EditionRow(
                one.id(),
                "/lists/proposals/" + one.id(),
                list,
                one.edition().name(),
                "edition.state." + history.stateOf(one, today),
                one.inForceFrom().orElse(one.startsOn()).toString(),
                String.join(", ", one.authors()),
                one.step(What.APPROVED).map(Step::by).orElse(null),
                one.why(),
                over && writes ? "/lists/%s/edit/take-up".formatted(list) : null);
    }
}
