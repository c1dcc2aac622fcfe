/**
 * The formats of the United States office since 1976. Open {@link org.sekisho.reading.gazette.us.UsPatentXmlFormat} first: it
 * is today's.
 */
@NullMarked
package org.sekisho.reading.gazette.us;

import org.jspecify.annotations.NullMarked;
