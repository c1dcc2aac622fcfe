/** Which passages meet which rules, and the evidence. Open {@link org.sekisho.matching.TechnologyMatcher} first. */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {"filing", "passage", "entity", "keytech"})
@NullMarked
package org.sekisho.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
