package org.sekisho.office.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All people with an account. Every change is on the audit trail, in the same transaction, under the name of the actor;
 * nothing there tells a password or a code. Accounts are never deleted, so that what was done keeps its author.
 */
@Repository
public class Staff implements InitializingBean {

    private final JdbcClient jdbc;
    private final JdbcStaffRows rows;
    private final JdbcOneTimeCodes codes;
    private final PasswordRules rules;
    private final Argon2Passwords passwords;
    private final AuditTrail audit;
    private final ObjectProvider<NamedWork> work;
    private final Clock clock;

    Staff(
            JdbcClient jdbc,
            JdbcStaffRows rows,
            JdbcOneTimeCodes codes,
            PasswordRules rules,
            Argon2Passwords passwords,
            AuditTrail audit,
            ObjectProvider<NamedWork> work,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.codes = codes;
        this.rules = rules;
        this.passwords = passwords;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    private record Bound(StaffId staffId, Conflict conflict) {}

    /** Makes anew by what the organisations that people are bound to are found in the names of parties: the rule may be another. */
    @Override
    public void afterPropertiesSet() {
        JdbcRecords.list(jdbc, Bound.class, """
                        SELECT staff_id, kind AS conflict_kind, value AS conflict_value FROM staff_conflict
                        WHERE kind = 'ORGANISATION'""").forEach(bound -> keepName(bound.staffId(), bound.conflict()));
    }

    /** Keeps the key of a name; one without a letter has none and is looked for as it is written. */
    private void keepName(StaffId id, Conflict conflict) {
        NameKey key = NameKey.of(conflict.value());
        if (conflict.kind() == Conflict.Kind.ORGANISATION && !key.words().isEmpty()) {
            jdbc.sql("""
                            INSERT INTO staff_conflict_name (staff_id, kind, value, pattern)
                            VALUES (:id, :kind, :value, :pattern) ON DUPLICATE KEY UPDATE pattern = VALUES(pattern)""")
                    .params(JdbcRecords.values(conflict))
                    .param("id", id.value())
                    .param("pattern", key.pattern())
                    .update();
        }
    }

    public Optional<StaffMember> byId(StaffId id) {
        return rows.byId(id);
    }

    /** All accounts, by name. */
    public List<StaffMember> all() {
        return rows.all();
    }

    /** Adds a person, who has no password until they set one with a code: see {@link Invitations}. */
    @Transactional
    public void add(StaffId id, Profile profile, String actor) {
        rows.insert(id, profile);
        record(actor, AuditAction.STAFF_ADDED, id, profile.inWords());
    }

    /** Refuses to take the last active administrator of people away. */
    @Transactional
    public void change(StaffId id, Profile profile, String actor) {
        Set<StaffId> administrators = rows.lockAdministrators();
        Profile before = rows.locked(id).profile();
        StaffRefusal.PERSON_OR_PROGRAM.when(
                profile.access().has(Role.SERVICE_ACCOUNT) != before.access().has(Role.SERVICE_ACCOUNT), id);
        if (!profile.access().has(Role.USER_ADMINISTRATOR)) {
            mustNotBeTheLast(id, administrators);
        }
        rows.update(id, profile);
        if (profile.access().exceeds(before.access())) {
            codes.forget(id.value()); // made for who had less
        }
        record(actor, AuditAction.STAFF_CHANGED, id, "from %s to %s".formatted(before.inWords(), profile.inWords()));
        giveBack(id, actor);
    }

    /** Locks a person out, and forgets the code they may have. Refuses to lock out the last administrator of people. */
    @Transactional
    public void deactivate(StaffId id, String actor) {
        Set<StaffId> administrators = rows.lockAdministrators();
        rows.locked(id);
        mustNotBeTheLast(id, administrators);
        rows.setActive(id, false);
        rows.endSessions(id);
        codes.forget(id.value());
        record(actor, AuditAction.STAFF_LOCKED, id, "");
        giveBack(id, actor);
    }

    /** Lets a person in again, and forgets their failed attempts. */
    @Transactional
    public void reactivate(StaffId id, String actor) {
        rows.locked(id);
        rows.setActive(id, true);
        record(actor, AuditAction.STAFF_UNLOCKED, id, "");
    }

    /** Sets a password that keeps the {@linkplain PasswordProblem rules}, and forgets failed attempts. */
    @Transactional(rollbackFor = UnusablePasswordException.class)
    public void setPassword(StaffId id, String password, String actor) throws UnusablePasswordException {
        rules.check(id, rows.locked(id).profile().displayName(), password);
        JdbcRecords.change(jdbc, """
                        UPDATE staff_member SET password = ?, password_set_at = ?, failed_attempts = 0,
                            locked_until = NULL WHERE id = ?""", passwords.hash(password), clock.instant(), id);
        record(actor, AuditAction.PASSWORD_SET, id, "");
    }

    @Transactional(readOnly = true)
    public List<Conflict> conflicts(StaffId id) {
        return JdbcRecords.list(jdbc, Conflict.class, """
                        SELECT kind, value FROM staff_conflict WHERE staff_id = ? ORDER BY kind, value""", id);
    }

    /** Adding it twice is adding it once. */
    @Transactional
    public void addConflict(StaffId id, Conflict conflict, String actor) {
        rows.locked(id);
        if (conflicts(id).contains(conflict)) {
            return;
        }
        jdbc.sql("INSERT INTO staff_conflict (staff_id, kind, value) VALUES (:id, :kind, :value)")
                .params(JdbcRecords.values(conflict))
                .param("id", id.value())
                .update();
        keepName(id, conflict);
        record(actor, AuditAction.CONFLICT_ADDED, id, conflict.toString());
        giveBack(id, actor);
    }

    @Transactional
    public void removeConflict(StaffId id, Conflict conflict, String actor) {
        rows.locked(id);
        int removed = jdbc.sql("DELETE FROM staff_conflict WHERE staff_id = :id AND kind = :kind AND value = :value")
                .params(JdbcRecords.values(conflict))
                .param("id", id.value())
                .update();
        StaffRefusal.NO_SUCH_CONFLICT.when(removed == 0, id);
        record(actor, AuditAction.CONFLICT_REMOVED, id, conflict.toString());
    }

    /** Gives back the work that stands with a person by name and is not theirs to do any more. */
    private void giveBack(StaffId id, String actor) {
        work.ifAvailable(named -> named.giveBack(id, actor));
    }

    private static void mustNotBeTheLast(StaffId id, Set<StaffId> administrators) {
        StaffRefusal.LAST_ADMINISTRATOR.when(administrators.equals(Set.of(id)), id);
    }

    private void record(String actor, AuditAction action, StaffId id, String detail) {
        audit.add(actor, action, id.value(), detail);
    }
}
