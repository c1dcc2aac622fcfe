/**
 * The steps that readers of control lists share. Open {@link org.sekisho.curation.control.reading.Account} first: it is why no
 * word is lost.
 */
@NullMarked
package org.sekisho.curation.control.reading;

import org.jspecify.annotations.NullMarked;
