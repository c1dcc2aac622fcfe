package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.CaseAnswer.Refused;
import org.sekisho.office.review.DismissedHits;
import org.sekisho.office.review.EntryDraft;
import org.sekisho.office.review.GivenRefusal;
import org.sekisho.office.review.LevelDraft;
import org.sekisho.office.review.NameDraft;

/**
 * The content of a form of a case that was sent and refused.
 *
 * @param no why it was not done; null where nothing was sent
 * @param form what was typed, as its form has it; null where nothing was sent
 */
record CaseTyped(@Nullable Refused no, @Nullable Object form) {

    static final CaseTyped NOTHING = new CaseTyped(null, null);

    /** Words of a remark. */
    record Words(String remark) {}

    /** The number of a filing that came without one. */
    record Number(String number) {}

    /** The day to which a case is put off. */
    record Day(String until) {}

    public @Nullable DecisionForm decision() {
        return as(DecisionForm.class);
    }

    public @Nullable LevelDraft level() {
        return as(LevelDraft.class);
    }

    public @Nullable EntryDraft entry() {
        return as(EntryDraft.class);
    }

    public @Nullable NameDraft name() {
        return as(NameDraft.class);
    }

    public @Nullable Words words() {
        return as(Words.class);
    }

    public @Nullable Number number() {
        return as(Number.class);
    }

    public @Nullable Day day() {
        return as(Day.class);
    }

    public DismissedHits.@Nullable Draft hits() {
        return as(DismissedHits.Draft.class);
    }

    private <T> @Nullable T as(Class<T> kind) {
        return kind.isInstance(form) ? kind.cast(form) : null;
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
