/** The register of all filings. Open {@link org.sekisho.intake.filing.register.Filings} first. */
@NamedInterface("filing")
@NullMarked
package org.sekisho.intake.filing.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
