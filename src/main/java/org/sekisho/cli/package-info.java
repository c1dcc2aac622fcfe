/**
 * What people and schedulers type: {@code sekisho run | work | status | report | show | explain | replay | unread | retry | replace |
 * evaluate | lists | index | rising | count | canaries | clocks | recover | doctor | notify | staff | audit | serve | demo}. Open
 * {@link org.sekisho.cli.Sekisho} first.
 */
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "curation",
            "curation::control",
            "curation::difference",
            "curation::evaluation",
            "curation::evaluation-figure",
            "curation::lint",
            "curation::table",
            "curation::written",
            "desk",
            "desk::desk",
            "finding::entity",
            "finding::matching",
            "intake::filing",
            "lists::classification",
            "lists::classification-edition",
            "lists::classification-imports",
            "lists::keytech",
            "lists::keytech-expression",
            "machine::fault",
            "machine::yaml",
            "night::alert",
            "night::check",
            "night::doctor",
            "night::job",
            "night::lists",
            "night::metrics-port",
            "night::report",
            "night::rising",
            "night::run",
            "night::workers",
            "night::workers-broker",
            "office::audit",
            "office::deadline",
            "office::deadline-file",
            "office::deadline-forecast",
            "office::edition",
            "office::edition-consent",
            "office::edition-control",
            "office::edition-preview",
            "office::edition-proposal",
            "office::letter-template",
            "office::preview-seen",
            "office::referral",
            "office::referral-authority",
            "office::referral-sent",
            "office::review",
            "office::review-access",
            "office::review-queue",
            "office::review-stage",
            "office::rising",
            "office::staff",
            "office::unread",
            "proof::canary",
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
