package org.sekisho.desk.people;

import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.CaseChange;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.Proposal.Kind;
import org.sekisho.office.staff.StaffMember;

/**
 * Something that takes a second person, in a line. Keys are those of words.
 *
 * @param ofAccount whether it names the account that it is about; it stands on the page of its case otherwise
 * @param rights what the person would have; null where it is not about rights
 * @param saidKey of words for what it is about; null where that is said in codes, or by the kind alone
 * @param words the reason of who proposes it; empty if none was asked
 * @param open whether the reader may refuse it
 * @param confirmable whether the reader may confirm it
 */
public record ProposalLine(
        Proposal proposal,
        String address,
        boolean ofAccount,
        @Nullable Profile rights,
        @Nullable String saidKey,
        String words,
        boolean open,
        boolean confirmable) {

    static ProposalLine of(Proposal proposal, boolean open, StaffMember reader) {
        boolean ofRights = proposal.kind() == Kind.ADD || proposal.kind() == Kind.CHANGE;
        Profile profile = ofRights ? proposal.what(Profile.class) : null;
        boolean second = open && !proposal.isOf(reader.id());
        return new ProposalLine(proposal, "/people", true, profile, null, "", open, second);
    }

    /** About a case; {@code waits}: whether somebody may still answer it. */
    public static ProposalLine ofCase(
            Proposal proposal, CaseChange change, String address, boolean waits, StaffMember reader) {
        boolean second = waits && CaseRights.of(reader).mayConfirm();
        return new ProposalLine(
                proposal,
                address,
                false,
                null,
                change.to() == null ? null : "handling." + change.to(),
                (change.entry() == null ? "" : change.entry().place() + ": ") + change.words(),
                second || waits && proposal.isOf(reader.id()),
                second && !proposal.isOf(reader.id()));
    }

    /** About the whole text of a case's filing, which whoever may decide or confirm the case may agree to. */
    public static ProposalLine ofWholeText(Proposal proposal, String address, boolean waits, StaffMember reader) {
        CaseRights rights = CaseRights.of(reader);
        boolean open = waits && (rights.mayDecide() || rights.mayConfirm());
        return new ProposalLine(proposal, address, false, null, null, "", open, open && !proposal.isOf(reader.id()));
    }

    /** Says which and not in which words. */
    @Override
    public String toString() {
        return proposal.toString();
    }
}
