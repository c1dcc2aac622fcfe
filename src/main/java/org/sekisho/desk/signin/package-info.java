/**
 * The ways in: by password, passkey and the office's own provider, and how people look after their own. Open {@link
 * org.sekisho.desk.signin.SignInPages} first.
 */
@NullMarked
package org.sekisho.desk.signin;

import org.jspecify.annotations.NullMarked;
