/**
 * Editions of lists: proposed, consulted on, and answered by another person. Open {@link
 * org.sekisho.desk.edition.EditionPages} first.
 */
@NullMarked
package org.sekisho.desk.edition;

import org.jspecify.annotations.NullMarked;
