package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.CaseAnswer.Refused;
import org.sekisho.office.review.DismissedHits;
import org.sekisho.office.review.EntryDraft;
import org.sekisho.office.review.GivenRefusal;
import org.sekisho.office.review.LevelDraft;
import org.sekisho.office.review.NameDraft;

/**
 * Words that were typed into one of the forms of a case, which was not done; all is null where nothing was sent.
 *
 * @param no why it was not done
 */
record CaseTyped(
        @Nullable Refused no,
        @Nullable DecisionForm decision,
        @Nullable LevelDraft level,
        @Nullable EntryDraft entry,
        @Nullable NameDraft name,
        @Nullable String remark,
        @Nullable String number,
        DismissedHits.@Nullable Draft hits) {

    static final CaseTyped NOTHING = new CaseTyped(null, null, null, null, null, null, null, null);

    static CaseTyped of(Refused no, DecisionForm decision) {
        return new CaseTyped(no, decision, null, null, null, null, null, null);
    }

    static CaseTyped of(Refused no, LevelDraft level) {
        return new CaseTyped(no, null, level, null, null, null, null, null);
    }

    static CaseTyped of(Refused no, EntryDraft entry) {
        return new CaseTyped(no, null, null, entry, null, null, null, null);
    }

    static CaseTyped of(Refused no, NameDraft name) {
        return new CaseTyped(no, null, null, null, name, null, null, null);
    }

    static CaseTyped of(Refused no, String remark) {
        return new CaseTyped(no, null, null, null, null, remark, null, null);
    }

    static CaseTyped ofNumber(Refused no, String number) {
        return new CaseTyped(no, null, null, null, null, null, number, null);
    }

    static CaseTyped of(Refused no, DismissedHits.Draft hits) {
        return new CaseTyped(no, null, null, null, null, null, null, hits);
    }

    /** The key of the words for why it was not done; of those with a hint where one is known. */
    public String key() {
        return no == null ? "" : no.why().key() + (no.hint().isEmpty() ? "" : ".hint");
    }

    /** Whether only that is missing: the person knows that they will not see the case any more. */
    public boolean asksToVanish() {
        return no != null && no.why() == GivenRefusal.WOULD_VANISH;
    }

    @Override
    public String toString() {
        return "typed, " + key();
    }
}
