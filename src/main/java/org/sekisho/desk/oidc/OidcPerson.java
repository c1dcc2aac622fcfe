package org.sekisho.desk.oidc;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who came in by the provider, under the name of their account here. Of what the provider said only the token is
 * kept, by which it knows later who wants to sign out.
 */
record OidcPerson(String account, OidcIdToken token, List<GrantedAuthority> factors) implements OidcUser, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return account;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return factors;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    /** Does not tell the token. */
    @Override
    public String toString() {
        return account;
    }
}
