package org.sekisho.office.staff;

import java.util.Optional;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffRefusedException.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a person gets their password, the first one and after they forgot it: an administrator makes a one-time code and
 * gives it to them, and they set a password that nobody else knows.
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

    /** Makes a code in place of the one before, to be shown once. The present password stays until it is used. */
    @Transactional
    public IssuedCode issueCode(StaffId id, String actor) {
        StaffMember member = rows.lock(id).orElseThrow(() -> StaffRefusedException.noSuchAccount(id));
        if (!member.standing().active()) {
            throw new StaffRefusedException(
                    Reason.INACTIVE, "%s is locked out. First: sekisho staff unlock %s".formatted(id, id));
        }
        IssuedCode code = codes.issue(id.value());
        audit.add(actor, AuditAction.CODE_ISSUED, id.value(), "");
        return code;
    }

    /** Sets the password of the account whose code this is, and ends its sessions. The code is used up, or nothing was done. */
    @Transactional(rollbackFor = UnusablePasswordException.class)
    public StaffMember redeem(OneTimeCode code, String password) throws UnusablePasswordException {
        Optional<StaffId> holder = codes.holder(code).flatMap(StaffId::of);
        StaffId id = holder.orElseThrow(StaffRefusedException::codeNotValid);
        boolean active =
                rows.lock(id).filter(member -> member.standing().active()).isPresent();
        if (!active || !codes.use(id.value(), code)) {
            throw StaffRefusedException.codeNotValid();
        }
        staff.setPassword(id, password, id.value());
        rows.endSessions(id);
        return staff.byId(id).orElseThrow();
    }
}
