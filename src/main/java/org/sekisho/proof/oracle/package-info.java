/** Clear filings matched again by a slow and simple way. Open {@link org.sekisho.proof.oracle.Oracle} first. */
@NamedInterface("oracle")
@NullMarked
package org.sekisho.proof.oracle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
