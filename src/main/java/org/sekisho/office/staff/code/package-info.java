/** Codes that open one door once. Open {@link org.sekisho.office.staff.code.OneTimeCode} first. */
@NamedInterface("staff")
@NullMarked
package org.sekisho.office.staff.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
