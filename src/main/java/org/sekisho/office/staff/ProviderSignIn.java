package org.sekisho.office.staff;

import java.time.Clock;
import java.util.Optional;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out whose account it is, once the office's sign-in provider has said who somebody is. No account is ever made by a
 * provider: an identity is bound to one by a one-time code that an administrator of people made for it.
 */
@Repository
public class ProviderSignIn {

    private static final String NOBODY = "unknown";

    private final JdbcClient jdbc;
    private final JdbcStaffRows rows;
    private final JdbcOneTimeCodes codes;
    private final AuditTrail audit;
    private final Clock clock;

    ProviderSignIn(JdbcClient jdbc, JdbcStaffRows rows, JdbcOneTimeCodes codes, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lets a person in whom the provider knows; empty if they are none. Both outcomes are on the audit trail, as those of passwords are. */
    @Transactional
    public Optional<StaffMember> attempt(Identity identity) {
        Optional<StaffMember> member = holder(identity).flatMap(rows::lock);
        if (member.isEmpty()) {
            return refused("unknown account", "by the provider: bound to no account");
        }
        StaffId id = member.get().id();
        if (!member.get().standing().active()) {
            return refused(id.value(), "by the provider: locked out");
        }
        audit.add(id.value(), AuditAction.SIGNED_IN, id.value(), "by the provider");
        return member;
    }

    /**
     * Puts on record that a sign-in by the provider came to nothing before anybody knew who it was.
     *
     * @param why in words of ours, never in those of whoever sent the answer
     */
    @Transactional
    public void failed(String why) {
        audit.add(NOBODY, AuditAction.SIGN_IN_FAILED, "unknown account", "by the provider: " + why);
    }

    /**
     * Binds an identity to the account whose code this is, in place of the one that was. The code is used up, or nothing
     * was done.
     */
    @Transactional
    public StaffMember bind(OneTimeCode code, Identity identity) {
        StaffId id = codes.holder(code).flatMap(StaffId::of).orElseThrow(StaffRefusal.CODE_NOT_VALID::refusal);
        StaffMember member = rows.lock(id)
                .filter(known -> known.standing().active() && !known.isProgram())
                .orElseThrow(StaffRefusal.CODE_NOT_VALID::refusal);
        StaffRefusal.IDENTITY_TAKEN.when(
                holder(identity).filter(holder -> !holder.equals(id)).isPresent());
        StaffRefusal.CODE_NOT_VALID.when(!codes.use(id.value(), code));
        StaffRefusal.IDENTITY_TAKEN.when(!isBound(id, identity));
        rows.endSessions(id);
        audit.add(id.value(), AuditAction.IDENTITY_BOUND, id.value(), identity.issuer());
        return member;
    }

    /** Takes the identity of an account away; false if it had none. */
    @Transactional
    public boolean unbind(StaffId id, String actor) {
        rows.locked(id);
        boolean bound = isParted(id);
        if (bound) {
            rows.endSessions(id);
            audit.add(actor, AuditAction.IDENTITY_REMOVED, id.value(), "");
        }
        return bound;
    }

    /** The provider's identity of an account; empty if it is bound to none. */
    @Transactional(readOnly = true)
    public Optional<Identity> of(StaffId id) {
        return JdbcRecords.find(jdbc, Identity.class, """
                        SELECT issuer, subject FROM staff_identity WHERE staff_id = ?""", id);
    }

    private Optional<StaffId> holder(Identity identity) {
        return jdbc.sql("SELECT staff_id FROM staff_identity WHERE issuer = :issuer AND subject = :subject")
                .params(JdbcRecords.values(identity))
                .query(JdbcRecords.of(StaffId.class))
                .optional();
    }

    /** False if somebody else has bound the same identity meanwhile. */
    private boolean isBound(StaffId id, Identity identity) {
        if (of(id).isPresent()) { // to delete what is not there may lock the place where others insert
            isParted(id);
        }
        try {
            jdbc.sql("""
                            INSERT INTO staff_identity (staff_id, issuer, subject, bound_at)
                            VALUES (:id, :issuer, :subject, :now)""")
                    .params(JdbcRecords.values(identity))
                    .param("id", id.value())
                    .param("now", RowMoments.stored(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** False if the account had no identity. */
    private boolean isParted(StaffId id) {
        return jdbc.sql("DELETE FROM staff_identity WHERE staff_id = ?")
                        .param(id.value())
                        .update()
                > 0;
    }

    private Optional<StaffMember> refused(String subject, String why) {
        audit.add(NOBODY, AuditAction.SIGN_IN_FAILED, subject, why);
        return Optional.empty();
    }
}
