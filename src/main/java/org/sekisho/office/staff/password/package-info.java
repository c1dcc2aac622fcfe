/** Passwords: which are good enough, and how they are kept. Open {@link org.sekisho.office.staff.password.PasswordRules} first. */
@NamedInterface("staff")
@NullMarked
package org.sekisho.office.staff.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
