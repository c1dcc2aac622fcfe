/**
 * The key that signs the head of the trail, and where signed heads are kept. Open {@link
 * org.sekisho.office.audit.signing.SigningKey} first.
 */
@NamedInterface("audit")
@NullMarked
package org.sekisho.office.audit.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
