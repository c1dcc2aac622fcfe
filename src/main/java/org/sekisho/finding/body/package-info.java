/**
 * Names as bodies: which organisation a name is of, what part of it, and whether two names are of one. Open {@link
 * org.sekisho.finding.body.BodyName} first, then {@link org.sekisho.finding.body.BodyComparison}.
 */
@NamedInterface("body")
@NullMarked
package org.sekisho.finding.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
