package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.cases.text.Hit;
import org.sekisho.desk.cases.text.MarkedText;
import org.sekisho.desk.cases.text.PlaceWords;
import org.sekisho.desk.deadline.ClockLine;

/**
 * A case as it is shown: what was found on the left, the text on the right, what is to decide below. Keys are those of
 * words. It holds the applicant's words; nothing of it goes to a log.
 */
record CasePage(
        ReaderPage reader,
        Head head,
        @Nullable PastDecision proposal,
        Why why,
        List<EntryFound> entries,
        List<Unread> unread,
        List<String> unknownSymbols,
        @Nullable MarkedText text,
        @Nullable FirstPage firstPage,
        NamesPage names,
        @Nullable String only,
        List<PastDecision> history,
        List<ClockLine> clockChanges,
        CaseActions actions,
        DecisionForm form) {

    CasePage {
        entries = List.copyOf(entries);
        unread = List.copyOf(unread);
        unknownSymbols = List.copyOf(unknownSymbols);
        history = List.copyOf(history);
        clockChanges = List.copyOf(clockChanges);
    }

    @Override
    public String toString() {
        return "case " + head.id();
    }

    record Head(
            long id,
            String number,
            int filingVersion,
            int version,
            String queueKey,
            String statusKey,
            String handlingKey,
            DaysLeft days,
            @Nullable String clock,
            @Nullable String silence,
            @Nullable String dueOn,
            String rank,
            String areas,
            @Nullable String heldBy) {}

    /** Why it was flagged, in a sentence: {@code key} of it, and what it names. */
    record Why(
            String key,
            String entries,
            int places,
            @Nullable PlaceWords first) {}

    /**
     * An entry that was found.
     *
     * @param title as the edition says it, in the reader's language where it has one
     * @param requirementKey whether what it requires besides is met
     * @param share of the rank, in percent
     */
    record EntryFound(
            String code,
            String title,
            String list,
            String edition,
            String requirementKey,
            boolean near,
            int share,
            List<Hit> hits) {

        EntryFound {
            hits = List.copyOf(hits);
        }
    }

    /** A document or page that was not read. */
    record Unread(String document, int page, String reasonKey) {}
}
