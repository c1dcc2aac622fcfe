/**
 * Cases: which filings need a person, in which queue, and by when ({@link org.sekisho.review.ReviewCases}); who may know of
 * them, and what people decide ({@link org.sekisho.review.CaseDesk}, open it first). The order in which they wait is in the
 * room {@code queue}.
 */
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "filing",
            "clock",
            "clock::forecast",
            "keytech",
            "keytech::reading",
            "passage",
            "matching",
            "screening",
            "staff",
            "audit"
        })
@NullMarked
package org.sekisho.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
