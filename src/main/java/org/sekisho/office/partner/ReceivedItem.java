package org.sekisho.office.partner;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.referral.ReferralPackage;

/**
 * Passages of a filing that a partner gave.
 *
 * @param id here
 * @param number at the partner
 * @param filing the number of the filing at the partner
 * @param view passages, or the whole text
 * @param content as an authority is sent it, in JSON; null once it is gone
 * @param expiresOn the last day on which it may be read
 */
public record ReceivedItem(
        long id,
        PartnerCode partner,
        long number,
        String filing,
        String area,
        View view,
        Handling mark,
        @Nullable String content,
        String sha256,
        LocalDate expiresOn) {

    /** The passages; null once they are gone. */
    public @Nullable ReferralPackage passages() {
        return content == null ? null : ReferralPackage.read(content);
    }

    /** Tells its owner what became of it here. */
    PartnerReceipt receipt(PartnerReceipt.What what, String role, Instant at) {
        return new PartnerReceipt(number, sha256, what, role, at);
    }

    /** Says which and not what. */
    @Override
    public String toString() {
        return "item %d of %s".formatted(number, partner);
    }
}
