/** How people come in, and how the first of them does. Open {@link org.sekisho.desk.signin.SignInPages} first. */
@NullMarked
package org.sekisho.desk.signin;

import org.jspecify.annotations.NullMarked;
