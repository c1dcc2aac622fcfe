/**
 * How the law comes on with a case, and which clock then runs for it: put before an authority, extended by a notice, an order
 * given and ended. Open {@link org.sekisho.office.review.stage.CaseStages} first.
 */
@NamedInterface("review-stage")
@NullMarked
package org.sekisho.office.review.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
