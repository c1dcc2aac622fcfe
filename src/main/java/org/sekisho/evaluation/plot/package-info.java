/** Plots as SVG, to stand inside a page. Knows nothing of filings. */
@NullMarked
package org.sekisho.evaluation.plot;

import org.jspecify.annotations.NullMarked;
