package org.sekisho.cli.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sekisho.cli.console.PersonCommand;
import org.sekisho.office.partner.MessageKind;
import org.sekisho.office.partner.PartnerCode;
import org.sekisho.office.partner.PartnerFigures;
import org.sekisho.office.partner.PartnerMessage;
import org.sekisho.office.partner.PartnerMessages;
import org.sekisho.office.partner.PartnerQuestions;
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
    static final class Statistics extends PersonCommand {

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
        protected String done(ApplicationContext sekisho, String user) {
            MessageKind kind = anonymised ? MessageKind.ANONYMISED : MessageKind.STATISTICS;
            return queued(
                    sekisho, sekisho.getBean(PartnerFigures.class).give(partner, kind, Quarter.of(quarter), user));
        }
    }

    /** {@code sekisho partners ask PARTNER FILE}. */
    @Command(
            name = "ask",
            sortOptions = false,
            description = {
                "Has a question go to a partner with the next package: about how many of its filings does an entry find? The answer comes",
                "in one of its packages: sekisho partners seen."
            })
    static final class Ask extends PersonCommand {

        @Parameters(paramLabel = "PARTNER", converter = PartnersCommand.Code.class, description = "the partner's code")
        private PartnerCode partner = new PartnerCode("none");

        @Parameters(paramLabel = "FILE", description = "a list with one entry, in YAML")
        private Path file = Path.of("");

        Ask() {
            super(Role.OPERATOR);
        }

        @Override
        protected String done(ApplicationContext sekisho, String user) throws IOException {
            return queued(
                    sekisho,
                    sekisho.getBean(PartnerQuestions.class)
                            .ask(partner, file.toString(), Files.readString(file), user));
        }
    }

    /** {@code sekisho partners answer PARTNER NUMBER}. */
    @Command(
            name = "answer",
            sortOptions = false,
            description = {
                "Answers a partner's question, which sekisho partners seen shows: one administrator of people proposes it, another releases",
                "the count, with noise, or refuses. All partners together are told 10 counts a year; the same one is told again at no cost."
            })
    static final class AnswerQuestion extends PersonCommand {

        @Parameters(paramLabel = "PARTNER", converter = PartnersCommand.Code.class, description = "the partner's code")
        private PartnerCode partner = new PartnerCode("none");

        @Parameters(paramLabel = "NUMBER", description = "of the question")
        private long number;

        @Option(names = "--release", description = "release the count that another administrator proposed to tell")
        private boolean release;

        @Option(names = "--refuse", description = "send the question back without a count")
        private boolean refuse;

        AnswerQuestion() {
            super(Role.USER_ADMINISTRATOR);
        }

        @Override
        protected String done(ApplicationContext sekisho, String user) {
            PartnerQuestions questions = sekisho.getBean(PartnerQuestions.class);
            if (!release && !refuse) {
                questions.propose(partner, number, user);
                return "Question %d waits for another administrator.".formatted(number);
            }
            return queued(
                    sekisho,
                    release ? questions.release(partner, number, user) : questions.refuse(partner, number, user));
        }
    }
}
