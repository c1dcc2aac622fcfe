/**
 * Packages that travel between two offices: who the other office is, and what is signed by the one and sealed for the other.
 * Open {@link org.sekisho.office.partner.PartnerIdentity} first, then {@link org.sekisho.office.partner.PartnerKeys}.
 */
@NamedInterface("partner")
@NullMarked
package org.sekisho.office.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
