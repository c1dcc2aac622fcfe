/**
 * How people prove who they are: password, passkey, or the office's identity provider. Open {@link
 * org.sekisho.office.staff.signin.SignIn} first.
 */
@NamedInterface("staff")
@NullMarked
package org.sekisho.office.staff.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
