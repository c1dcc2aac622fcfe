package org.sekisho.office.staff;

import java.util.Collection;

/** What was asked about an account cannot be, and nothing was done. The message is a sentence for whoever asked. */
public class StaffRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. A page words it in the reader's language by this. */
    public enum Reason {
        NO_SUCH_ACCOUNT,
        UNKNOWN_AREA,
        NAME_TAKEN,
        INACTIVE,
        LAST_ADMINISTRATOR,
        HAS_ADMINISTRATOR,
        CODE_NOT_VALID,
        NO_SUCH_CONFLICT,
        NO_SUCH_PASSKEY,
        TOO_MANY_PASSKEYS,
        IDENTITY_TAKEN,
        OWN_ACCOUNT,
        SAME_ADMINISTRATOR,
        PROPOSAL_OVER
    }

    private final Reason reason;

    public StaffRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public static StaffRefusedException noSuchAccount(StaffId id) {
        return new StaffRefusedException(Reason.NO_SUCH_ACCOUNT, "There is no account %s.".formatted(id));
    }

    public static StaffRefusedException unknownArea(String unknown, Collection<String> known) {
        return new StaffRefusedException(
                Reason.UNKNOWN_AREA,
                "No list that a run has used has the area %s. Areas there are: %s."
                        .formatted(unknown, String.join(", ", known)));
    }

    public static StaffRefusedException nameTaken(StaffId id) {
        return new StaffRefusedException(Reason.NAME_TAKEN, "There is an account %s already.".formatted(id));
    }

    public static StaffRefusedException ownAccount(StaffId id) {
        return new StaffRefusedException(
                Reason.OWN_ACCOUNT, "%s is your own account: another administrator changes it.".formatted(id));
    }

    /** Wrong, too old and used up look the same. */
    public static StaffRefusedException codeNotValid() {
        return new StaffRefusedException(
                Reason.CODE_NOT_VALID, "The code is not valid: it is wrong, too old, or was used. Ask for a new one.");
    }
}
