package org.sekisho.cli.edition;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.staff.Role;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists approve NUMBER}: agrees to an edition that others wrote. */
@Command(
        name = "approve",
        sortOptions = false,
        description = {
            "Agrees to an edition that other people wrote; it is in force from its day. Ends with 2 if the user wrote any of",
            "it, if it is not what was looked at, or if another edition was approved since."
        })
public final class ApproveCommand extends EditionAct {

    @Parameters(paramLabel = "NUMBER", description = "the proposal's")
    private long number;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Looked looked = new Looked();

    @Option(names = "--comment", paramLabel = "TEXT", description = "for the record")
    private String comment = "";

    /** What the person looked at. */
    static final class Looked {

        @Option(
                names = "--sha256",
                paramLabel = "HASH",
                description = "of the content that was looked at, as sekisho lists editions --proposal shows it")
        private @Nullable String sha256;

        @Option(names = "--file", paramLabel = "FILE", description = "the very file that was looked at")
        private @Nullable Path file;

        private String hash() {
            return file == null
                    ? String.valueOf(sha256)
                    : new KeyTechnologyListReader().read(file).edition().sha256();
        }
    }

    @Override
    Role[] roles() {
        return new Role[] {Role.LIST_APPROVER};
    }

    @Override
    ListProposal done(ListProposals proposals, String user) {
        return proposals.approve(number, looked.hash(), user, comment);
    }

    @Override
    String said(ListProposal proposal) {
        return "%s is approved, and in force from %s."
                .formatted(proposal.edition(), proposal.inForceFrom().orElseThrow());
    }
}
