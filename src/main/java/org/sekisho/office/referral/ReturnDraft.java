package org.sekisho.office.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.referral.Recall.Outcome;

/**
 * What became of a package that was called back, about to be noted.
 *
 * @param outcome null if none was chosen
 * @param by who confirmed it at the authority
 * @param on when; null if not given
 */
public record ReturnDraft(
        @Nullable Outcome outcome, String by, @Nullable LocalDate on) {

    public ReturnDraft {
        by = by.strip();
    }
}
