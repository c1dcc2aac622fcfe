/**
 * YAML whose mistakes are told all at once, each with its line and how to mend it. Knows nothing of technologies. Open
 * {@link org.sekisho.keytech.reading.KnownFields} first.
 */
@NamedInterface("reading")
@NullMarked
package org.sekisho.keytech.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
