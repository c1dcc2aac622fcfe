/**
 * Reads the words of documents, page by page, in a process that may die. Open {@link
 * org.sekisho.reading.extraction.FilingReader} first: it reads every document of a filing and says which it could not
 * read, and why.
 */
@NamedInterface("extraction")
@NullMarked
package org.sekisho.reading.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
