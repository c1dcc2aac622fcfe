/**
 * What was decided before and bears on a case: on other versions, in the family, on the same words. Written down by
 * {@link org.sekisho.office.precedent.Precedents} when cases are opened (open it first), asked for by
 * {@link org.sekisho.office.precedent.EarlierDecisions}.
 */
@NamedInterface("precedent")
@NullMarked
package org.sekisho.office.precedent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
