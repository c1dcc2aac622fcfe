package org.sekisho.office.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passkeys as rows, which Spring Security writes, and names as it needs them. Knows no rule. */
@Repository
class JdbcPasskeys {

    private final JdbcClient jdbc;

    JdbcPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Passkey> of(StaffId id) {
        return jdbc.sql("""
                        SELECT c.credential_id, c.label, c.created, c.last_used FROM user_credentials c
                        JOIN user_entities e ON e.id = c.user_entity_user_id
                        WHERE e.name = :id ORDER BY c.created, c.credential_id""")
                .param("id", id.value())
                .query((row, n) -> new Passkey(
                        row.getString("credential_id"),
                        row.getString("label"),
                        RowMoments.of(row, "created"),
                        RowMoments.of(row, "last_used")))
                .list();
    }

    void remove(StaffId id, String passkey) {
        jdbc.sql("""
                        DELETE FROM user_credentials WHERE credential_id = :passkey
                            AND user_entity_user_id = (SELECT id FROM user_entities WHERE name = :id)""").param("passkey", passkey).param("id", id.value()).update();
    }

    void noteCopied(StaffId id, Instant at) {
        jdbc.sql("UPDATE staff_member SET passkey_copied_at = :at WHERE id = :id")
                .param("at", RowMoments.stored(at))
                .param("id", id.value())
                .update();
    }

    Optional<Instant> copiedAt(StaffId id) {
        return jdbc.sql("SELECT passkey_copied_at FROM staff_member WHERE id = :id AND passkey_copied_at IS NOT NULL")
                .param("id", id.value())
                .query((row, n) -> RowMoments.of(row, "passkey_copied_at"))
                .optional();
    }

    int removeAll(StaffId id) {
        jdbc.sql("UPDATE staff_member SET passkey_copied_at = NULL WHERE id = :id")
                .param("id", id.value())
                .update();
        return jdbc.sql("""
                        DELETE FROM user_credentials
                        WHERE user_entity_user_id = (SELECT id FROM user_entities WHERE name = :id)""").param("id", id.value()).update();
    }
}
