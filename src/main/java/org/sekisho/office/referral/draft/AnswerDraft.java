package org.sekisho.office.referral.draft;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.referral.sent.Opinion;

/**
 * What an authority said, about to be noted.
 *
 * @param opinion null if none was chosen
 * @param by who said it, at the authority
 * @param on when; null if not given
 */
public record AnswerDraft(
        @Nullable Opinion opinion,
        String words,
        String by,
        @Nullable LocalDate on) {

    public AnswerDraft {
        words = words.strip();
        by = by.strip();
    }

    @Override
    public String toString() {
        return "answer " + opinion;
    }
}
