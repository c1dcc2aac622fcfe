/** Acts of a person on a case: decide, assign, remark, correct a name, give an entry or a level, set a clock. Open {@link org.sekisho.office.review.deciding.CaseDesk} first. */
@NamedInterface("review")
@NullMarked
package org.sekisho.office.review.deciding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
