package org.sekisho.desk.signin;

import org.sekisho.office.staff.Identity;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider knows who it is, and no account here that may sign in is bound to them. */
class UnboundIdentityException extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Identity identity;

    UnboundIdentityException(Identity identity) {
        super(new OAuth2Error("unbound_identity"));
        this.identity = identity;
    }

    Identity identity() {
        return identity;
    }
}
