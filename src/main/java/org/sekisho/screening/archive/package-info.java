/**
 * Which filings of the archive an entry may find, without reading them. Open {@link
 * org.sekisho.screening.archive.ArchiveIndex} first.
 */
@NamedInterface("archive")
@NullMarked
package org.sekisho.screening.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
