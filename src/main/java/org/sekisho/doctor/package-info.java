/**
 * Looks at all that a night needs, changes nothing, and says what to do about what it finds. Open {@link
 * org.sekisho.doctor.Doctor} first: it is the table of contents of what is looked at.
 */
@ApplicationModule(
        displayName = "Doctor",
        allowedDependencies = {
            "filing",
            "keytech",
            "keytech::reading",
            "clock",
            "clock::file",
            "extraction",
            "entity",
            "matching",
            "audit",
            "database",
            "lease",
            "batch",
            "notification",
            "referral",
            "referral::authority",
            "notice"
        })
@NullMarked
package org.sekisho.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
