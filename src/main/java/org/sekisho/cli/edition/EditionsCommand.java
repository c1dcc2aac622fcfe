package org.sekisho.cli.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.edition.Consent;
import org.sekisho.office.edition.ConsultedEntry;
import org.sekisho.office.edition.ListConsents;
import org.sekisho.office.edition.ListHistory;
import org.sekisho.office.edition.ListProposal;
import org.sekisho.office.edition.ListProposals;
import org.sekisho.office.edition.UrgentShare;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho lists editions [LIST]}: which editions were proposed, which are in force, and what one would change. */
@Command(name = "editions", description = "Shows the editions of lists that were proposed, and where each stands.")
public final class EditionsCommand extends PlacedCommand {

    private static final String COLUMNS = "%-9s %-20s %-14s %-20s %-11s %-14s %s%n";

    @Option(names = "--proposal", paramLabel = "NUMBER", description = "one of them, with what it changes")
    private @Nullable Long number;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Parameters(paramLabel = "LIST", arity = "0..1", description = "the name of a list (default: all)")
    private @Nullable String list;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            ListProposals proposals = sekisho.getBean(ListProposals.class);
            List<ListHistory> histories = list == null ? proposals.all() : List.of(proposals.of(list));
            if (number != null) {
                return one(histories, number, proposals, sekisho.getBean(ListConsents.class));
            }
            if (json) {
                JsonAnswer.print(out(), EditionsJson.of(histories, proposals.today()));
            } else {
                print(histories, proposals.today());
                histories.forEach(history -> printShare(history, proposals.today()));
            }
            return ExitCode.DONE;
        }
    }

    private int one(List<ListHistory> histories, long id, ListProposals proposals, ListConsents consents) {
        Optional<ListHistory> history = histories.stream()
                .filter(one -> one.proposals().stream().anyMatch(proposal -> proposal.id() == id))
                .findFirst();
        if (history.isEmpty()) {
            err().printf("There is no proposal %d%s.%n", id, list == null ? "" : " of " + VisibleText.of(list));
            return ExitCode.USAGE;
        }
        ListProposal proposal = proposals.byId(id).orElseThrow();
        print(List.of(new ListHistory(List.of(proposal))), proposals.today());
        out().printf("sha256  %s%n", proposal.edition().sha256());
        out().printf("because %s%n", VisibleText.of(proposal.why()));
        proposal.steps().stream()
                .filter(step -> !step.comment().isEmpty())
                .forEach(step -> out().printf("%s: %s%n", step.by(), VisibleText.of(step.comment())));
        consents.of(proposal).forEach(this::print);
        out().println();
        printChange(proposal, history.get(), proposals);
        return ExitCode.DONE;
    }

    private void print(ConsultedEntry entry) {
        for (ConsultedEntry.Asked asked : entry.authorities()) {
            Consent consent = asked.consent();
            out().printf(
                            "%s, %s: %s%n",
                            entry.code(),
                            asked.authority(),
                            consent == null
                                    ? "not answered yet"
                                    : "%s, %s, %s on %s, noted by %s"
                                            .formatted(
                                                    consent.said().name().toLowerCase(Locale.ROOT),
                                                    VisibleText.of(consent.reference()),
                                                    VisibleText.of(consent.by()),
                                                    consent.on(),
                                                    consent.notedBy()));
        }
        entry.others()
                .forEach(name -> out().printf(
                                "%s, %s: no authority of this office, not waited for%n",
                                entry.code(), VisibleText.of(name)));
    }

    /** Against the edition that it was written on. */
    private void printChange(ListProposal proposal, ListHistory history, ListProposals proposals) {
        Optional<KeyTechnologyList> after = proposals.list(proposal.id());
        Optional<KeyTechnologyList> before = history.proposals().stream()
                .filter(one -> one.edition().sha256().equals(proposal.base()))
                .findFirst()
                .flatMap(one -> proposals.list(one.id()));
        if (after.isEmpty()) {
            out().println("This version of Sekisho cannot read it.");
        } else if (before.isEmpty()) {
            out().printf("It is the first edition of the list: %s%n", after.get());
        } else {
            ListDifference.between(before.get(), after.get())
                    .lines()
                    .forEach(line -> out().println(VisibleText.of(line)));
        }
    }

    private void print(List<ListHistory> histories, LocalDate today) {
        if (histories.stream().allMatch(history -> history.proposals().isEmpty())) {
            out().println("No edition was proposed.");
            return;
        }
        out().printf(COLUMNS, "PROPOSAL", "LIST", "EDITION", "STATE", "FROM", "BY", "APPROVED BY");
        for (ListHistory history : histories) {
            for (ListProposal one : history.proposals()) {
                out().printf(
                                COLUMNS,
                                one.id(),
                                one.edition().list(),
                                one.edition().name(),
                                state(history, one, today),
                                one.inForceFrom().orElse(one.startsOn()),
                                String.join(", ", one.authors()),
                                approvedBy(one));
            }
        }
    }

    /** How many of each year were put into force before anybody approved them. */
    private void printShare(ListHistory history, LocalDate today) {
        for (UrgentShare year : UrgentShare.of(history, today)) {
            out().printf(
                            "%s %d: %d of %d editions published at once (%d %%), %d of them approved afterwards%s, %d not yet%n",
                            history.proposals().get(0).edition().list(),
                            year.year(),
                            year.atOnce(),
                            year.editions(),
                            year.percent(),
                            year.approved(),
                            year.sentBack() == 0 ? "" : ", %d sent back".formatted(year.sentBack()),
                            year.notYet());
        }
    }

    static String state(ListHistory history, ListProposal one, LocalDate today) {
        return history.stateOf(one, today).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String approvedBy(ListProposal one) {
        return one.step(ListProposal.What.APPROVED).map(ListProposal.Step::by).orElse("");
    }

    /** The editions that were proposed as programs get them. These names are a contract. */
    record EditionsJson(List<Edition> editions) {

        static EditionsJson of(List<ListHistory> histories, LocalDate today) {
            return new EditionsJson(histories.stream()
                    .flatMap(history -> history.proposals().stream().map(one -> Edition.of(history, one, today)))
                    .toList());
        }

        record Edition(
                long proposal,
                String list,
                String edition,
                String sha256,
                String state,
                LocalDate from,
                Set<String> authors,
                String approvedBy,
                String because) {

            static Edition of(ListHistory history, ListProposal one, LocalDate today) {
                return new Edition(
                        one.id(),
                        one.edition().list().value(),
                        one.edition().name(),
                        one.edition().sha256(),
                        EditionsCommand.state(history, one, today),
                        one.inForceFrom().orElse(one.startsOn()),
                        one.authors(),
                        EditionsCommand.approvedBy(one),
                        one.why());
            }
        }
    }
}
