/**
 * A case is put before authorities, and what comes of it: receipts, answers, reminders, withdrawals. Open {@link
 * org.sekisho.referral.Referring} first.
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
            "review",
            "review::given",
            "review::stage"
        })
@NullMarked
package org.sekisho.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
