package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ends all sessions that a person has, and what is no reason to. */
class EndedSessionsTests extends InAnOffice {

    private static final Identity NAMED = new Identity("https://login.example.org", "7f3a");

    private StaffId exa;

    @BeforeEach
    void aPersonWhoIsSignedIn() throws Exception {
        exa = office.person("exa", Role.EXAMINER);
        office.later(Duration.ofMinutes(1));
    }

    private Optional<Instant> ended() {
        return Optional.ofNullable(staff.byId(exa).orElseThrow().standing().sessionsEnded());
    }

    private OneTimeCode code() {
        return office.invitations().issueCode(exa, "test").code();
    }

    @Test
    void lockingAPersonOutEndsThem() {
        staff.deactivate(exa, "test");

        assertThat(ended()).contains(office.now());
    }

    @Test
    void aPasswordSetByACodeEndsThemAndTheCodeAloneDoesNot() throws Exception {
        OneTimeCode code = code();
        assertThat(ended()).isEmpty();

        office.invitations().redeem(code, StaffOffice.PASSWORD + " again");

        assertThat(ended()).contains(office.now());
    }

    @Test
    void beingBoundToTheProviderAndBeingPartedFromItEndsThem() {
        office.provider().bind(code(), NAMED);
        assertThat(ended()).contains(office.now());

        office.later(Duration.ofMinutes(1));
        office.provider().unbind(exa, "root");
        Instant parted = office.now();
        assertThat(ended()).contains(parted);

        office.later(Duration.ofMinutes(1));
        office.provider().unbind(exa, "root");
        assertThat(ended()).contains(parted);
    }

    @Test
    void removingAllPasskeysEndsThemIfThereWereAny() {
        office.passkeys().removeAll(exa, "root");
        assertThat(ended()).isEmpty();

        passkey();
        office.passkeys().removeAll(exa, "root");

        assertThat(ended()).contains(office.now());
    }

    private void passkey() {
        office.passkeys().add(exa, "key ring", label -> {
            office.rows().change("INSERT INTO user_entities (id, name) VALUES ('handle', 'exa')");
            office.rows().change("""
                            INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
                                uv_initialized, backup_eligible, authenticator_transports, backup_state, created,
                                last_used, label)
                            VALUES ('key', 'handle', '', 0, TRUE, FALSE, '', FALSE, NOW(6), NOW(6), ?)""", label);
        });
    }

    @Test
    void whatBecameOfAPasskeyIsOnRecord() {
        office.passkeys().given(exa);
        office.passkeys().refused(exa);
        office.passkeys().copied(exa);

        assertThat(office.audited())
                .endsWith(
                        "exa PASSKEY_GIVEN exa",
                        "exa PASSKEY_REFUSED exa",
                        "unknown PASSKEY_COPIED exa its counter went back");
        assertThat(office.passkeys().copiedAt(exa)).contains(office.now());
    }

    /** Locking out forgets codes; whoever keeps one all the same has nothing of it. */
    @Test
    void noCodeBindsAnybodyToAnAccountThatIsLockedOut() {
        OneTimeCode code = code();
        office.rows().change("UPDATE staff_member SET active = FALSE");

        refuses(StaffRefusal.CODE_NOT_VALID, () -> office.provider().bind(code, NAMED));
        refuses(StaffRefusal.CODE_NOT_VALID, () -> office.invitations().redeem(code, StaffOffice.PASSWORD + " again"));

        assertThat(office.provider().of(exa)).isEmpty();
        assertThat(ended()).isEmpty();
    }

    @Test
    void whoIsSomebodyElsesIsBoundToNobodyAndTheCodeIsNotUsedUp() throws Exception {
        office.provider().bind(code(), NAMED);
        StaffId two = office.person("two");
        OneTimeCode code = office.invitations().issueCode(two, "test").code();

        refuses(StaffRefusal.IDENTITY_TAKEN, () -> office.provider().bind(code, NAMED));
        assertThat(staff.byId(two).orElseThrow().standing().sessionsEnded()).isNull();

        Identity own = new Identity(NAMED.issuer(), "another");
        assertThat(office.provider().bind(code, own).id()).isEqualTo(two);
        assertThat(office.provider().of(two)).contains(own);
    }

    @Test
    void whoIsBoundAlreadyIsBoundAgainToTheSameAccount() {
        office.provider().bind(code(), NAMED);

        assertThat(office.provider().bind(code(), NAMED).id()).isEqualTo(exa);
        assertThat(office.provider().of(exa)).contains(NAMED);
    }
}
