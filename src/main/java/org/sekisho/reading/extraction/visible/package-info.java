/**
 * What of a document a person sees, apart from what is there besides: hidden, deleted and tiny letters, ruby, notes. Open {@link
 * org.sekisho.reading.extraction.visible.VisibleOffice} first.
 */
@NullMarked
package org.sekisho.reading.extraction.visible;

import org.jspecify.annotations.NullMarked;
