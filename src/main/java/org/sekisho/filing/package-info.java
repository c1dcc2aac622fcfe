/**
 * What an applicant sent us. Open {@link org.sekisho.filing.Filing} first: what a filing says once it is read. {@link
 * org.sekisho.filing.Filings} holds all of them.
 */
@ApplicationModule(
        displayName = "Filings",
        allowedDependencies = {})
@NullMarked
package org.sekisho.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
