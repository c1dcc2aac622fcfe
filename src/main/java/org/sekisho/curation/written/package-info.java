/**
 * Lists as they are written: an entry as keys and values again, and those as YAML. Reading what is written here gives
 * the same entry. Open {@link org.sekisho.curation.written.WrittenEntry} first.
 */
@NullMarked
@NamedInterface("written")
package org.sekisho.curation.written;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
