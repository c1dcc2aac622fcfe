package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which passkeys people have, and what of them is on record. */
class PasskeysTests extends InAnOffice {

    private final Passkeys passkeys = office.passkeys();

    @Test
    void countForWhoeverHasThemAndForNobodyElse() throws Exception {
        StaffId exa = office.person("exa");
        StaffId two = office.person("two");
        add(exa, "key ring");
        add(exa, "laptop");

        assertThat(staff.byId(exa).orElseThrow().standing().passkeys()).isEqualTo(2);
        assertThat(staff.byId(two).orElseThrow().standing().passkeys()).isZero();
        assertThat(passkeys.of(exa)).extracting(Passkey::label).containsExactly("key ring", "laptop");
        assertThat(office.audited()).endsWith("exa PASSKEY_ADDED exa key ring", "exa PASSKEY_ADDED exa laptop");
    }

    @Test
    void areTenAtMost() throws Exception {
        StaffId exa = office.person("exa");
        for (int i = 0; i < Passkeys.MOST; i++) {
            add(exa, "key " + i);
        }
        refuses(StaffRefusal.TOO_MANY_PASSKEYS, () -> add(exa, "one more"));
        assertThat(passkeys.of(exa)).hasSize(Passkeys.MOST);
    }

    @Test
    void areNotOnRecordIfTheyWereNone() throws Exception {
        StaffId exa = office.person("exa");

        assertThatThrownBy(() -> passkeys.add(exa, "false", label -> {
                    throw new IOException("none");
                }))
                .isInstanceOf(IOException.class);
        assertThat(office.audited()).noneMatch(line -> line.contains("PASSKEY"));
    }

    @Test
    void areRemovedByTheirOwnersOneByOneAndByAnAdministratorAllAtOnce() throws Exception {
        StaffId exa = office.person("exa");
        add(exa, "a");
        add(exa, "b");
        add(exa, "c");
        String first = passkeys.of(exa).get(0).id();

        passkeys.remove(exa, first, "exa");
        refuses(StaffRefusal.NO_SUCH_PASSKEY, () -> passkeys.remove(exa, first, "exa"));
        assertThat(passkeys.removeAll(exa, "root")).isEqualTo(2);
        assertThat(passkeys.removeAll(exa, "root")).isZero();

        assertThat(passkeys.of(exa)).isEmpty();
        assertThat(office.audited()).endsWith("exa PASSKEY_REMOVED exa a", "root PASSKEYS_REMOVED exa 2");
    }

    @Test
    void areCalledByWordsOfSixtyFourCharactersAtMost() {
        assertThat(Passkey.mayBeCalled(" 鍵 ")).isTrue();
        assertThat(Passkey.mayBeCalled("x".repeat(64))).isTrue();
        assertThat(Passkey.mayBeCalled("x".repeat(65))).isFalse();
        assertThat(Passkey.mayBeCalled("   ")).isFalse();
        assertThat(Passkey.mayBeCalled("a\nb")).isFalse();
    }

    /** As the desk has them kept. */
    private void add(StaffId id, String label) {
        passkeys.add(id, label, name -> {
            office.rows()
                    .change("INSERT IGNORE INTO user_entities (id, name) VALUES (?, ?)", "handle-" + id, id.value());
            office.rows().change("""
                            INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
                                uv_initialized, backup_eligible, authenticator_transports, backup_state, created,
                                last_used, label)
                            VALUES (?, ?, '', 0, TRUE, FALSE, '', FALSE, NOW(6), NOW(6), ?)""", id + "-" + name, "handle-" + id, name);
        });
    }
}
