/**
 * Editions of lists: written entry by entry, proposed, and answered by another person. Open {@link
 * org.sekisho.desk.edition.EditionPages} first, then {@link org.sekisho.desk.edition.DraftPages}.
 */
@NullMarked
package org.sekisho.desk.edition;

import org.jspecify.annotations.NullMarked;
