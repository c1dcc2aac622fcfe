/**
 * Terms that no list has and that rise, over all filings that are held: what is kept for finding them, and who may see which. Open
 * {@link org.sekisho.office.rising.RisingTerms} first. All of it are words of secret filings: they are in the database and on pages,
 * and nowhere else.
 */
@NamedInterface("rising")
@NullMarked
package org.sekisho.office.rising;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
