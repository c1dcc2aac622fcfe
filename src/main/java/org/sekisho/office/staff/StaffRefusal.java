package org.sekisho.office.staff;

import org.sekisho.machine.fault.RefusedException;

/** Reasons for which an act on an account is refused. */
public enum StaffRefusal implements RefusedException.Reason {
    NO_SUCH_ACCOUNT("There is no account %s."),
    UNKNOWN_AREA("No list that a run has used has the area %s. Areas there are: %s."),
    NAME_TAKEN("There is an account %s already."),
    INACTIVE("%s is locked out. First: sekisho staff unlock %s"),
    LAST_ADMINISTRATOR("%s is the only one left who may administer people; give that role to somebody else first."),
    HAS_ADMINISTRATOR("There is an administrator by now. Ask them for an account: sekisho staff list names them."),
    /** Wrong, too old and used up look the same. */
    CODE_NOT_VALID("The code is not valid: it is wrong, too old, or was used. Ask for a new one."),
    NO_SUCH_CONFLICT("No such conflict of %s is on record."),
    NO_SUCH_PASSKEY("No such passkey of %s is on record."),
    TOO_MANY_PASSKEYS("%s has %d passkeys; remove one first."),
    /** Never reveals the account's owner. */
    IDENTITY_TAKEN(
            "Whom the provider named is bound to another account. First, for that account: sekisho staff provider"
                    + " ID --remove"),
    PERSON_OR_PROGRAM("%s stays what it is: no account of a person becomes one of a program, or the other way round."),
    OWN_ACCOUNT("%s is your own account: another administrator changes it."),
    SAME_ADMINISTRATOR("You proposed it: another administrator of people confirms it."),
    PROPOSAL_OVER(
            "The proposal is no longer there: it was answered, is too old, or the account was changed. Propose it anew.");

    private final String words;

    StaffRefusal(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
