/**
 * Whose work a case is, if somebody said so: to whom it was assigned, by whom and why. Open
 * {@link org.sekisho.office.review.assigning.CaseAssignments} first.
 */
@NamedInterface("review-assigning")
@NullMarked
package org.sekisho.office.review.assigning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
