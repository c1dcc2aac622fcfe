/**
 * Invented filings that go through every run to try it, marked so that no examiner sees them. Open {@link
 * org.sekisho.planted.PlantedFilings} first, then {@link org.sekisho.planted.Expectation}.
 */
@ApplicationModule(
        displayName = "Planted filings",
        allowedDependencies = {"filing", "intake", "keytech", "keytech::expression", "matching", "screening"})
@NullMarked
package org.sekisho.planted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
