/**
 * The commands that people and schedulers type: {@code sekisho run | work | status | report | show | explain | replay | unread | retry | replace |
 * evaluate | opinion | lists | index | rising | count | canaries | clocks | recover | doctor | notify | staff | audit | serve | demo}. Open
 * {@link org.sekisho.cli.Sekisho} first.
 */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "curation",
            "curation::control",
            "curation::difference",
            "curation::evaluation",
            "curation::lint",
            "curation::table",
            "curation::written",
            "desk",
            "desk::desk",
            "finding::entity",
            "finding::body",
            "finding::matching",
            "finding::opinion",
            "intake::filing",
            "lists::classification",
            "lists::keytech",
            "machine::fault",
            "machine::yaml",
            "night::alert",
            "night::doctor",
            "night::job",
            "night::metrics",
            "night::run",
            "night::workers",
            "office::audit",
            "office::deadline",
            "office::disclosure",
            "office::edition",
            "office::letter",
            "office::partner",
            "office::referral",
            "office::review",
            "office::rising",
            "office::staff",
            "office::unread",
            "proof::canary",
            "proof::model",
            "proof::sample",
            "reading::extraction",
            "reading::passage",
            "screening",
            "screening::archive",
            "screening::record",
            "screening::replay"
        })
@NullMarked
package org.sekisho.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
