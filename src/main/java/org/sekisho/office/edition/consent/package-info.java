/** What another ministry says to an entry of a proposed list. Open {@link org.sekisho.office.edition.consent.Consent} first. */
@NamedInterface("edition-consent")
@NullMarked
package org.sekisho.office.edition.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
