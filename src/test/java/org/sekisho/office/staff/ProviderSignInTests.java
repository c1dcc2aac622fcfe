package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.staff.StaffRefusedException.Reason;

/** Whom the office's provider names, and whose account that is. */
class ProviderSignInTests {

    private static final Identity NAMED = new Identity("https://login.example.org", "7f3a");

    private static StaffOffice office;

    private final ProviderSignIn signIn = office.provider();

    @BeforeAll
    static void open() {
        office = new StaffOffice();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void letsNobodyInWhomNoAccountIsBoundTo() throws Exception {
        office.person("exa", Role.EXAMINER);

        assertThat(signIn.attempt(NAMED)).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIn.attempt(new Identity(NAMED.issuer(), "exa"))).isInstanceOf(SignInResult.Refused.class);
        assertThat(office.audited())
                .endsWith("unknown SIGN_IN_FAILED unknown account by the provider: bound to no account");
    }

    @Test
    void letsInWhoHasSaidByACodeWhichAccountIsTheirs() throws Exception {
        StaffId exa = bound("exa");

        assertThat(signIn.attempt(NAMED))
                .isInstanceOfSatisfying(
                        SignInResult.SignedIn.class,
                        in -> assertThat(in.member().id()).isEqualTo(exa));
        assertThat(signIn.of(exa)).contains(NAMED);
        assertThat(office.audited())
                .endsWith("exa IDENTITY_BOUND exa https://login.example.org", "exa SIGNED_IN exa by the provider");
    }

    @Test
    void takesTheSameSubjectOfAnotherProviderForSomebodyElse() throws Exception {
        bound("exa");

        assertThat(signIn.attempt(new Identity("https://other.example.org", NAMED.subject())))
                .isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void usesACodeUp() throws Exception {
        StaffId exa = office.person("exa");
        OneTimeCode code = office.invitations().issueCode(exa, "test").code();
        signIn.bind(code, NAMED);

        assertRefused(() -> signIn.bind(code, new Identity(NAMED.issuer(), "another")), Reason.CODE_NOT_VALID);
        assertThat(signIn.of(exa)).contains(NAMED);
    }

    @Test
    void bindsNobodyToTwoAccounts() throws Exception {
        bound("exa");
        StaffId two = office.person("two");
        OneTimeCode code = office.invitations().issueCode(two, "test").code();

        assertRefused(() -> signIn.bind(code, NAMED), Reason.IDENTITY_TAKEN);
        assertThat(signIn.of(two)).isEmpty();
    }

    @Test
    void ofTwoAccountsThatBindTheSamePersonAtOnceOneGetsThem() throws Exception {
        List<OneTimeCode> codes = List.of(
                office.invitations().issueCode(office.person("one"), "test").code(),
                office.invitations().issueCode(office.person("two"), "test").code());

        List<Boolean> done = StaffOffice.atOnce(2, which -> {
            try {
                signIn.bind(codes.get(which), NAMED);
                return true;
            } catch (StaffRefusedException refused) {
                return false;
            }
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void letsNobodyInWhoIsLockedOutAndBindsThemToNothing() throws Exception {
        StaffId exa = bound("exa");
        office.staff().deactivate(exa, "test");

        assertThat(signIn.attempt(NAMED)).isInstanceOf(SignInResult.Refused.class);
        assertThat(office.audited()).endsWith("unknown SIGN_IN_FAILED exa by the provider: locked out");
    }

    @Test
    void partsAnAccountFromWhomItWasBoundTo() throws Exception {
        StaffId exa = bound("exa");

        assertThat(signIn.unbind(exa, "root")).isTrue();
        assertThat(signIn.unbind(exa, "root")).isFalse();
        assertThat(signIn.attempt(NAMED)).isInstanceOf(SignInResult.Refused.class);
        assertThat(office.audited()).contains("root IDENTITY_REMOVED exa");
        assertRefused(() -> signIn.unbind(new StaffId("nobody"), "root"), Reason.NO_SUCH_ACCOUNT);
    }

    @Test
    void doesNotTellWhoItIsOutside() {
        assertThat(NAMED.toString()).doesNotContain(NAMED.subject());
        assertThatThrownBy(() -> new Identity(NAMED.issuer(), "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Identity(NAMED.issuer(), "x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private StaffId bound(String account) throws Exception {
        StaffId id = office.person(account, Role.EXAMINER);
        signIn.bind(office.invitations().issueCode(id, "test").code(), NAMED);
        return id;
    }

    private static void assertRefused(Runnable something, Reason reason) {
        assertThatThrownBy(something::run)
                .isInstanceOfSatisfying(
                        StaffRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
