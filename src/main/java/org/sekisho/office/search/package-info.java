/**
 * The search for filings: by a number, a name or words of their text, of those that a person may know of. Open {@link
 * org.sekisho.office.search.FilingSearch} first.
 */
@NamedInterface("search")
@NullMarked
package org.sekisho.office.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
