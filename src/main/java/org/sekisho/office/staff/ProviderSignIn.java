package org.sekisho.office.staff;

import java.util.Optional;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffRefusedException.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out whose account it is, once the office's sign-in provider has said who somebody is. No account is ever made by a
 * provider: an identity is bound to one by a one-time code that an administrator of people made for it.
 */
@Service
public class ProviderSignIn {

    private static final String NOBODY = "unknown";

    private final JdbcStaffRows rows;
    private final JdbcIdentities identities;
    private final JdbcOneTimeCodes codes;
    private final StaffSettings settings;
    private final AuditTrail audit;

    ProviderSignIn(
            JdbcStaffRows rows,
            JdbcIdentities identities,
            JdbcOneTimeCodes codes,
            StaffSettings settings,
            AuditTrail audit) {
        this.rows = rows;
        this.identities = identities;
        this.codes = codes;
        this.settings = settings;
        this.audit = audit;
    }

    /** Lets a person in whom the provider knows. Both outcomes are on the audit trail, as those of passwords are. */
    @Transactional
    public SignInResult attempt(Identity identity) {
        Optional<StaffMember> member = identities.holder(identity).flatMap(rows::lock);
        if (member.isEmpty()) {
            return refused("unknown account", "by the provider: bound to no account");
        }
        StaffId id = member.get().id();
        if (!member.get().standing().active()) {
            return refused(id.value(), "by the provider: locked out");
        }
        record(id.value(), AuditAction.SIGNED_IN, id.value(), "by the provider");
        return new SignInResult.SignedIn(member.get());
    }

    /**
     * Puts on record that a sign-in by the provider came to nothing before anybody knew who it was.
     *
     * @param why in words of ours, never in those of whoever sent the answer
     */
    @Transactional
    public void failed(String why) {
        record(NOBODY, AuditAction.SIGN_IN_FAILED, "unknown account", "by the provider: " + why);
    }

    /**
     * Binds an identity to the account whose code this is, in place of the one that was. The code is used up, or nothing
     * was done.
     */
    @Transactional
    public StaffMember bind(OneTimeCode code, Identity identity) {
        StaffId id = codes.holder(code).flatMap(StaffId::of).orElseThrow(StaffRefusedException::codeNotValid);
        StaffMember member = rows.lock(id)
                .filter(known -> known.standing().active())
                .orElseThrow(StaffRefusedException::codeNotValid);
        if (identities.holder(identity).filter(holder -> !holder.equals(id)).isPresent()) {
            throw identityTaken();
        }
        if (!codes.use(id.value(), code)) {
            throw StaffRefusedException.codeNotValid();
        }
        if (!identities.bind(id, identity)) {
            throw identityTaken();
        }
        rows.endSessions(id);
        record(id.value(), AuditAction.IDENTITY_BOUND, id.value(), identity.issuer());
        return member;
    }

    /** Takes the identity of an account away; false if it had none. */
    @Transactional
    public boolean unbind(StaffId id, String actor) {
        if (rows.lock(id).isEmpty()) {
            throw StaffRefusedException.noSuchAccount(id);
        }
        boolean bound = identities.unbind(id);
        if (bound) {
            rows.endSessions(id);
            record(actor, AuditAction.IDENTITY_REMOVED, id.value(), "");
        }
        return bound;
    }

    /** Who the owner of an account is to the provider; empty if the account is bound to nobody. */
    @Transactional(readOnly = true)
    public Optional<Identity> of(StaffId id) {
        return identities.of(id);
    }

    private SignInResult refused(String subject, String why) {
        record(NOBODY, AuditAction.SIGN_IN_FAILED, subject, why);
        return new SignInResult.Refused(settings.longestDelay());
    }

    /** Whose it is, is not for whoever tries. */
    private static StaffRefusedException identityTaken() {
        return new StaffRefusedException(
                Reason.IDENTITY_TAKEN,
                "Whom the provider named is bound to another account. First, for that account: sekisho staff provider ID --remove");
    }

    private void record(String actor, AuditAction action, String subject, String detail) {
        audit.add(actor, action, subject, detail);
    }
}
