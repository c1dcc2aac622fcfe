package org.sekisho.office.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffRefusedException.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which passkeys people have: who has one is asked for it after each sign-in. Whether one is right, the desk finds out; what
 * came of it is put on record here, each time in one transaction with the change.
 */
@Service
public class Passkeys {

    /** Of one person: nobody carries more about, and rows cannot be made without end. */
    public static final int MOST = 10;

    private final JdbcStaffRows rows;
    private final JdbcPasskeys passkeys;
    private final AuditTrail audit;
    private final Clock clock;

    Passkeys(JdbcStaffRows rows, JdbcPasskeys passkeys, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.passkeys = passkeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(StaffId id) {
        return passkeys.of(id);
    }

    /**
     * Has one more registered, unless there are as many as anybody may have.
     *
     * @param <E> what may be wrong with it, and then nothing was done
     */
    @Transactional(rollbackFor = Exception.class)
    public <E extends Exception> void add(StaffId id, String label, Registration<E> registration) throws E {
        StaffMember member = locked(id);
        if (member.standing().passkeys() >= MOST) {
            throw new StaffRefusedException(
                    Reason.TOO_MANY_PASSKEYS, "%s has %d passkeys; remove one first.".formatted(id, MOST));
        }
        registration.register(label);
        record(id.value(), AuditAction.PASSKEY_ADDED, id, label);
    }

    /** Removes one of a person's own. */
    @Transactional
    public void remove(StaffId id, String passkey, String actor) {
        locked(id);
        Passkey known = passkeys.of(id).stream()
                .filter(one -> one.id().equals(passkey))
                .findFirst()
                .orElseThrow(() -> new StaffRefusedException(
                        Reason.NO_SUCH_PASSKEY, "No such passkey of %s is on record.".formatted(id)));
        passkeys.remove(id, known.id());
        record(actor, AuditAction.PASSKEY_REMOVED, id, known.label());
    }

    /** Removes all that a person has, who lost them, and ends their sessions; says how many those were. */
    @Transactional
    public int removeAll(StaffId id, String actor) {
        locked(id);
        int removed = passkeys.removeAll(id);
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
        passkeys.noteCopied(id, clock.instant());
        record("unknown", AuditAction.PASSKEY_COPIED, id, "its counter went back");
    }

    /** When that was the last time; empty if it never was, or the passkeys were removed since. */
    @Transactional(readOnly = true)
    public Optional<Instant> copiedAt(StaffId id) {
        return passkeys.copiedAt(id);
    }

    /** How the desk has a passkey kept under a label. */
    @FunctionalInterface
    public interface Registration<E extends Exception> {

        void register(String label) throws E;
    }

    private StaffMember locked(StaffId id) {
        return rows.lock(id).orElseThrow(() -> StaffRefusedException.noSuchAccount(id));
    }

    private void record(String actor, AuditAction action, StaffId id, String detail) {
        audit.add(actor, action, id.value(), detail);
    }
}
