package org.sekisho.desk.setting;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's own sign-in provider (OpenID Connect), under {@code sekisho.web.oidc}; without an issuer there is none.
 *
 * @param issuer as the provider writes itself, to the last character
 * @param secretFile holds the secret that the provider gave the desk; null for the environment variable
 *     {@code SEKISHO_OIDC_SECRET}
 * @param name what people call it
 * @param only whether nobody signs in by a password
 * @param secondFactor values of {@code amr} or {@code acr} that say the provider has asked for a second factor itself, so that
 *     the desk does not; empty: it always does
 */
public record OidcSettings(
        @NotNull URI issuer,
        @NotBlank String clientId,
        @Nullable Path secretFile,
        @DefaultValue Name name,
        @DefaultValue("false") boolean only,
        @DefaultValue Set<String> secondFactor) {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    /** The provider's name in each language of the desk. */
    public record Name(
            @DefaultValue("the office's account") String en,
            @DefaultValue("庁内アカウント") String ja) {

        public String in(Locale language) {
            return Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? ja : en;
        }
    }

    @AssertTrue(message = "must be https, or http to this machine, without a query") boolean isIssuerPossible() {
        return isSafe(issuer) && issuer.getRawQuery() == null && issuer.getRawFragment() == null;
    }

    /** Whether what is sent there is read by nobody on the way. */
    public static boolean isSafe(@Nullable URI address) {
        if (address == null || address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme())
                        && THIS_MACHINE.contains(address.getHost().toLowerCase(Locale.ROOT)));
    }
}
