package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.deadline.ClockLine;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.HitPlace;
import org.sekisho.desk.text.MarkedText;
import org.sekisho.lists.keytech.Basis;
import org.sekisho.screening.Remark;

/**
 * A case as it is shown: what was found on the left, the text beside it, what is to decide on the right. Keys are those of
 * words. It holds the applicant's words; nothing of it goes to a log.
 *
 * @param other null if there is none that the reader may know of
 * @param altered whether somebody changed the text without Sekisho; it is not shown then
 * @param assigned whose work it is; null if nobody's
 */
record CasePage(
        ReaderPage reader,
        Head head,
        @Nullable PastDecision proposal,
        Why why,
        Found found,
        @Nullable OtherCase other,
        List<Unread> unread,
        @Nullable MarkedText text,
        boolean altered,
        @Nullable FirstPage firstPage,
        NamesPage names,
        List<PastDecision> history,
        @Nullable AssignedLine assigned,
        List<AssignedLine> assignments,
        List<ClockLine> clockChanges,
        CaseActions actions,
        DecisionForm form) {

    @Override
    public String toString() {
        return "case " + head.id();
    }

    /**
     * The case in a line.
     *
     * @param title the filing's; null if none was read
     * @param language of the filing's words, two letters; null if unknown
     */
    record Head(
            long id,
            String number,
            @Nullable String title,
            @Nullable String language,
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
            @Nullable String heldBy) {

        @Override
        public String toString() {
            return "case " + id;
        }
    }

    /** The case on the same version of the filing in the other queue. */
    record OtherCase(long id, String queueKey) {}

    /**
     * Why it was flagged, in a line.
     *
     * @param key of the words for it; null if entries and places say it
     * @param reasonKey of the words for why it was not read; null if that is not why
     * @param title of the first entry
     * @param best the hit to look at first; 0 if none stands in the text
     * @param hits how many there are
     * @param places the first few
     * @param more how many places there are besides
     */
    record Why(
            @Nullable String key,
            @Nullable String reasonKey,
            List<String> codes,
            String title,
            int best,
            int hits,
            List<HitPlace> places,
            int more) {

        private static final int SHOWN = 3;

        static Why only(String key, @Nullable String reasonKey) {
            return new Why(key, reasonKey, List.of(), "", 0, 0, List.of(), 0);
        }

        static Why of(List<String> codes, String title, FoundWords found) {
            List<HitPlace> places = found.places();
            return new Why(
                    places.isEmpty() ? "why.first-page" : null,
                    null,
                    codes,
                    title,
                    found.best(),
                    found.spans().size(),
                    places.subList(0, Math.min(SHOWN, places.size())),
                    Math.max(0, places.size() - SHOWN));
        }
    }

    /**
     * What was found.
     *
     * @param byPassage whether it is listed by passage, and not by entry
     * @param places each once, in the order of the text; empty if it is listed by entry
     * @param only the entry whose words alone are marked; null for all
     */
    record Found(
            boolean byPassage,
            List<EntryFound> entries,
            List<HitPlace> places,
            @Nullable String only,
            List<String> unknownSymbols,
            List<Remark> remarks) {}

    /**
     * An entry that was found.
     *
     * @param title as the edition says it, in the reader's language where it has one
     * @param requirementKey whether what it requires besides is met
     * @param basis why it is on the list; null where its edition cannot be read any more
     * @param share of the rank, in percent
     */
    record EntryFound(
            String code,
            String title,
            String list,
            String edition,
            @Nullable Basis basis,
            String requirementKey,
            boolean near,
            int share,
            List<HitPlace> places) {}

    /**
     * A document or page that was not read, why, and what is to be done.
     *
     * @param hits the numbers of the places in the text that it is about
     */
    record Unread(String document, int page, String reasonKey, String todoKey, List<Integer> hits) {

        @Override
        public String toString() {
            return reasonKey;
        }
    }
}
