/** What a format of an office is. Open {@link org.sekisho.reading.gazette.format.GazetteFormat} first. */
@NullMarked
package org.sekisho.reading.gazette.format;

import org.jspecify.annotations.NullMarked;
