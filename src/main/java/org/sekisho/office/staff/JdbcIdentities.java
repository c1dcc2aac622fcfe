package org.sekisho.office.staff;

import java.time.Clock;
import java.util.Optional;
import org.sekisho.machine.database.RowMoments;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which identity at a provider is bound to which account, as rows. Knows no rule. Call it in a transaction. */
@Repository
class JdbcIdentities {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<StaffId> holder(Identity identity) {
        return jdbc.sql("SELECT staff_id FROM staff_identity WHERE issuer = :issuer AND subject = :subject")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query((row, n) -> new StaffId(row.getString("staff_id")))
                .optional();
    }

    Optional<Identity> of(StaffId id) {
        return jdbc.sql("SELECT issuer, subject FROM staff_identity WHERE staff_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Identity(row.getString("issuer"), row.getString("subject")))
                .optional();
    }

    /** False if somebody else has bound the same identity meanwhile. */
    boolean bind(StaffId id, Identity identity) {
        if (of(id).isPresent()) { // to delete what is not there may lock the place where others insert
            unbind(id);
        }
        try {
            jdbc.sql("""
                            INSERT INTO staff_identity (staff_id, issuer, subject, bound_at)
                            VALUES (:id, :issuer, :subject, :now)""")
                    .param("id", id.value())
                    .param("issuer", identity.issuer())
                    .param("subject", identity.subject())
                    .param("now", RowMoments.stored(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    boolean unbind(StaffId id) {
        return jdbc.sql("DELETE FROM staff_identity WHERE staff_id = :id")
                        .param("id", id.value())
                        .update()
                > 0;
    }
}
