package org.sekisho.office.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before whom a case is about to be put.
 *
 * @param asks whom, about what
 * @param answerBy the same day for all; null for the days that each authority has
 * @param question the office's words; may be empty
 * @param places those of the filing that a person sends besides what was found, as pages write them; may be empty
 */
public record ReferralDraft(List<Ask> asks, @Nullable LocalDate answerBy, String question, String places) {

    /** The most characters of words. */
    public static final int LONGEST = 4000;

    public ReferralDraft {
        asks = asks.stream().distinct().toList();
        question = question.strip();
    }

    /** A referral that sends what was found and nothing besides. */
    public ReferralDraft(List<Ask> asks, @Nullable LocalDate answerBy, String question) {
        this(asks, answerBy, question, "");
    }

    /** An authority by its code, and an area of the case. */
    public record Ask(String authority, String area) {}

    @Override
    public String toString() {
        return "referral to " + asks;
    }
}
