/** Rows that nobody may change unnoticed. Open {@link org.sekisho.office.audit.seal.SealedRows} first. */
@NamedInterface("audit")
@NullMarked
package org.sekisho.office.audit.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
