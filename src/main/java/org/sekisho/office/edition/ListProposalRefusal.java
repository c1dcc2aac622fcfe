package org.sekisho.office.edition;

import org.sekisho.machine.fault.RefusedException;

/** Reasons for which an act on an edition is refused. */
public enum ListProposalRefusal implements RefusedException.Reason {
    /** Editions do not take two persons here. */
    FILES_COUNT(
            "Runs go by the files of the lists here. Set sekisho.lists.approval to two-persons to have editions approved."),
    NO_REASON("Say why: it is what the other person reads first."),
    TOO_LONG("%s is longer than %d characters."),
    FILE_EXAMPLES("An edition is kept without other files: write the examples that lie in files into the list itself."),
    SAME_CONTENT("Nothing would change: %s has this content already and is %s."),
    NAME_TAKEN("There is an edition %s of %s with other content: give this one a name of its own under 'edition'."),
    DAY_PAST("%s is over, today is %s: nothing comes into force in the past."),
    DAY_TAKEN(
            "%s comes into force on %s, which is after %s. Begin on that day or later, or have that edition withdrawn."),
    OTHER_WAITS(
            "Proposal %d of this list, by %s, waits for an answer. Look at it, and say that yours takes its place."),
    TAKES_AWAY(
            "What is put into force at once only adds to the edition before: new entries, and more rules or words in those there"
                    + " are. What takes away or changes anything else is proposed, and waits for another person."),
    OVERTAKEN(
            "Another edition of the list was approved since this one was begun. See what that one changed, and propose"
                    + " anew what is to change in it."),
    NO_SUCH_PROPOSAL("There is no such proposal."),
    OVER("The proposal no longer waits: it was answered, withdrawn, or another took its place."),
    OTHER_CONTENT("The proposal has another content than the one that was looked at: look at it again."),
    AUTHOR("You wrote this edition, or part of it: somebody else answers it."),
    NOT_AUTHOR("Only those who wrote or approved it take it back."),
    IN_FORCE("The edition is in force, or was. To go back, propose the content of an earlier edition again."),
    /** A consulted authority has not agreed, and nobody says why the edition is approved all the same. */
    CONSENT_OWED(
            "%d consents of consulted authorities are missing. Wait for them, or say in a comment why it is approved without."),
    NOT_CONSULTED("The proposal changes no such entry that names this authority as consulted."),
    CONSENT_NOT_WHOLE(
            "An answer has what was said, the reference of the letter, who said it, and its day, which is not in the future.");

    private final String words;

    ListProposalRefusal(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
