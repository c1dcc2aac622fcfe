/** Plots as SVG, to stand inside a page or beside it. Knows nothing of filings. */
@NullMarked
@NamedInterface("evaluation-plot")
package org.sekisho.curation.evaluation.plot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
