/**
 * Who: organisations, persons, places and state funding; and in {@link org.sekisho.entity.quantity.QuantityFinder}, how
 * much. Open {@link org.sekisho.entity.EntityFinder} first.
 */
@ApplicationModule(
        displayName = "Entities",
        allowedDependencies = {"filing", "passage"})
@NullMarked
package org.sekisho.entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
