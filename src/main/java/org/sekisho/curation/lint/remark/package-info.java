/**
 * What a check says, and what it has to be. Open {@link org.sekisho.curation.lint.remark.Remark} first.
 */
@NamedInterface("lint")
@NullMarked
package org.sekisho.curation.lint.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
