/** How a person takes, decides and undoes a case. Open {@link org.sekisho.office.review.deciding.CaseDesk} first. */
@NamedInterface("review")
@NullMarked
package org.sekisho.office.review.deciding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
