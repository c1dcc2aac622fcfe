package org.sekisho.desk.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.FormFields;
import org.sekisho.office.referral.AnswerDraft;
import org.sekisho.office.referral.Opinion;
import org.sekisho.office.referral.Recall;
import org.sekisho.office.referral.ReceiptDraft;
import org.sekisho.office.referral.ReferralDraft;
import org.sekisho.office.referral.ReturnDraft;

/** The fields that the forms about referrals send; those of what was not done are shown again. */
record Typed(
        @Nullable Long of,
        @Nullable List<String> ask,
        @Nullable String answerBy,
        @Nullable String question,
        @Nullable String places,
        @Nullable String sha256,
        @Nullable String by,
        @Nullable String on,
        @Nullable String opinion,
        @Nullable String words,
        @Nullable String step,
        @Nullable String reason,
        @Nullable String cause,
        @Nullable String outcome) {

    static final Typed NOTHING =
            new Typed(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Authority and area, as a form sends them. */
    static String ask(String authority, String area) {
        return authority + " " + area;
    }

    ReferralDraft draft() {
        return new ReferralDraft(
                asks().stream().map(Typed::ask).toList(),
                wantedDay(),
                FormFields.text(question),
                FormFields.text(places));
    }

    public List<String> asks() {
        return ask == null ? List.of() : ask;
    }

    private static ReferralDraft.Ask ask(String typed) {
        int end = typed.indexOf(' ');
        return end < 0
                ? new ReferralDraft.Ask(typed, "")
                : new ReferralDraft.Ask(typed.substring(0, end), typed.substring(end + 1));
    }

    /** Null where none is typed; what is no day counts as one that is over, so that nobody gets a day by mistake. */
    private @Nullable LocalDate wantedDay() {
        LocalDate day = FormFields.day(answerBy);
        return day == null && !FormFields.text(answerBy).isBlank() ? LocalDate.MIN : day;
    }

    AnswerDraft answer() {
        return new AnswerDraft(
                FormFields.one(Opinion.class, opinion),
                FormFields.text(words),
                FormFields.text(by),
                FormFields.day(on));
    }

    ReceiptDraft receipt() {
        return new ReceiptDraft(FormFields.text(sha256), FormFields.text(by), FormFields.day(on));
    }

    ReturnDraft returned() {
        return new ReturnDraft(FormFields.one(Recall.Outcome.class, outcome), FormFields.text(by), FormFields.day(on));
    }

    long referral() {
        return of == null ? 0 : of;
    }

    @Override
    public String toString() {
        return "form about referral " + of;
    }
}
