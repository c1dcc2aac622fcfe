package org.sekisho.cli.edition;

import java.io.IOException;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Person;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposalRefusedException;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.Role;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;

/** An act of a person on an edition of a list. */
abstract class EditionAct extends PlacedCommand {

    @Mixin
    Person person = new Person();

    /** Of whoever may do it, one is enough. */
    abstract Role[] roles();

    /** Does it, and returns the proposal as it is then. */
    abstract ListProposal done(ListProposals proposals, String user) throws IOException;

    /** What is told of it. */
    abstract String said(ListProposal proposal);

    @Override
    public final Integer call() throws IOException {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            ListProposals proposals = sekisho.getBean(ListProposals.class);
            ListProposal proposal = done(proposals, person.of(sekisho, roles()));
            out().println(said(proposal));
            return ExitCode.DONE;
        } catch (ListProposalRefusedException refused) {
            return refused("Nothing was done: " + refused.getMessage());
        }
    }
}
