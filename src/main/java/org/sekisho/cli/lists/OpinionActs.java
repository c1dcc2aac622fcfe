package org.sekisho.cli.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.sekisho.cli.console.ConsoleCommand;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Person;
import org.sekisho.cli.console.Place;
import org.sekisho.intake.filing.Handling;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.machine.yaml.GivenFile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.OpinionModels;
import org.sekisho.proof.model.ProposedModel;
import org.sekisho.proof.sample.CommonsMathRecall;
import org.sekisho.proof.sample.FoundAndMissed;
import org.sekisho.proof.sample.SecondOpinion;
import org.sekisho.proof.sample.SecondOpinion.ShadowFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Acts on models of second opinions: who proposed one, who puts it in force, and how a shadow differs. */
abstract class OpinionActs extends ConsoleCommand {

    private static final String COLUMNS = "%-7s %-9s %-13s %-10s %-28s %s%n";
    private static final int SHORT = 12;
    private static final double WANTED = 0.9;

    @Command(
            name = "models",
            description = {
                "Lists the models that were ever proposed, and how one in the shadow differs from the one in force. Says no word",
                "of any."
            })
    int models(@Mixin Place place) {
        return within(place, sekisho -> {
            List<ProposedModel> all = sekisho.getBean(OpinionModels.class).all();
            if (all.isEmpty()) {
                out().println("There is no model: sekisho opinion train, then sekisho opinion propose");
                return ExitCode.DONE;
            }
            out().printf(COLUMNS, "NUMBER", "LANGUAGE", "LEVEL", "STANDS", "SINCE", "FILE");
            all.forEach(this::print);
            all.stream()
                    .filter(ProposedModel::isShadow)
                    .forEach(one ->
                            print(one, sekisho.getBean(SecondOpinion.class).shadow(one.sha256())));
            return ExitCode.DONE;
        });
    }

    private void print(ProposedModel one) {
        String stands = one.isShadow() ? "shadow" : String.valueOf(one.last()).toLowerCase(Locale.ROOT);
        String file = one.sha256().substring(0, SHORT);
        out().printf(COLUMNS, one.id(), one.language(), one.level().word(), stands, one.since(), file);
    }

    private void print(ProposedModel one, ShadowFigures by) {
        out().printf("Model %d, by %s: %s%n", one.id(), one.proposedBy(), VisibleText.of(one.why()));
        out().printf(
                        Locale.ROOT,
                        "It was asked about %d filings in the shadow: an opinion on %d, and on %d by the one in force. Of the %d likeliest of each %d are the same; chances are %.2f apart.%n",
                        by.filings(),
                        by.shadowGiven(),
                        by.given(),
                        by.first(),
                        by.same(),
                        by.apart());
    }

    @Command(
            name = "figures",
            description = {
                "Says by year how much of what ought to be found rules and second opinions found, by what people read of flagged",
                "filings, of those that a model sent, and of those that a lot drew."
            })
    int figures(
            @Mixin Place place,
            @Option(
                            names = "--list",
                            paramLabel = "LIST",
                            defaultValue = "",
                            description = "a list by its name; all without it")
                    String list) {
        return within(place, sekisho -> {
            if (!list.isEmpty() && sekisho.getBean(KeptEditions.class).of(list).isEmpty()) {
                return refused("No run has used a list %s. Lists are named as in their first line, list:"
                        .formatted(VisibleText.of(list)));
            }
            sekisho.getBean(FoundAndMissed.class).byYear(list).forEach(this::print);
            return ExitCode.DONE;
        });
    }

    private void print(int year, CommonsMathRecall of) {
        OptionalInt more = of.more(WANTED);
        out().printf(
                        Locale.ROOT,
                        "%d: of what ought to be found rules found %s, both %s; of what rules missed the second opinion found %s.%n"
                                + "  At least %.2f was found, with 95 %% confidence. To say %.2f %s.%n"
                                + "  Of clear filings that no model sent a share of %s ought to be found. By two captures at least %d filings ought to be.%n",
                        year,
                        of.rules(),
                        of.both(),
                        of.model(),
                        of.atLeast(),
                        WANTED,
                        more.isPresent()
                                ? "%d more clear filings have to be drawn".formatted(more.getAsInt())
                                : "too much was missed",
                        of.elusion(),
                        of.atLeastThereAre());
    }

    /** The person who acts, and where. */
    static final class By {

        @Mixin
        private Place place = new Place();

        @Mixin
        private Person person = new Person();
    }

    /** A model by its number, and a reason. */
    static final class Because {

        @Parameters(paramLabel = "NUMBER", description = "of the model")
        private long number;

        @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why; it stays on record")
        private String because = "";
    }

    @Command(
            name = "propose",
            description = {
                "Puts a model before another person, who puts it in force or sends it back. Until then it runs in the shadow: its",
                "opinions are kept, and no case comes of them."
            })
    int propose(
            @Mixin By by,
            @Parameters(paramLabel = "FILE", description = "a model that sekisho opinion train wrote") Path file,
            @Option(
                            names = "--level",
                            required = true,
                            description =
                                    "${COMPLETION-CANDIDATES}: the highest of the filings that it learned from; OPEN if all were published")
                    Handling level,
            @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why") String because) {
        return told(by.place, sekisho -> {
            byte[] bytes = new GivenFile(file).bytes();
            StaffMember author = by.person.member(sekisho, Role.LIST_AUTHOR);
            ProposedModel made = sekisho.getBean(OpinionModels.class).propose(bytes, level, because, author);
            return "Model %d runs in the shadow. Another person looks at the file, and types: sekisho opinion approve %d --sha256 %s"
                    .formatted(made.id(), made.id(), made.sha256());
        });
    }

    @Command(
            name = "approve",
            description = "Puts a model in force that somebody else proposed, in place of the one of its language.")
    int approve(
            @Mixin By by,
            @Parameters(paramLabel = "NUMBER", description = "of the model") long number,
            @Option(
                            names = "--sha256",
                            required = true,
                            paramLabel = "HEX",
                            description = "of the file that you looked at, as sekisho opinion show says it")
                    String sha256) {
        return done(by, number, sha256, OpinionModels::approve, "is in force.");
    }

    @Command(name = "send-back", description = "Sends back a model that somebody else proposed.")
    int sendBack(@Mixin By by, @Mixin Because one) {
        return done(by, one.number, one.because, OpinionModels::sendBack, "is sent back.");
    }

    @Command(
            name = "retire",
            description =
                    "Takes a model out of force. No filing of its language gets an opinion until another is in force.")
    int retire(@Mixin By by, @Mixin Because one) {
        return done(by, one.number, one.because, OpinionModels::retire, "is in force no more.");
    }

    @Command(
            name = "trust",
            description =
                    "Lets a model go on that a night doubts. What it says from now on is what later nights hold it to.")
    int trust(@Mixin By by, @Mixin Because one) {
        return done(by, one.number, one.because, OpinionModels::trust, "gives opinions again.");
    }

    /** An act of an approver on a model, with the reason or the sum of its file. */
    private interface Answer {
        void to(OpinionModels models, long number, String said, StaffMember by);
    }

    private int done(By by, long number, String said, Answer answer, String then) {
        return told(by.place, sekisho -> {
            StaffMember approver = by.person.member(sekisho, Role.LIST_APPROVER);
            answer.to(sekisho.getBean(OpinionModels.class), number, said, approver);
            return "Model %d %s".formatted(number, then);
        });
    }
}
