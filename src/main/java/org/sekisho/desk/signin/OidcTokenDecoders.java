package org.sekisho.desk.signin;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads what the provider says of a person, and believes it only if the provider signed it, for this desk, and it has not
 * expired. The algorithm is RS256, which OpenID Connect requires of every provider, and never what the token itself names.
 */
class OidcTokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        String keys = provider.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new IllegalStateException("The provider names no keys");
        }
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(OidcHttp.forDocuments())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
