/** What of a filing an entry cannot do without, in terms of an index. Open {@link org.sekisho.finding.matching.needed.Needed} first. */
@NamedInterface("matching")
@NullMarked
package org.sekisho.finding.matching.needed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
