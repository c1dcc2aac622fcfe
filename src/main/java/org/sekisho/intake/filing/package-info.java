/**
 * What an applicant sent us. Open {@link org.sekisho.intake.filing.Filing} first: what a filing says once it is read. {@link
 * org.sekisho.intake.filing.Filings} holds all of them.
 */
@NamedInterface("filing")
@NullMarked
package org.sekisho.intake.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
