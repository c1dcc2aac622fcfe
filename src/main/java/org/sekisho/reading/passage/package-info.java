/**
 * From words to passages an examiner can be pointed at: section, page, paragraph, claim. Open {@link
 * org.sekisho.reading.passage.PassageSplitter} first.
 */
@NamedInterface("passage")
@NullMarked
package org.sekisho.reading.passage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
