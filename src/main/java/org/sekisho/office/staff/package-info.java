/**
 * The people who work with Sekisho: what each may do and see, how they prove who they are, and how the first of them
 * comes in. Open {@link org.sekisho.office.staff.StaffMember} first, then {@link org.sekisho.office.staff.Staff}.
 */
@NamedInterface("staff")
@NullMarked
package org.sekisho.office.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
