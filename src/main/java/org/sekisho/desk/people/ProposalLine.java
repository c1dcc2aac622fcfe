package org.sekisho.desk.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.StaffProposal;

/**
 * Something that takes a second administrator, in a line. Keys are those of words.
 *
 * @param rights null where it is not about rights
 * @param open whether it waits
 * @param confirmable whether the reader may confirm it
 */
record ProposalLine(
        long id,
        String account,
        String kindKey,
        @Nullable Rights rights,
        String by,
        String at,
        boolean open,
        boolean confirmable,
        @Nullable String answerKey,
        @Nullable String answeredBy,
        @Nullable String answeredAt) {

    /** What the person would have. */
    record Rights(String name, List<String> roleKeys, boolean everyArea, String areas, String handlingKey) {

        Rights {
            roleKeys = List.copyOf(roleKeys);
        }

        static Rights of(Profile profile) {
            Access access = profile.access();
            return new Rights(
                    profile.displayName(),
                    access.roles().stream().map(Role::name).map("role."::concat).toList(),
                    access.allAreas(),
                    String.join(", ", access.areas()),
                    "handling." + access.cleared());
        }
    }

    static ProposalLine of(StaffProposal proposal, boolean open, StaffMember reader) {
        StaffProposal.Answer answer = proposal.answer();
        return new ProposalLine(
                proposal.id(),
                proposal.about().value(),
                "proposal." + proposal.kind(),
                proposal.profile() == null ? null : Rights.of(proposal.profile()),
                proposal.proposedBy(),
                Moments.minute(proposal.proposedAt()),
                open,
                open && !proposal.proposedBy().equals(reader.id().value()),
                answer == null ? null : "proposal.answer." + answer.what(),
                answer == null ? null : answer.by(),
                answer == null ? null : Moments.minute(answer.at()));
    }
}
