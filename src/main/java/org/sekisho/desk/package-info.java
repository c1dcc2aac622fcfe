/**
 * The review desk in a browser. {@link org.sekisho.desk.door.Doors} lists every page there is and who may open it; open it
 * first. Pages of a kind are in a room of their own.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {
            "curation",
            "curation::control",
            "curation::difference",
            "curation::evaluation-figure",
            "curation::evaluation-plot",
            "curation::lint",
            "curation::table",
            "curation::written",
            "finding::entity",
            "intake::filing",
            "lists::keytech",
            "night::job",
            "night::metrics",
            "night::report",
            "night::run",
            "office::audit",
            "office::deadline",
            "office::deadline-forecast",
            "office::edition",
            "office::edition-comment",
            "office::edition-consent",
            "office::edition-control",
            "office::edition-health",
            "office::edition-preview",
            "office::edition-proposal",
            "office::letter",
            "office::letter-template",
            "office::precedent",
            "office::precedent-difference",
            "office::preview-seen",
            "office::referral",
            "office::referral-authority",
            "office::referral-draft",
            "office::referral-sent",
            "office::review",
            "office::review-access",
            "office::review-assigning",
            "office::review-given",
            "office::review-name",
            "office::review-queue",
            "office::review-remark",
            "office::review-stage",
            "office::rising",
            "office::staff",
            "office::unread",
            "proof::sample",
            "reading::extraction",
            "reading::extraction-image",
            "reading::passage",
            "screening",
            "screening::record"
        })
@NullMarked
package org.sekisho.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
