/** Names in text and of parties. Open {@link org.sekisho.finding.entity.name.NameReaders} first. */
@NamedInterface("entity")
@NullMarked
package org.sekisho.finding.entity.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
