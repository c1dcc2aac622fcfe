package org.sekisho.office.letter;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.Language;

/**
 * Which letter is wanted.
 *
 * @param code of the template
 * @param referral that it goes with; null for what goes to the applicant
 * @param filled what a person knows where the case does not; what the case knows counts all the same
 * @param answerBy by when the applicant is to answer; null where nothing is asked. A referral has its own day
 */
public record LetterAsked(
        String code,
        Language language,
        @Nullable Long referral,
        @Nullable LocalDate answerBy,
        Map<LetterField, String> filled) {

    public LetterAsked {
        filled = Map.copyOf(filled);
    }

    @Override
    public String toString() {
        return "letter " + code;
    }
}
