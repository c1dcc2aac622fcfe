/** Figures of the desk with their plots. Open {@link org.sekisho.web.figures.FigurePages} first. */
@NullMarked
package org.sekisho.web.figures;

import org.jspecify.annotations.NullMarked;
