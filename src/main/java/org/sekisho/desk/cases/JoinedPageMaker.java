package org.sekisho.desk.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.Moments;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.CaseReferrals;
import org.sekisho.office.referral.DueReferrals;
import org.sekisho.office.referral.JoinedAnswer;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.referral.Referrals;
import org.sekisho.office.review.DeskCase;

/** Puts together what the authorities of a case say, for who decides it and for who answers a proposal. */
@DeskPart
public class JoinedPageMaker {

    private final Referrals referrals;
    private final Authorities authorities;
    private final DueReferrals due;

    JoinedPageMaker(Referrals referrals, Authorities authorities, DueReferrals due) {
        this.referrals = referrals;
        this.authorities = authorities;
        this.due = due;
    }

    /** Of a case to which the reader has been let. */
    public JoinedPage of(DeskCase about, Locale language) {
        return of(referrals.of(about), language);
    }

    /** Of referrals that the reader has been shown. */
    public JoinedPage of(CaseReferrals shown, Locale language) {
        JoinedAnswer joined = shown.joined();
        LocalDate today = due.today();
        int asked = joined.answered() + joined.owing().size();
        return new JoinedPage(
                asked > 1 && joined.answered() > 0,
                joined.dissent(),
                joined.answered(),
                joined.views().stream()
                        .map(view -> new JoinedPage.View(
                                "opinion." + view.opinion(),
                                !view.equals(joined.views().get(0)),
                                said(view.referrals(), language)))
                        .toList(),
                joined.owing().stream()
                        .map(owed -> owing(owed, today, language))
                        .toList());
    }

    private List<JoinedPage.Said> said(List<Referral> answered, Locale language) {
        return answered.stream().map(referral -> said(referral, language)).toList();
    }

    private JoinedPage.Said said(Referral referral, Locale language) {
        Referral.Answer counts = Objects.requireNonNull(referral.newest());
        return new JoinedPage.Said(
                authorities.nameOf(referral.authority(), language),
                referral.area(),
                counts.words(),
                counts.by(),
                counts.on().toString());
    }

    private JoinedPage.Owing owing(Referral referral, LocalDate today, Locale language) {
        return new JoinedPage.Owing(
                authorities.nameOf(referral.authority(), language),
                referral.area(),
                Moments.minute(referral.at()),
                referral.days().answerBy().toString(),
                referral.isOverdue(today));
    }
}
