/**
 * The words of a filing: blocks, sections, claims and what they refer to, and letters that only look alike. Open {@link
 * org.sekisho.intake.filing.text.TextBlock} first.
 */
@NamedInterface("filing")
@NullMarked
package org.sekisho.intake.filing.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
