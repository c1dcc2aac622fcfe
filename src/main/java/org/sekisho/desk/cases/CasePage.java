package org.sekisho.desk.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.HitPlace;
import org.sekisho.desk.text.MarkedText;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.review.Assignment;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.ClockChange;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DismissedHits;
import org.sekisho.office.review.WorkList;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.Remark;
import org.sekisho.screening.record.RecordedOutcome.Evidence;
import org.sekisho.screening.record.RecordedOutcome.Finding;

/**
 * A case as it is shown: what was found on the left, the text beside it, what is to decide on the right. It holds the
 * applicant's words; nothing of it goes to a log.
 *
 * @param words null if the text is not shown
 * @param other null if there is none that the reader may know of
 * @param altered whether somebody changed the text without Sekisho; it is not shown then
 * @param assigned whose work it is; null if nobody's
 */
record CasePage(
        DeskCase shown,
        DaysLeft days,
        Clocks clocks,
        @Nullable FilingText words,
        @Nullable MarkedText text,
        boolean altered,
        Why why,
        Found found,
        CaseDesk.@Nullable OtherCase other,
        List<Unread> unread,
        @Nullable FirstPage firstPage,
        NamesPage names,
        @Nullable Assignment assigned,
        List<Assignment> assignments,
        List<ClockChange> clockChanges,
        CaseActions actions,
        CopyCard copy,
        DecisionForm form) {

    @Override
    public String toString() {
        return "case " + shown.id();
    }

    /** The filing's; null if none was read. */
    public @Nullable String title() {
        return words == null ? null : words.title().orElse(null);
    }

    /** Whether the applicant asks for a review in it. */
    public boolean reviewAsked() {
        return words != null
                && words.passages().stream().anyMatch(passage -> passage.section() == Section.REVIEW_REQUEST);
    }

    /** The language of the filing's words, two letters; null if unknown. */
    public @Nullable String language() {
        return words == null ? null : words.knownLanguage().orElse(null);
    }

    /** The deadline that runs; null if none does, or nobody knows its days. */
    public @Nullable Deadline runs() {
        return shown.standing().list() == WorkList.ENDED
                ? null
                : shown.standing().deadline();
    }

    /** The law of the clock; null if its office's file has it no more. */
    public @Nullable LegalClock law() {
        Deadline runs = runs();
        return runs == null ? null : clocks.clockOf(runs).orElse(null);
    }

    /** Whether a copy may be asked for; it brings no number to a filing that lacks that alone. */
    public boolean mayAskForCopy() {
        return copy.mayAsk() && unread.stream().anyMatch(part -> part.of().reason() != UnreadReason.NO_NUMBER);
    }

    /** The decision that a second person is to answer; null if there is none. */
    public @Nullable Decision proposal() {
        Decision newest = shown.newest();
        return newest != null && newest.awaitsSecond() && shown.standsAsDecided() ? newest : null;
    }

    /** The decision with which a second person did not agree, and that is to be taken anew; null if there is none. */
    public @Nullable Decision sentBack() {
        Decision newest = shown.newest();
        return newest != null && newest.isSentBack() && shown.standsAsDecided() ? newest : null;
    }

    /**
     * The reason why it was flagged, in a line.
     *
     * @param key of the words for it; null if entries and places say it
     * @param reasonKey of the words for why it was not read; null if that is not why
     * @param title of the first entry
     * @param best the hit to look at first; 0 if none stands in the text
     * @param hits how many there are
     * @param words different words of the statement to look at first, of which only a few are told
     * @param places the first few, that of this statement first
     * @param more how many places there are besides
     */
    record Why(
            @Nullable String key,
            @Nullable String reasonKey,
            List<String> codes,
            String title,
            int best,
            int hits,
            List<String> words,
            List<HitPlace> places,
            int more) {

        private static final int SHOWN = 3;
        private static final int WORDS_SHOWN = 4;

        static Why only(String key, @Nullable String reasonKey) {
            return new Why(key, reasonKey, List.of(), "", 0, 0, List.of(), List.of(), 0);
        }

        static Why of(List<EntryFound> entries, FoundWords found) {
            List<HitPlace> places = found.places();
            return new Why(
                    places.isEmpty() ? "why.first-page" : null,
                    null,
                    entries.stream().map(entry -> entry.of().entry()).distinct().toList(),
                    entries.get(0).title(),
                    found.best(),
                    found.spans().size(),
                    found.bestWords(),
                    places.subList(0, Math.min(SHOWN, places.size())),
                    Math.max(0, places.size() - SHOWN));
        }

        /** The first of the words, as many as a line has room for. */
        public List<String> firstWords() {
            return words.subList(0, Math.min(WORDS_SHOWN, words.size()));
        }

        @Override
        public String toString() {
            return "why " + codes;
        }
    }

    /**
     * A readable copy of what could not be read: asked for, or there.
     *
     * @param asked the decision by which the case waits for it; null if it does not
     * @param backOn the day on which the case comes back without it; null if it does not wait
     * @param came the version that came; null if the reader may know of none
     */
    record CopyCard(
            @Nullable Decision asked,
            @Nullable LocalDate backOn,
            CaseDesk.@Nullable Copy came,
            boolean mayAsk,
            boolean mayClose) {

        static CopyCard of(DeskCase shown, CaseDesk.@Nullable Copy came, boolean mayDecide, Clocks clocks) {
            Decision newest = shown.newest();
            boolean waits = newest != null && newest.reason() == DecisionReason.COPY_ASKED_FOR && newest.counts();
            Decision asked = waits && shown.standsAsDecided() ? newest : null;
            boolean read = came != null && came.wasRead();
            return new CopyCard(
                    asked,
                    asked == null
                            ? null
                            : shown.standing().comesBack(clocks.daysHere().at(asked.at())),
                    came,
                    mayDecide && shown.unread() && asked == null && !read,
                    mayDecide && shown.unread() && read);
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
     * @param entry as its edition has it; null where that cannot be read any more
     * @param title as the edition says it, in the reader's language where it has one
     * @param share of the rank, in percent
     */
    record EntryFound(
            Finding of, @Nullable Entry entry, String title, int share, List<HitPlace> places, List<EntryHit> hits) {

        /** The most hits that are offered to be dismissed one by one. */
        private static final int MOST = 60;

        /** Those that somebody dismissed. */
        public List<EntryHit> dismissed() {
            return hits.stream().filter(hit -> hit.dismissal() != null).toList();
        }

        /** The first that nobody did. */
        public List<EntryHit> dismissible() {
            return hits.stream()
                    .filter(hit -> hit.dismissal() == null)
                    .limit(MOST)
                    .toList();
        }

        /** The reasons that a hit can have. */
        public Set<DecisionReason> reasons() {
            return DismissedHits.REASONS;
        }

        /** Why it is on the list; null where nobody knows any more. */
        public @Nullable Basis basis() {
            return entry == null ? null : entry.basis();
        }

        /** True if it asks for something besides the technology, or nobody knows any more. */
        public boolean hasCondition() {
            return entry == null || !entry.requires().isEmpty();
        }

        /** The rules that found it, each once. */
        public List<String> rules() {
            return of.evidence().stream().map(Evidence::rule).distinct().toList();
        }

        @Override
        public String toString() {
            return of.entry();
        }
    }

    /**
     * A hit of an entry in the text.
     *
     * @param number by which the text and the list of hits point at each other
     * @param dismissal null if nobody dismissed it
     */
    record EntryHit(int number, String words, TextSpan span, DismissedHits.@Nullable Dismissal dismissal) {

        /** The place, as a form sends it. */
        public String value() {
            return span.start() + ":" + span.end();
        }

        @Override
        public String toString() {
            return "hit " + number;
        }
    }

    /** A document or page that was not read, and the numbers of the places in the text that it is about. */
    record Unread(UnreadPart of, List<Integer> hits) {

        public String document() {
            return VisibleText.of(of.document());
        }
    }
}
