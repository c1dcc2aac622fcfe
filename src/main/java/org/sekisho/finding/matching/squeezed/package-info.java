/**
 * Words of the lists that were written so that a person reads them and nothing finds them: letters apart, words run together. Open
 * {@link org.sekisho.finding.matching.squeezed.BrokenWords} first.
 */
@NamedInterface("matching")
@NullMarked
package org.sekisho.finding.matching.squeezed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
