/**
 * Organisations, persons, places and state funding; and in {@link org.sekisho.finding.quantity.QuantityFinder}, how
 * much. Open {@link org.sekisho.finding.entity.EntityFinder} first.
 */
@NamedInterface("entity")
@NullMarked
package org.sekisho.finding.entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
