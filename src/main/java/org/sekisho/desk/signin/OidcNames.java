package org.sekisho.desk.signin;

/** Under which names sessions keep what belongs to a sign-in by the provider. */
final class OidcNames {

    /** Whom the provider named, until they have said which account is theirs. */
    static final String NAMED = "org.sekisho.desk.signin.named";

    private OidcNames() {}
}
