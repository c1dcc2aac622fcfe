/**
 * The technologies we screen for. Open {@link org.sekisho.keytech.KeyTechnologyList} first, then {@link
 * org.sekisho.keytech.Rule}: to add a kind of rule, add a record there and the compiler names every place that has to
 * know it.
 */
@ApplicationModule(
        displayName = "Key technologies",
        allowedDependencies = {"filing", "audit"})
@NullMarked
package org.sekisho.keytech;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
