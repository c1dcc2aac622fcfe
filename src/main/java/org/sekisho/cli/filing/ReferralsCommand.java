package org.sekisho.cli.filing;

import java.util.concurrent.Callable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.office.letter.LetterTemplates;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.DueReferrals;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sekisho referrals}: which authorities owe an answer, and what is to be done about it. */
@Command(
        name = "referrals",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists the referrals about which somebody has to do something: authorities to be reminded, answers overdue,",
            "referrals to be taken higher. By numbers and codes, without a word of a filing or an answer."
        })
public final class ReferralsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            ReferralsOutput output =
                    new ReferralsOutput(spec.commandLine().getOut(), sekisho.getBean(Authorities.class));
            output.print(sekisho.getBean(LetterTemplates.class));
            output.print(sekisho.getBean(DueReferrals.class));
            return ExitCode.DONE;
        }
    }
}
