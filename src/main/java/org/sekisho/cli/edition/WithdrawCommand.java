package org.sekisho.cli.edition;

import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists withdraw NUMBER}: takes back an edition before it is in force. */
@Command(
        name = "withdraw",
        sortOptions = false,
        description = "Takes back an edition that the user wrote or approved, before it is in force.")
public final class WithdrawCommand extends EditionAct {

    @Parameters(paramLabel = "NUMBER", description = "the proposal's")
    private long number;

    @Option(names = "--because", paramLabel = "TEXT", description = "for the record")
    private String because = "";

    @Override
    Role[] roles() {
        return new Role[] {Role.LIST_AUTHOR, Role.LIST_APPROVER};
    }

    @Override
    ListProposal done(ListProposals proposals, String user) {
        return proposals.withdraw(number, user, because);
    }

    @Override
    String said(ListProposal proposal) {
        return "%s is withdrawn.".formatted(proposal.edition());
    }
}
