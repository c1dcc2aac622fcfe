/** Who may see and do what with a case. Open {@link org.sekisho.office.review.access.NeedToKnow} first. */
@NamedInterface("review-access")
@NullMarked
package org.sekisho.office.review.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
