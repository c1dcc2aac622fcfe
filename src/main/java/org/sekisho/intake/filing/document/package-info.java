/** The documents of a filing and their bytes. Open {@link org.sekisho.intake.filing.document.FilingDocument} first. */
@NamedInterface("filing")
@NullMarked
package org.sekisho.intake.filing.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
