/**
 * The jobs. Holds no rule about filings. Open {@link org.sekisho.batch.ScreenFilingsJob} first: it is the table of
 * contents of a night.
 */
@ApplicationModule(
        displayName = "Batch",
        allowedDependencies = {
            "fault",
            "filing",
            "intake",
            "keytech",
            "keytech::scheme",
            "extraction",
            "passage",
            "entity",
            "matching",
            "screening",
            "planted",
            "clock",
            "review",
            "referral",
            "memory",
            "blind",
            "drawer",
            "audit",
            "lease",
            "notification"
        })
@NullMarked
package org.sekisho.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
