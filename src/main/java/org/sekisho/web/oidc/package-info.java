/**
 * Sign-in by the office's own provider (OpenID Connect), where one is set up. Open {@link org.sekisho.web.oidc.OidcSignIn}
 * first.
 */
@NullMarked
package org.sekisho.web.oidc;

import org.jspecify.annotations.NullMarked;
