package org.sekisho.cli.edition;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.office.edition.ListProposalRefusedException;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.proposal.ListProposal;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What somebody does about an edition of a list, by the name of the machine's user. */
abstract class EditionAct {

    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Place place = new Place();

    /** Does it, and returns the proposal as it is then. */
    abstract ListProposal done(ListProposals proposals, String user) throws IOException;

    /** What is told of it. */
    abstract String said(ListProposal proposal);

    final int act() throws IOException {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            ListProposals proposals = sekisho.getBean(ListProposals.class);
            ListProposal proposal = done(proposals, Place.user());
            commandSpec().commandLine().getOut().println(said(proposal));
            return ExitCode.DONE;
        } catch (ListProposalRefusedException refused) {
            commandSpec().commandLine().getErr().println("Nothing was done: " + refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    final CommandSpec commandSpec() {
        return Objects.requireNonNull(spec); // set by picocli
    }
}
