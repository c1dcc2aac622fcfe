package org.sekisho.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Tokens that say who somebody is, and which of them are believed. */
class OidcTokenDecodersTests {

    private static SmallProvider server;
    private static RSAKey key;
    private static JwtDecoder decoder;

    @BeforeAll
    static void open() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = new SmallProvider();
        server.describes(server.address(), server.address() + "/token")
                .has("/keys", new JWKSet(key.toPublicJWK()).toString());
        decoder = new OidcTokenDecoders()
                .createDecoder(new OidcProvider(server.settings(), "a secret of the desk's and the provider's")
                        .findByRegistrationId("oidc"));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void believesTheProvider() throws JOSEException {
        assertThat(decoder.decode(signed(JWSAlgorithm.RS256, new RSASSASigner(key)))
                        .getSubject())
                .isEqualTo("somebody");
    }

    @Test
    void believesNobodyWhoDidNotSignAsTheProviderDoes() throws JOSEException {
        RSAKey others = new RSAKeyGenerator(2048).keyID("one").generate();
        assertRefused(signed(JWSAlgorithm.RS256, new RSASSASigner(others)));
        assertRefused(signed(JWSAlgorithm.PS256, new RSASSASigner(key)));
        assertRefused(
                signed(JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded())));
        assertRefused(signed(JWSAlgorithm.HS256, new MACSigner("a secret of the desk's and the provider's")));
        assertRefused(new PlainJWT(claims()).serialize());
    }

    private static void assertRefused(String token) {
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims());
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(server.address())
                .audience("desk")
                .subject("somebody")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
    }
}
