/** What other cases say about a case. Open {@link org.sekisho.desk.precedent.PrecedentPageMaker} first. */
@NullMarked
package org.sekisho.desk.precedent;

import org.jspecify.annotations.NullMarked;
