/** Figures of how well something finds things: shares of counts, and of a queue. Knows nothing of filings. */
@NullMarked
@NamedInterface("figure")
package org.sekisho.evaluation.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
