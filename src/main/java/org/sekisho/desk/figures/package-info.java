/** Figures of the desk with their plots. Open {@link org.sekisho.desk.figures.FigurePages} first. */
@NullMarked
package org.sekisho.desk.figures;

import org.jspecify.annotations.NullMarked;
