package org.sekisho.cli.filing;

import org.sekisho.office.partner.MessageKind;
import org.sekisho.office.partner.PartnerCode;
import org.sekisho.office.partner.PartnerFigures;
import org.sekisho.office.partner.PartnerMessage;
import org.sekisho.office.partner.PartnerMessages;
import org.sekisho.office.partner.Quarter;
import org.sekisho.office.staff.Role;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands by which partners are told numbers. */
final class PartnerNumbersCommands {

    private PartnerNumbersCommands() {}

    private static String queued(ApplicationContext sekisho, PartnerMessage message) {
        return "Message %d waits for %s:%n%s"
                .formatted(
                        message.number(),
                        message.partner(),
                        sekisho.getBean(PartnerMessages.class).told(message));
    }

    /** {@code sekisho partners statistics PARTNER QUARTER}. */
    @Command(
            name = "statistics",
            sortOptions = false,
            description = {
                "Has the table of a quarter that is over go to a partner with the next package: how many filings came in of each area,",
                "and how they stand. Small counts are hidden, the others rounded; a quarter has one table, whoever is given it."
            })
    static final class Statistics extends PartnersCommand.Act {

        @Parameters(paramLabel = "PARTNER", converter = PartnersCommand.Code.class, description = "the partner's code")
        private PartnerCode partner = new PartnerCode("none");

        @Parameters(paramLabel = "QUARTER", description = "such as 2026-Q3")
        private String quarter = "";

        @Option(names = "--anonymised", description = "by subclass of the IPC and kind of applicant instead")
        private boolean anonymised;

        Statistics() {
            super(Role.OPERATOR);
        }

        @Override
        String done(ApplicationContext sekisho, String user) {
            MessageKind kind = anonymised ? MessageKind.ANONYMISED : MessageKind.STATISTICS;
            return queued(
                    sekisho, sekisho.getBean(PartnerFigures.class).give(partner, kind, Quarter.of(quarter), user));
        }
    }
}
