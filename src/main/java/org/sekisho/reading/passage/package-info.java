/**
 * Passages an examiner can be pointed at (section, page, paragraph, claim), and the text of a filing as it is kept. Open {@link
 * org.sekisho.reading.passage.FilingText} first; {@link org.sekisho.reading.passage.PassageSplitter} makes it.
 */
@NamedInterface("passage")
@NullMarked
package org.sekisho.reading.passage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
