/**
 * Who is on the staff and who changes that: administrators, two for what matters. Open {@link
 * org.sekisho.office.staff.people.Staff} first.
 */
@NamedInterface("staff")
@NullMarked
package org.sekisho.office.staff.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
