/** Filings of which someone has said what they are. Open {@link org.sekisho.curation.evaluation.label.Labels} first. */
@NamedInterface("evaluation")
@NullMarked
package org.sekisho.curation.evaluation.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
