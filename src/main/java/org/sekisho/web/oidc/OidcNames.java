package org.sekisho.web.oidc;

/** Under which names sessions keep what belongs to a sign-in by the provider. */
final class OidcNames {

    /** Whom the provider named, until they have said which account is theirs. */
    static final String NAMED = "org.sekisho.web.oidc.named";

    private OidcNames() {}
}
