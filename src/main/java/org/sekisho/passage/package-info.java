/**
 * From words to passages an examiner can be pointed at: section, page, paragraph, claim. Open {@link
 * org.sekisho.passage.PassageSplitter} first.
 */
@ApplicationModule(
        displayName = "Passages",
        allowedDependencies = {"filing", "extraction"})
@NullMarked
package org.sekisho.passage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
