/**
 * From paragraphs to the sections and claims of a filing that is in no office's format. Open {@link
 * org.sekisho.reading.extraction.section.SectionsByHeadings} first.
 */
@NullMarked
package org.sekisho.reading.extraction.section;

import org.jspecify.annotations.NullMarked;
