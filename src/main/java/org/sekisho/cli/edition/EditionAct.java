package org.sekisho.cli.edition;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Person;
import org.sekisho.cli.console.Place;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposalRefusedException;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.Role;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** An act of a person on an edition of a list. */
abstract class EditionAct {

    @Spec
    @Nullable CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    Person person = new Person();

    /** Of whoever may do it, one is enough. */
    abstract Role[] roles();

    /** Does it, and returns the proposal as it is then. */
    abstract ListProposal done(ListProposals proposals, String user) throws IOException;

    /** What is told of it. */
    abstract String said(ListProposal proposal);

    final int act() throws IOException {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            ListProposals proposals = sekisho.getBean(ListProposals.class);
            ListProposal proposal = done(proposals, person.of(sekisho, roles()));
            commandSpec().commandLine().getOut().println(said(proposal));
            return ExitCode.DONE;
        } catch (ListProposalRefusedException | Person.NobodyException refused) {
            commandSpec().commandLine().getErr().println("Nothing was done: " + refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    final CommandSpec commandSpec() {
        return Objects.requireNonNull(spec); // set by picocli
    }
}
