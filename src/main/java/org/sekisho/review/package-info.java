/** Cases: which filings need a person, in which queue, and by when. Open {@link org.sekisho.review.ReviewCases} first. */
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {"filing", "clock", "keytech", "matching", "screening", "audit"})
@NullMarked
package org.sekisho.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
