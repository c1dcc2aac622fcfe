package org.sekisho.cli.filing;

import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.office.letter.LetterTemplates;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.DueReferrals;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code sekisho referrals}: which authorities owe an answer, and what is to be done about it. */
@Command(
        name = "referrals",
        sortOptions = false,
        description = {
            "Lists the referrals about which somebody has to do something: authorities to be reminded, answers overdue,",
            "referrals to be taken higher. By numbers and codes, without a word of a filing or an answer."
        })
public final class ReferralsCommand extends PlacedCommand {

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            ReferralsOutput output = new ReferralsOutput(out(), sekisho.getBean(Authorities.class));
            output.print(sekisho.getBean(LetterTemplates.class));
            output.print(sekisho.getBean(DueReferrals.class));
            return ExitCode.DONE;
        }
    }
}
