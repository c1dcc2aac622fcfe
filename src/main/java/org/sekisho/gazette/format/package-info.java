/** What a format of an office is. Open {@link org.sekisho.gazette.format.GazetteFormat} first. */
@NullMarked
package org.sekisho.gazette.format;

import org.jspecify.annotations.NullMarked;
