/**
 * A case is put before authorities: which there are, what each is sent, and what each answers. Open {@link
 * org.sekisho.referral.Referrals} first.
 */
@ApplicationModule(
        displayName = "Referral",
        allowedDependencies = {
            "filing",
            "clock",
            "keytech",
            "keytech::reading",
            "passage",
            "screening",
            "staff",
            "audit",
            "review"
        })
@NullMarked
package org.sekisho.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
