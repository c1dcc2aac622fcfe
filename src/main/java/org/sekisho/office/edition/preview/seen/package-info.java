/** What a preview and a hindsight show to their reader. Open {@link org.sekisho.office.edition.preview.seen.SeenPreview} first. */
@NamedInterface("preview-seen")
@NullMarked
package org.sekisho.office.edition.preview.seen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
