package org.sekisho.office.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
