/**
 * The files of clocks: read as a whole, with all that is wrong with them told at once. Open {@link
 * org.sekisho.clock.file.ClockFiles} first.
 */
@NamedInterface("file")
@NullMarked
package org.sekisho.clock.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
