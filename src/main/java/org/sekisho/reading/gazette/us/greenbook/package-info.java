/**
 * The tapes of the United States office of 1976 to 2000, which are no XML. Open {@link
 * org.sekisho.reading.gazette.us.greenbook.ApsGreenbookFormat} first.
 */
@NullMarked
package org.sekisho.reading.gazette.us.greenbook;

import org.jspecify.annotations.NullMarked;
