package org.sekisho.office.partner;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffId;

/**
 * Passages of a filing that were given to a partner.
 *
 * @param id its number, by which the partner speaks of it
 * @param view passages, or the whole text
 * @param mark its level
 * @param content what travels, as JSON
 * @param expiresOn the last day on which the partner may keep it
 * @param sequence of the package in which it went; null as long as it waits
 * @param recallSequence of the package in which the recall went; null if none did
 * @param lostAt when the partner said that the package with it never came; null if it did not say so
 */
public record GivenItem(
        long id,
        PartnerCode partner,
        long agreementId,
        CaseId caseId,
        String area,
        View view,
        Handling mark,
        String content,
        String sha256,
        LocalDate expiresOn,
        StaffId givenBy,
        Instant givenAt,
        @Nullable Integer sequence,
        @Nullable Instant recalledAt,
        @Nullable String recallWhy,
        @Nullable Integer recallSequence,
        @Nullable Instant lostAt) {

    public boolean isRecalled() {
        return recalledAt != null;
    }

    public boolean isLost() {
        return lostAt != null;
    }

    /** Says which and not what. */
    @Override
    public String toString() {
        return "item %d for %s".formatted(id, partner);
    }
}
