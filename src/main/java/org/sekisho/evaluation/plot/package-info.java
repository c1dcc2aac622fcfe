/** Plots as SVG, to stand inside a page or beside it. Knows nothing of filings. */
@NullMarked
@NamedInterface("plot")
package org.sekisho.evaluation.plot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
