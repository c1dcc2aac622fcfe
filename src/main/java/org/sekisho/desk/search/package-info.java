/** The page of the search for filings. Open {@link org.sekisho.desk.search.SearchPages} first. */
@NullMarked
package org.sekisho.desk.search;

import org.jspecify.annotations.NullMarked;
