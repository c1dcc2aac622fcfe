/** Names as they are compared, however they are spelled. Open {@link org.sekisho.intake.filing.name.NameKey} first. */
@NamedInterface("filing")
@NullMarked
package org.sekisho.intake.filing.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
