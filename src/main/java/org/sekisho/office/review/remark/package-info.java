/**
 * What people write down about a case for those who read it after them. Open
 * {@link org.sekisho.office.review.remark.CaseRemarks} first.
 */
@NamedInterface("review-remark")
@NullMarked
package org.sekisho.office.review.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
