/**
 * The files of clocks: read as a whole, with all that is wrong with them told at once. Open {@link
 * org.sekisho.office.deadline.file.ClockFiles} first.
 */
@NamedInterface("deadline-file")
@NullMarked
package org.sekisho.office.deadline.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
