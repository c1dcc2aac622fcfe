package org.sekisho.cli.filing;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.office.letter.LetterTemplates;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.DueReferral;
import org.sekisho.office.referral.DueReferrals;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.referral.ReferralStanding;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code sekisho referrals}: which authorities owe an answer, and what is to be done about it. */
@Command(
        name = "referrals",
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

    /** Prints referrals that need something done, for people. */
    record ReferralsOutput(PrintWriter out, Authorities authorities) {

        private static final String LINE = "%-18s %-26s %-18s %-10s  %s%n";

        /** Says whether the files of the office are its own. */
        void print(LetterTemplates letters) {
            if (authorities.demonstration()) {
                out.println("The authorities are a DEMONSTRATION: see sekisho.referral.authorities");
            }
            if (letters.demonstration()) {
                out.println("The letters are a DEMONSTRATION: see sekisho.letters.file");
            }
        }

        void print(DueReferrals referrals) {
            List<DueReferral> due = referrals.ofAll();
            LocalDate today = referrals.today();
            if (due.isEmpty()) {
                out.printf("On %s no referral needs anything done%n", today);
                return;
            }
            out.printf(LINE, "FILING", "AUTHORITY", "AREA", "ANSWER BY", "TO DO");
            due.forEach(one -> print(one, today));
        }

        private void print(DueReferral due, LocalDate today) {
            Referral referral = due.referral();
            out.printf(
                    LINE,
                    due.number(),
                    referral.authority(),
                    referral.area(),
                    referral.days().answerBy(),
                    switch (ReferralStanding.of(referral, today)) {
                        case ANSWERED -> "nothing, it is answered";
                        case WITHDRAWN -> "nothing, it was withdrawn";
                        case WAITING -> "wait";
                        case RETURN_OWED -> "called back, get the receipt that it is returned or destroyed";
                        case TO_REMIND -> "remind";
                        case OVERDUE -> "overdue, wait or call";
                        case TO_ESCALATE ->
                            "overdue, take to " + referral.days().escalateTo();
                    });
        }
    }
}
