package org.sekisho.cli.edition;

import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists send-back NUMBER}: does not agree to an edition that others wrote. */
@Command(
        name = "send-back",
        sortOptions = false,
        description = {
            "Does not agree to an edition that other people wrote. One that was published without an approval is no longer in",
            "force then."
        })
public final class SendBackCommand extends EditionAct {

    @Parameters(paramLabel = "NUMBER", description = "the proposal's")
    private long number;

    @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why; its authors read it")
    private String because = "";

    @Override
    Role[] roles() {
        return new Role[] {Role.LIST_APPROVER};
    }

    @Override
    ListProposal done(ListProposals proposals, String user) {
        return proposals.sendBack(number, user, because);
    }

    @Override
    String said(ListProposal proposal) {
        return "%s is sent back to %s.".formatted(proposal.edition(), String.join(", ", proposal.authors()));
    }
}
