/** Finding filings by a number, a name or words. Open {@link org.sekisho.desk.search.SearchPages} first. */
@NullMarked
package org.sekisho.desk.search;

import org.jspecify.annotations.NullMarked;
