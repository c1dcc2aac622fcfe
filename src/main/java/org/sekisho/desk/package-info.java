/**
 * The review desk in a browser. {@link org.sekisho.desk.door.AccessRules} lists every page there is and who may open it; open it
 * first. Pages of a kind are in a room of their own.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {
            "curation",
            "curation::control",
            "curation::difference",
            "curation::evaluation",
            "curation::lint",
            "curation::table",
            "curation::written",
            "finding::entity",
            "intake::filing",
            "lists::keytech",
            "machine::fault",
            "night::job",
            "night::metrics",
            "night::run",
            "office::audit",
            "office::deadline",
            "office::disclosure",
            "office::edition",
            "office::exchange",
            "office::letter",
            "office::partner",
            "office::precedent",
            "office::referral",
            "office::review",
            "office::rising",
            "office::search",
            "office::staff",
            "office::unread",
            "proof::model",
            "proof::sample",
            "reading::extraction",
            "reading::passage",
            "screening",
            "screening::record"
        })
@NullMarked
package org.sekisho.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
