/** How people come in, and how the first of them does. Open {@link org.sekisho.web.signin.SignInPages} first. */
@NullMarked
package org.sekisho.web.signin;

import org.jspecify.annotations.NullMarked;
