/** Figures of how well something finds things: shares of counts, and of a queue. Knows nothing of filings. */
@NullMarked
@NamedInterface("evaluation-figure")
package org.sekisho.curation.evaluation.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
