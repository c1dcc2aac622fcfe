package org.sekisho.office.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a person gets their password, the first one and after they forgot it: an administrator makes a one-time code and
 * gives it to them, and they set a password that nobody else knows. The first administrator comes in with a code that only who
 * starts the program sees. It is there as long as nobody may administer people, and so also helps an office in which nobody can
 * any more.
 */
@Service
public class Invitations {

    private final JdbcStaffRows rows;
    private final Staff staff;
    private final JdbcOneTimeCodes codes;
    private final AuditTrail audit;

    Invitations(JdbcStaffRows rows, Staff staff, JdbcOneTimeCodes codes, AuditTrail audit) {
        this.rows = rows;
        this.staff = staff;
        this.codes = codes;
        this.audit = audit;
    }

    /**
     * Makes a code in place of the one before, to be shown once; of a program, a token. The present password stays until the code is
     * used.
     */
    @Transactional
    public IssuedCode issueCode(StaffId id, String actor) {
        StaffMember member = rows.locked(id);
        StaffRefusal.INACTIVE.when(!member.standing().active(), id, id);
        if (member.isProgram()) {
            IssuedCode token = codes.issueToken(id.value());
            audit.add(actor, AuditAction.TOKEN_ISSUED, id.value(), "until " + token.until());
            return token;
        }
        IssuedCode code = codes.issue(id.value());
        audit.add(actor, AuditAction.CODE_ISSUED, id.value(), "");
        return code;
    }

    /** Sets the password of the account whose code this is, and ends its sessions. The code is used up, or nothing was done. */
    @Transactional(rollbackFor = UnusablePasswordException.class)
    public StaffMember redeem(OneTimeCode code, String password) throws UnusablePasswordException {
        Optional<StaffId> holder = codes.holder(code).flatMap(StaffId::of);
        StaffId id = holder.orElseThrow(StaffRefusal.CODE_NOT_VALID::refusal);
        boolean active = rows.lock(id)
                .filter(member -> member.standing().active() && !member.isProgram())
                .isPresent();
        StaffRefusal.CODE_NOT_VALID.when(!active || !codes.use(id.value(), code));
        staff.setPassword(id, password, id.value());
        rows.endSessions(id);
        return staff.byId(id).orElseThrow();
    }

    /** The program whose token this is; empty if it is wrong, ended or too old, all of which look the same. */
    public Optional<StaffMember> program(OneTimeCode token) {
        return codes.holder(token)
                .flatMap(StaffId::of)
                .flatMap(rows::byId)
                .filter(member -> member.isProgram() && member.standing().active());
    }

    /** Until when the token of a program lets it in; empty if it has none. */
    public Optional<Instant> tokenUntil(StaffMember program) {
        return program.isProgram() ? codes.until(program.id().value()) : Optional.empty();
    }

    /** Ends the token of a program at once; false if it had none. Call it in a transaction. */
    boolean endToken(StaffMember program, String actor) {
        boolean ended = program.isProgram() && codes.forget(program.id().value());
        if (ended) {
            audit.add(actor, AuditAction.TOKEN_ENDED, program.id().value(), "");
        }
        return ended;
    }

    /** Whether nobody may administer people. */
    @Transactional
    public boolean lacksAdministrator() {
        return rows.lockAdministrators().isEmpty();
    }

    /** Makes a code in place of the one before, to be shown once; empty if there is an administrator. */
    @Transactional
    public Optional<IssuedCode> firstCode() {
        if (!lacksAdministrator()) {
            return Optional.empty();
        }
        IssuedCode code = codes.issue(JdbcOneTimeCodes.FIRST_ADMINISTRATOR);
        audit.add("sekisho", AuditAction.CODE_ISSUED, "first administrator", "");
        return Optional.of(code);
    }

    /**
     * Makes the account of the first administrator, who may administer people and nothing else. The code is used up, or
     * nothing was done.
     */
    @Transactional(rollbackFor = UnusablePasswordException.class)
    public StaffMember redeemFirst(OneTimeCode code, StaffId id, String displayName, String password)
            throws UnusablePasswordException {
        StaffRefusal.CODE_NOT_VALID.when(!codes.use(JdbcOneTimeCodes.FIRST_ADMINISTRATOR, code));
        StaffRefusal.HAS_ADMINISTRATOR.when(!lacksAdministrator());
        Access access = new Access(Set.of(Role.USER_ADMINISTRATOR), Set.of(), false, Handling.OPEN);
        staff.add(id, new Profile(displayName, access, Language.EN), "first administrator");
        staff.setPassword(id, password, id.value());
        return staff.byId(id).orElseThrow();
    }
}
