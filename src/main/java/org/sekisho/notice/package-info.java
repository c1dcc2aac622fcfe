/**
 * Notices: what the office writes to applicants and authorities about a case, from its own templates, and a log of what was
 * sent. Open {@link org.sekisho.notice.Notices} first.
 */
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {
            "filing",
            "clock",
            "keytech::reading",
            "passage",
            "staff",
            "audit",
            "review",
            "review::stage",
            "referral",
            "referral::authority"
        })
@NullMarked
package org.sekisho.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
