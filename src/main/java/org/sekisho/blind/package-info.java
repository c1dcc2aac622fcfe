/**
 * Whether screening misses what it should find: a share of the clear filings goes to examiners all the same, unmarked
 * ({@link org.sekisho.blind.BlindSample}, open it first), and what they find in it is counted
 * ({@link org.sekisho.blind.Misses}).
 */
@ApplicationModule(
        displayName = "Blind sample",
        allowedDependencies = {"filing", "keytech", "passage", "screening", "staff", "audit", "review"})
@NullMarked
package org.sekisho.blind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
