/**
 * Filings of the archive that an entry may find, told without reading them. Open {@link
 * org.sekisho.screening.archive.ArchiveIndex} first.
 */
@NamedInterface("archive")
@NullMarked
package org.sekisho.screening.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
