/**
 * The nightly run: {@code job}, its steps and its report; {@code workers}, other machines that screen for it; {@code alert}, who is told how it went; {@code doctor}, what it needs.
 * Open {@link org.sekisho.night.job.ScreenFilingsJob} first.
 */
@ApplicationModule(
        displayName = "Night",
        allowedDependencies = {
            "curation::control",
            "curation::rising",
            "finding::entity",
            "finding::matching",
            "intake::filing",
            "intake::inbox",
            "lists::classification",
            "lists::keytech",
            "machine::database",
            "machine::fault",
            "machine::lease",
            "machine::yaml",
            "office::audit",
            "office::deadline",
            "office::disclosure",
            "office::edition",
            "office::letter",
            "office::partner",
            "office::precedent",
            "office::referral",
            "office::review",
            "office::rising",
            "office::unread",
            "proof::canary",
            "proof::count",
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
package org.sekisho.night;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
