/** How a case is opened or changed by what screening found. Open {@link org.sekisho.office.review.opened.JdbcReviewCases} first. */
@NullMarked
package org.sekisho.office.review.opened;

import org.jspecify.annotations.NullMarked;
