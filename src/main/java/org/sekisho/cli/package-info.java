/**
 * What people and schedulers type: {@code sekisho run | status | report | show | explain | unread | retry | replace |
 * evaluate | lists | count | canaries | clocks | recover | doctor | notify | staff | audit | serve | demo}. Open
 * {@link org.sekisho.cli.Sekisho} first.
 */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "fault",
            "filing",
            "staff",
            "intake",
            "keytech",
            "keytech::expression",
            "keytech::reading",
            "keytech::scheme",
            "keytech::scheme-import",
            "extraction",
            "passage",
            "entity",
            "matching",
            "screening",
            "planted",
            "clock",
            "clock::file",
            "clock::forecast",
            "review",
            "referral",
            "referral::authority",
            "notice",
            "demo",
            "drawer",
            "audit",
            "batch",
            "doctor",
            "notification",
            "web",
            "evaluation",
            "curation",
            "curation::difference",
            "curation::lint",
            "curation::table",
            "curation::written"
        })
@NullMarked
package org.sekisho.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
