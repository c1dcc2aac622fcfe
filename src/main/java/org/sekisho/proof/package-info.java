/**
 * How a night proves itself: {@code canary}, invented filings that go through every run; {@code model}, which models of
 * second opinions are in force; {@code sample}, clear filings that people read; {@code count}, all that ever came in against all that came out. Open {@link
 * org.sekisho.proof.canary.Canaries} first.
 */
@ApplicationModule(
        displayName = "Proof",
        allowedDependencies = {
            "finding::entity",
            "finding::matching",
            "finding::opinion",
            "intake::filing",
            "intake::inbox",
            "lists::keytech",
            "machine::database",
            "machine::fault",
            "office::audit",
            "office::review",
            "office::staff",
            "reading::passage",
            "screening",
            "screening::record"
        })
@NullMarked
package org.sekisho.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
