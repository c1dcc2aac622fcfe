package org.sekisho.desk.signin;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.door.SignInStage;
import org.sekisho.desk.setting.OidcSettings;
import org.sekisho.office.staff.Identity;
import org.sekisho.office.staff.ProviderSignIn;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds a person's account once the provider has said who they are; nothing else that it says of them is used. */
class OidcStaff implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final ProviderSignIn signIn;
    private final OidcSettings settings;
    private final Clock clock;

    OidcStaff(ProviderSignIn signIn, OidcSettings settings, Clock clock) {
        this.signIn = signIn;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest said) {
        OidcIdToken token = said.getIdToken();
        Identity identity = named(token.getSubject());
        Instant begun = clock.instant(); // what ends sessions meanwhile ends this one, too
        return signIn.attempt(identity)
                .map(member -> new OidcPerson(member.id().value(), token, factors(token, begun)))
                .orElseThrow(() -> new UnboundIdentityException(identity));
    }

    private Identity named(@Nullable String subject) {
        try {
            return new Identity(settings.issuer().toString(), subject == null ? "" : subject);
        } catch (IllegalArgumentException nobody) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_id_token"), nobody);
        }
    }

    private List<GrantedAuthority> factors(OidcIdToken token, Instant begun) {
        List<GrantedAuthority> factors = new ArrayList<>();
        factors.add(given(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, begun));
        if (askedForASecond(token)) {
            factors.add(given(SignInStage.SECOND_FACTOR_OF_PROVIDER, begun));
        }
        return factors;
    }

    /** Only by what the office named: providers mean different things by the same word. */
    private boolean askedForASecond(OidcIdToken token) {
        List<String> ways = token.getAuthenticationMethods();
        String level = token.getAuthenticationContextClass();
        return (ways != null && ways.stream().anyMatch(settings.secondFactor()::contains))
                || (level != null && settings.secondFactor().contains(level));
    }

    private static GrantedAuthority given(String factor, Instant at) {
        return FactorGrantedAuthority.withAuthority(factor).issuedAt(at).build();
    }

    /**
     * Somebody who came in by the provider, under the name of their account here. Of what the provider said only the token is
     * kept, by which it knows later who wants to sign out.
     */
    record OidcPerson(String account, OidcIdToken token, List<GrantedAuthority> factors)
            implements OidcUser, Serializable {

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

    /** The provider knows who it is, and no account here that may sign in is bound to them. */
    static class UnboundIdentityException extends OAuth2AuthenticationException {

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
}
