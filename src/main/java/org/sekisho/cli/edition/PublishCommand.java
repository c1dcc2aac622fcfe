package org.sekisho.cli.edition;

import java.io.IOException;
import java.nio.file.Path;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists publish FILE}: puts an edition into force today, to be approved afterwards. */
@Command(
        name = "publish",
        sortOptions = false,
        description = {
            "Puts the list in a file into force today, where waiting for another person would do harm. Another person has to",
            "approve it afterwards; until then every run says that nobody did. Ends as propose does."
        })
public final class PublishCommand extends EditionAct {

    @Parameters(paramLabel = "FILE", description = "the list, with all of its entries")
    private Path file = Path.of("");

    @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why it cannot wait")
    private String because = "";

    @Override
    Role[] roles() {
        return new Role[] {Role.LIST_AUTHOR};
    }

    @Override
    ListProposal done(ListProposals proposals, String user) throws IOException {
        return proposals.publish(ProposeCommand.edition(file, because, null, null), user);
    }

    @Override
    String said(ListProposal proposal) {
        return "Proposal %d: %s is in force from today, %s. Another person has to approve it: sekisho lists editions %s --proposal %d"
                .formatted(
                        proposal.id(),
                        proposal.edition(),
                        proposal.startsOn(),
                        proposal.edition().list(),
                        proposal.id());
    }
}
