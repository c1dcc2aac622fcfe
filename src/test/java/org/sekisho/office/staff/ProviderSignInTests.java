package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.fault.RefusedException;

/** Whom the office's provider names, and whose account that is. */
class ProviderSignInTests extends InAnOffice {

    private static final Identity NAMED = new Identity("https://login.example.org", "7f3a");

    private final ProviderSignIn signIn = office.provider();

    @Test
    void letsNobodyInWhomNoAccountIsBoundTo() throws Exception {
        office.person("exa", Role.EXAMINER);

        assertThat(signIn.attempt(NAMED)).isEmpty();
        assertThat(signIn.attempt(new Identity(NAMED.issuer(), "exa"))).isEmpty();
        assertThat(office.audited())
                .endsWith("unknown SIGN_IN_FAILED unknown account by the provider: bound to no account");
    }

    @Test
    void letsInWhoHasSaidByACodeWhichAccountIsTheirs() throws Exception {
        StaffId exa = bound("exa");

        assertThat(signIn.attempt(NAMED)).map(StaffMember::id).contains(exa);
        assertThat(signIn.of(exa)).contains(NAMED);
        assertThat(office.audited())
                .endsWith("exa IDENTITY_BOUND exa https://login.example.org", "exa SIGNED_IN exa by the provider");
    }

    @Test
    void takesTheSameSubjectOfAnotherProviderForSomebodyElse() throws Exception {
        bound("exa");

        assertThat(signIn.attempt(new Identity("https://other.example.org", NAMED.subject())))
                .isEmpty();
    }

    @Test
    void usesACodeUp() throws Exception {
        StaffId exa = office.person("exa");
        OneTimeCode code = office.invitations().issueCode(exa, "test").code();
        signIn.bind(code, NAMED);

        refuses(StaffRefusal.CODE_NOT_VALID, () -> signIn.bind(code, new Identity(NAMED.issuer(), "another")));
        assertThat(signIn.of(exa)).contains(NAMED);
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
            } catch (RefusedException refused) {
                return false;
            }
        });

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void letsNobodyInWhoIsLockedOutAndBindsThemToNothing() throws Exception {
        StaffId exa = bound("exa");
        staff.deactivate(exa, "test");

        assertThat(signIn.attempt(NAMED)).isEmpty();
        assertThat(office.audited()).endsWith("unknown SIGN_IN_FAILED exa by the provider: locked out");
    }

    @Test
    void partsAnAccountFromWhomItWasBoundTo() throws Exception {
        StaffId exa = bound("exa");

        assertThat(signIn.unbind(exa, "root")).isTrue();
        assertThat(signIn.unbind(exa, "root")).isFalse();
        assertThat(signIn.attempt(NAMED)).isEmpty();
        assertThat(office.audited()).contains("root IDENTITY_REMOVED exa");
        refuses(StaffRefusal.NO_SUCH_ACCOUNT, () -> signIn.unbind(new StaffId("nobody"), "root"));
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
}
