package org.sekisho.office.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffRefusedException.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People in the database, with the rules of changing them. */
@Repository
class JdbcStaff implements Staff {

    private final JdbcClient jdbc;
    private final JdbcStaffRows rows;
    private final JdbcCredentials credentials;
    private final JdbcConflictNames names;
    private final JdbcOneTimeCodes codes;
    private final PasswordRules rules;
    private final Argon2Passwords passwords;
    private final AuditTrail audit;
    private final ObjectProvider<NamedWork> work;
    private final Clock clock;

    JdbcStaff(
            JdbcClient jdbc,
            JdbcStaffRows rows,
            JdbcCredentials credentials,
            JdbcConflictNames names,
            JdbcOneTimeCodes codes,
            PasswordRules rules,
            Argon2Passwords passwords,
            AuditTrail audit,
            ObjectProvider<NamedWork> work,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.credentials = credentials;
        this.names = names;
        this.codes = codes;
        this.rules = rules;
        this.passwords = passwords;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffMember> byId(StaffId id) {
        return rows.byId(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return rows.all();
    }

    @Override
    @Transactional
    public void add(StaffId id, Profile profile, String actor) {
        rows.insert(id, profile);
        record(actor, AuditAction.STAFF_ADDED, id, profile.inWords());
    }

    @Override
    @Transactional
    public void change(StaffId id, Profile profile, String actor) {
        Set<StaffId> administrators = rows.lockAdministrators();
        Profile before = locked(id).profile();
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

    @Override
    @Transactional
    public void deactivate(StaffId id, String actor) {
        Set<StaffId> administrators = rows.lockAdministrators();
        locked(id);
        mustNotBeTheLast(id, administrators);
        rows.setActive(id, false);
        rows.endSessions(id);
        codes.forget(id.value());
        record(actor, AuditAction.STAFF_LOCKED, id, "");
        giveBack(id, actor);
    }

    @Override
    @Transactional
    public void reactivate(StaffId id, String actor) {
        locked(id);
        rows.setActive(id, true);
        record(actor, AuditAction.STAFF_UNLOCKED, id, "");
    }

    @Override
    @Transactional(rollbackFor = UnusablePasswordException.class)
    public void setPassword(StaffId id, String password, String actor) throws UnusablePasswordException {
        rules.check(id, locked(id).profile().displayName(), password);
        credentials.set(id, passwords.hash(password), clock.instant());
        record(actor, AuditAction.PASSWORD_SET, id, "");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Conflict> conflicts(StaffId id) {
        return jdbc.sql("SELECT kind, value FROM staff_conflict WHERE staff_id = :id ORDER BY kind, value")
                .param("id", id.value())
                .query((row, n) -> new Conflict(Conflict.Kind.valueOf(row.getString("kind")), row.getString("value")))
                .list();
    }

    @Override
    @Transactional
    public void addConflict(StaffId id, Conflict conflict, String actor) {
        locked(id);
        if (conflicts(id).contains(conflict)) {
            return;
        }
        jdbc.sql("INSERT INTO staff_conflict (staff_id, kind, value) VALUES (:id, :kind, :value)")
                .param("id", id.value())
                .param("kind", conflict.kind().name())
                .param("value", conflict.value())
                .update();
        names.keep(id, conflict);
        record(actor, AuditAction.CONFLICT_ADDED, id, conflict.toString());
        giveBack(id, actor);
    }

    @Override
    @Transactional
    public void removeConflict(StaffId id, Conflict conflict, String actor) {
        locked(id);
        int removed = jdbc.sql("DELETE FROM staff_conflict WHERE staff_id = :id AND kind = :kind AND value = :value")
                .param("id", id.value())
                .param("kind", conflict.kind().name())
                .param("value", conflict.value())
                .update();
        if (removed == 0) {
            throw new StaffRefusedException(
                    Reason.NO_SUCH_CONFLICT, "No such conflict of %s is on record.".formatted(id));
        }
        record(actor, AuditAction.CONFLICT_REMOVED, id, conflict.toString());
    }

    /** What stands with them by name and is not theirs to do any more. */
    private void giveBack(StaffId id, String actor) {
        work.ifAvailable(named -> named.giveBack(id, actor));
    }

    private StaffMember locked(StaffId id) {
        return rows.lock(id).orElseThrow(() -> StaffRefusedException.noSuchAccount(id));
    }

    private static void mustNotBeTheLast(StaffId id, Set<StaffId> administrators) {
        if (administrators.equals(Set.of(id))) {
            throw new StaffRefusedException(
                    Reason.LAST_ADMINISTRATOR,
                    "%s is the only one left who may administer people; give that role to somebody else first."
                            .formatted(id));
        }
    }

    private void record(String actor, AuditAction action, StaffId id, String detail) {
        audit.add(actor, action, id.value(), detail);
    }
}
