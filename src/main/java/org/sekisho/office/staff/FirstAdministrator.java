package org.sekisho.office.staff;

import java.util.Optional;
import java.util.Set;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffRefusedException.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the first person comes in: with a one-time code that only who starts the program sees. It is there as long as
 * nobody may administer people, and so also helps an office in which nobody can any more.
 */
@Service
public class FirstAdministrator {

    private final JdbcStaffRows rows;
    private final Staff staff;
    private final JdbcOneTimeCodes codes;
    private final AuditTrail audit;

    FirstAdministrator(JdbcStaffRows rows, Staff staff, JdbcOneTimeCodes codes, AuditTrail audit) {
        this.rows = rows;
        this.staff = staff;
        this.codes = codes;
        this.audit = audit;
    }

    /** Whether nobody may administer people. */
    @Transactional
    public boolean isMissing() {
        return rows.lockAdministrators().isEmpty();
    }

    /** Makes a code in place of the one before, to be shown once; empty if there is an administrator. */
    @Transactional
    public Optional<IssuedCode> issueCode() {
        if (!isMissing()) {
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
    public StaffMember redeem(OneTimeCode code, StaffId id, String displayName, String password)
            throws UnusablePasswordException {
        if (!codes.use(JdbcOneTimeCodes.FIRST_ADMINISTRATOR, code)) {
            throw StaffRefusedException.codeNotValid();
        }
        if (!isMissing()) {
            throw new StaffRefusedException(
                    Reason.HAS_ADMINISTRATOR,
                    "There is an administrator by now. Ask them for an account: sekisho staff list names them.");
        }
        Access access = new Access(Set.of(Role.USER_ADMINISTRATOR), Set.of(), false, Handling.OPEN);
        staff.add(id, new Profile(displayName, access, Language.EN), "first administrator");
        staff.setPassword(id, password, id.value());
        return staff.byId(id).orElseThrow();
    }
}
