package org.sekisho.office.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which passkeys people have: who has one is asked for it after each sign-in. Whether one is right, the desk finds out; what
 * came of it is put on record here, each time in one transaction with the change.
 */
@Repository
public class Passkeys {

    /** The most passkeys of one person. */
    public static final int MOST = 10;

    private final JdbcClient jdbc;
    private final JdbcStaffRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, JdbcStaffRows rows, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(StaffId id) {
        return JdbcRecords.list(jdbc, Passkey.class, """
                        SELECT c.credential_id AS id, c.label, c.created AS added, c.last_used FROM user_credentials c
                        JOIN user_entities e ON e.id = c.user_entity_user_id
                        WHERE e.name = ? ORDER BY c.created, c.credential_id""", id);
    }

    /**
     * Has one more registered, unless there are as many as anybody may have.
     *
     * @param <E> what may be wrong with it, and then nothing was done
     */
    @Transactional(rollbackFor = Exception.class)
    public <E extends Exception> void add(StaffId id, String label, Registration<E> registration) throws E {
        StaffMember member = rows.locked(id);
        StaffRefusal.TOO_MANY_PASSKEYS.when(member.standing().passkeys() >= MOST, id, MOST);
        registration.register(label);
        record(id.value(), AuditAction.PASSKEY_ADDED, id, label);
    }

    /** Removes one of a person's own. */
    @Transactional
    public void remove(StaffId id, String passkey, String actor) {
        rows.locked(id);
        Passkey known = of(id).stream()
                .filter(one -> one.id().equals(passkey))
                .findFirst()
                .orElseThrow(() -> StaffRefusal.NO_SUCH_PASSKEY.refusal(id));
        JdbcRecords.change(jdbc, """
                        DELETE FROM user_credentials WHERE credential_id = ?
                            AND user_entity_user_id = (SELECT id FROM user_entities WHERE name = ?)""", known.id(), id);
        record(actor, AuditAction.PASSKEY_REMOVED, id, known.label());
    }

    /** Removes all that a person has, who lost them, and ends their sessions; says how many those were. */
    @Transactional
    public int removeAll(StaffId id, String actor) {
        rows.locked(id);
        noteCopied(id, null);
        int removed = jdbc.sql("""
                        DELETE FROM user_credentials
                        WHERE user_entity_user_id = (SELECT id FROM user_entities WHERE name = ?)""").param(id.value()).update();
        if (removed > 0) {
            rows.endSessions(id);
            record(actor, AuditAction.PASSKEYS_REMOVED, id, Integer.toString(removed));
        }
        return removed;
    }

    /** Puts on record that a person gave the passkey that they were asked for. */
    @Transactional
    public void given(StaffId id) {
        record(id.value(), AuditAction.PASSKEY_GIVEN, id, "");
    }

    /** Puts on record that what somebody gave, signed in as that person, was no passkey of theirs. */
    @Transactional
    public void refused(StaffId id) {
        record(id.value(), AuditAction.PASSKEY_REFUSED, id, "");
    }

    /** Puts on record that a passkey of that person's has a double: it was refused, and whoever administers people is told. */
    @Transactional
    public void copied(StaffId id) {
        noteCopied(id, clock.instant());
        record("unknown", AuditAction.PASSKEY_COPIED, id, "its counter went back");
    }

    /** When that was the last time; empty if it never was, or the passkeys were removed since. */
    @Transactional(readOnly = true)
    public Optional<Instant> copiedAt(StaffId id) {
        return jdbc.sql("SELECT passkey_copied_at FROM staff_member WHERE id = ? AND passkey_copied_at IS NOT NULL")
                .param(id.value())
                .query(JdbcRecords.of(Instant.class))
                .optional();
    }

    private void noteCopied(StaffId id, @Nullable Instant at) {
        jdbc.sql("UPDATE staff_member SET passkey_copied_at = ? WHERE id = ?")
                .param(at == null ? null : RowMoments.stored(at))
                .param(id.value())
                .update();
    }

    /** How the desk has a passkey kept under a label. */
    @FunctionalInterface
    public interface Registration<E extends Exception> {

        void register(String label) throws E;
    }

    private void record(String actor, AuditAction action, StaffId id, String detail) {
        audit.add(actor, action, id.value(), detail);
    }
}
