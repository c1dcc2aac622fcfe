/**
 * Sign-in by the office's own provider (OpenID Connect), where one is set up. Open {@link org.sekisho.desk.oidc.OidcSignIn}
 * first.
 */
@NullMarked
package org.sekisho.desk.oidc;

import org.jspecify.annotations.NullMarked;
