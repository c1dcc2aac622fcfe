package org.sekisho.office.edition;

import java.time.LocalDate;
import java.util.Locale;
import org.sekisho.lists.keytech.Edition;

/** What was asked about an edition cannot be, and nothing was done. The message is a sentence for whoever asked. */
public class ListProposalRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. A page words it in the reader's language by this. */
    public enum Reason {
        /** Editions do not take two persons here. */
        FILES_COUNT,
        NO_REASON,
        TOO_LONG,
        FILE_EXAMPLES,
        SAME_CONTENT,
        NAME_TAKEN,
        DAY_PAST,
        DAY_TAKEN,
        OTHER_WAITS,
        TAKES_AWAY,
        OVERTAKEN,
        NO_SUCH_PROPOSAL,
        OVER,
        OTHER_CONTENT,
        AUTHOR,
        NOT_AUTHOR,
        IN_FORCE,
        /** A consulted authority has not agreed, and nobody says why the edition is approved all the same. */
        CONSENT_OWED,
        NOT_CONSULTED,
        CONSENT_NOT_WHOLE
    }

    private final Reason reason;

    ListProposalRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static ListProposalRefusedException filesCount() {
        return new ListProposalRefusedException(
                Reason.FILES_COUNT,
                "Runs go by the files of the lists here. Set sekisho.lists.approval to two-persons to have editions approved.");
    }

    static ListProposalRefusedException noReason() {
        return new ListProposalRefusedException(Reason.NO_REASON, "Say why: it is what the other person reads first.");
    }

    static ListProposalRefusedException tooLong(String what, int most) {
        return new ListProposalRefusedException(
                Reason.TOO_LONG, "%s is longer than %d characters.".formatted(what, most));
    }

    static ListProposalRefusedException fileExamples() {
        return new ListProposalRefusedException(
                Reason.FILE_EXAMPLES,
                "An edition is kept without other files: write the examples that lie in files into the list itself.");
    }

    static ListProposalRefusedException sameContent(Edition edition, ListState state) {
        return new ListProposalRefusedException(
                Reason.SAME_CONTENT,
                "Nothing would change: %s has this content already and is %s."
                        .formatted(
                                edition, state.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    static ListProposalRefusedException nameTaken(Edition edition) {
        return new ListProposalRefusedException(
                Reason.NAME_TAKEN,
                "There is an edition %s of %s with other content: give this one a name of its own under 'edition'."
                        .formatted(edition.name(), edition.list()));
    }

    static ListProposalRefusedException dayPast(LocalDate day, LocalDate today) {
        return new ListProposalRefusedException(
                Reason.DAY_PAST,
                "%s is over, today is %s: nothing comes into force in the past.".formatted(day, today));
    }

    static ListProposalRefusedException dayTaken(ListProposal before, LocalDate day) {
        return new ListProposalRefusedException(
                Reason.DAY_TAKEN,
                "%s comes into force on %s, which is after %s. Begin on that day or later, or have that edition withdrawn."
                        .formatted(before.edition(), before.inForceFrom().orElseThrow(), day));
    }

    static ListProposalRefusedException otherWaits(ListProposal other) {
        return new ListProposalRefusedException(
                Reason.OTHER_WAITS,
                "Proposal %d of this list, by %s, waits for an answer. Look at it, and say that yours takes its place."
                        .formatted(other.id(), String.join(", ", other.authors())));
    }

    static ListProposalRefusedException takesAway() {
        return new ListProposalRefusedException(
                Reason.TAKES_AWAY,
                "What is put into force at once only adds to the edition before: new entries, and more rules or words in those there"
                        + " are. What takes away or changes anything else is proposed, and waits for another person.");
    }

    static ListProposalRefusedException overtaken() {
        return new ListProposalRefusedException(
                Reason.OVERTAKEN,
                "Another edition of the list was approved since this one was begun. See what that one changed, and propose"
                        + " anew what is to change in it.");
    }

    static ListProposalRefusedException noSuchProposal() {
        return new ListProposalRefusedException(Reason.NO_SUCH_PROPOSAL, "There is no such proposal.");
    }

    static ListProposalRefusedException over() {
        return new ListProposalRefusedException(
                Reason.OVER, "The proposal no longer waits: it was answered, withdrawn, or another took its place.");
    }

    static ListProposalRefusedException otherContent() {
        return new ListProposalRefusedException(
                Reason.OTHER_CONTENT,
                "The proposal has another content than the one that was looked at: look at it again.");
    }

    static ListProposalRefusedException author() {
        return new ListProposalRefusedException(
                Reason.AUTHOR, "You wrote this edition, or part of it: somebody else answers it.");
    }

    static ListProposalRefusedException notAuthor() {
        return new ListProposalRefusedException(Reason.NOT_AUTHOR, "Only those who wrote or approved it take it back.");
    }

    static ListProposalRefusedException consentOwed(int owed) {
        return new ListProposalRefusedException(
                Reason.CONSENT_OWED,
                "%d consents of consulted authorities are missing. Wait for them, or say in a comment why it is approved without."
                        .formatted(owed));
    }

    static ListProposalRefusedException notConsulted() {
        return new ListProposalRefusedException(
                Reason.NOT_CONSULTED, "The proposal changes no such entry that names this authority as consulted.");
    }

    static ListProposalRefusedException consentNotWhole() {
        return new ListProposalRefusedException(
                Reason.CONSENT_NOT_WHOLE,
                "An answer has what was said, the reference of the letter, who said it, and its day, which is not in the future.");
    }

    static ListProposalRefusedException inForce() {
        return new ListProposalRefusedException(
                Reason.IN_FORCE,
                "The edition is in force, or was. To go back, propose the content of an earlier edition again.");
    }
}
