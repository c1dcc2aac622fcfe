/**
 * Cases: which filings need a person, in which queue, and by when ({@link org.sekisho.office.review.ReviewCases}); who may know of
 * them, and what people decide ({@link org.sekisho.office.review.CaseDesk}, open it first). The order in which they
 * wait is {@link org.sekisho.office.review.CaseQueue}.
 */
@NamedInterface("review")
@NullMarked
package org.sekisho.office.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
