/**
 * A filing read whole: every document, and what of it could not be read. Open {@link
 * org.sekisho.reading.extraction.reader.FilingReader} first.
 */
@NamedInterface("extraction")
@NullMarked
package org.sekisho.reading.extraction.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
