/**
 * What was decided before and bears on a case: on other versions, in the family, on the same words. Written down by
 * {@link org.sekisho.memory.CaseMemory} when cases are opened (open it first), asked for by
 * {@link org.sekisho.memory.EarlierDecisions}.
 */
@ApplicationModule(
        displayName = "Memory",
        allowedDependencies = {
            "filing",
            "extraction",
            "passage",
            "entity",
            "keytech",
            "matching",
            "screening",
            "staff",
            "audit",
            "review"
        })
@NullMarked
package org.sekisho.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
