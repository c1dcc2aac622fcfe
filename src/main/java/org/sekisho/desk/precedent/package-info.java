/** Other cases that say something about a case. Open {@link org.sekisho.desk.precedent.PrecedentPageService} first. */
@NullMarked
package org.sekisho.desk.precedent;

import org.jspecify.annotations.NullMarked;
