/**
 * Findings in passages: {@code entity}, who and who paid; {@code body}, which body a name is of; {@code quantity}, how much; {@code matching}, which passages
 * meet which rules; {@code opinion}, what a model learned from labelled filings says. Open {@link org.sekisho.finding.matching.TechnologyMatcher} first.
 */
@ApplicationModule(
        displayName = "Finding",
        allowedDependencies = {
            "intake::filing",
            "lists::classification",
            "lists::keytech",
            "machine::shipped",
            "reading::passage"
        })
@NullMarked
package org.sekisho.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
