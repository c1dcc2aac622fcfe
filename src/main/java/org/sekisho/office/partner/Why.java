package org.sekisho.office.partner;

import org.sekisho.machine.fault.RefusedException;

/** Reasons for which something with a partner is refused. */
enum Why implements RefusedException.Reason {
    NO_REASON("Say why: it stays on record."),
    NO_SUCH_AGREEMENT("There is no such agreement."),
    OLD_VERSION("Version %d of the agreement with %s is not newer than version %d: give the file a higher one."),
    ANSWERED("It does not wait for an answer any more."),
    OTHER_FINGERPRINT(
            "That is not the fingerprint of the certificates in the agreement with %s: do not approve it, and ask them which are theirs."),
    SAME_PERSON("You proposed it: somebody else answers it."),
    NO_AGREEMENT("No agreement with %s is in force: propose one, and have another administrator approve it."),
    NOT_BEGUN("The agreement with %s begins on %s."),
    OVER("The agreement with %s ended on %s: propose a new version."),
    SUSPENDED("The agreement with %s is suspended since %s (%s): a new version, approved by two, takes its place."),
    CERTIFICATE_OVER("A certificate of %s is not valid today: ask for the new ones, and propose a version with them."),
    CLOCK_BEHIND("The clock of this machine is behind what was done last with %s, on %s: set it right."),
    NOT_LET("The agreement with %s does not let anything of the area %s and the level %s be given."),
    VIEW_NOT_LET("The agreement with %s does not name the view %s: propose a version that does."),
    NO_QUARTER("A quarter is written as 2026-Q3."),
    QUARTER_NOT_OVER("%s is not over: its table is made when it is, and never again."),
    QUESTION_NOT_LET("A question for or of %s is a list with one entry, which is of one of the areas %s."),
    QUESTION_UNREADABLE("Question %d of %s is no list that this version of Sekisho reads: refuse it."),
    QUESTION_BREAKS(
            "The question breaks the program or takes too long on more than %d filings, and no count would be right: refuse it."),
    MESSAGE_TOO_LONG("That is too long for a message: ask for less at once."),
    NO_SUCH_QUESTION("There is no question %d of %s."),
    NOT_PROPOSED(
            "Nobody has proposed to answer question %d of %s: propose it, and have another administrator release it."),
    BUDGET_SPENT(
            "All %d counts that partners may be told within a year are told: refuse the question, or leave it until a year after the first."),
    NO_SUCH_ITEM("There is no such item, or none that you may know of."),
    NOTHING_WAITS("Nothing waits to be sent to %s."),
    FILE_THERE(
            "%s is there already, from an export that did not end or another office’s: take it away, and do not send it."),
    FOLDER("The package could not be written to %s: see that the folder is there and can be written to."),

    DAMAGED(
            "The package is damaged, or was written by another version of Sekisho: ask for it again, and for their version."),
    NOT_FOR_US("The package is not for this office, or for keys that it has no more."),
    NOT_SIGNED("The package carries no signature that holds."),
    UNKNOWN_SENDER("The package is signed by nobody with whom this office has an agreement."),
    OTHER_RECIPIENT("The package was made for another office."),
    OTHER_VERSION("The package goes by version %d of the agreement with %s, and version %d is in force here."),
    PACKAGE_OVER("The package was good until %s: ask for a new one."),
    FROM_THE_FUTURE("The package was made at %s, which has not come by the clock of this machine: set it right."),
    TAKEN_IN_ALREADY("Package %d of %s was taken in already."),
    OLD_SEQUENCE("Package %d of %s is older than the last that was taken in, %d."),
    MISSING_BEFORE("Package %d of %s is missing: take it in first."),
    OTHER_TERMS(
            "Package %d of %s begins by other terms than version %d here: compare the two files of the agreement, and propose the same."),
    LOST_UNKNOWN("The package misses package %d, which is not of an earlier version of the agreement."),
    CHAIN_CUT(
            "Package %d of %s does not follow on the one that was taken in before it: ask which of the two was replaced."),
    ITEM_NOT_LET("Item %d of the package is of an area, a level or a time that the agreement does not let be given."),
    ITEM_CHANGED("Item %d of the package is not what its hash says."),
    ITEM_KNOWN("Item %d of the package was given before."),
    RECALL_UNKNOWN("The package calls back item %d, which was never given."),
    RECEIPT_UNKNOWN("The package has a receipt of item %d, which was not given to %s in this form."),
    MESSAGE_KNOWN("Message %d of the package came before."),
    MESSAGE_CHANGED("Message %d of the package is not what its hash says."),
    MESSAGE_NOT_LET("Message %d of the package is of a view that the agreement does not name."),
    HEAD_DIFFERS(
            "%s keeps another hash of record %d than the audit trail here has: take nothing in, run sekisho audit verify, and ask them which hash they keep."),
    MESSAGE_UNREADABLE("Message %d of the package cannot be read as what it says it is: ask for the package again.");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
