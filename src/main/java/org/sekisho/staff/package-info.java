/**
 * The people who work with Sekisho: what each may do and see, how they prove who they are, and how the first of them
 * comes in. Open {@link org.sekisho.staff.StaffMember} first, then {@link org.sekisho.staff.Staff}.
 */
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"filing", "audit"})
@NullMarked
package org.sekisho.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
