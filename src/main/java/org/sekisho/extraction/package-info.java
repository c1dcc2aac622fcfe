/**
 * From bytes to words, page by page, in a process that may die. Open {@link org.sekisho.extraction.FilingReader} first:
 * it reads every document of a filing and says which it could not read, and why.
 */
@ApplicationModule(
        displayName = "Extraction",
        allowedDependencies = {"fault", "filing", "gazette", "keytech::reading"})
@NullMarked
package org.sekisho.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
