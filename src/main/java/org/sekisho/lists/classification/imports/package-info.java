/**
 * From the offices' files to the data that are shipped. Open {@link org.sekisho.lists.classification.imports.SchemeImporter}
 * first. The readers know the formats, {@code SchemeDraft} merges what they find with what was known of earlier
 * editions.
 */
@NamedInterface("classification-imports")
@NullMarked
package org.sekisho.lists.classification.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
