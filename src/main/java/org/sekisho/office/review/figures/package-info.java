/** Cases counted: by age, by work list, by what was decided. Open {@link org.sekisho.office.review.figures.CaseFigures} first. */
@NamedInterface("review")
@NullMarked
package org.sekisho.office.review.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
