/**
 * Letters: what the office writes to applicants and authorities about a case, from its own templates, and a log of what was
 * sent. Open {@link org.sekisho.office.letter.Letters} first.
 */
@NamedInterface("letter")
@NullMarked
package org.sekisho.office.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
