package org.sekisho.desk.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sekisho.desk.DeskPart;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.CaseReferrals;
import org.sekisho.office.referral.DueReferrals;
import org.sekisho.office.referral.JoinedAnswer;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.referral.ReferralStanding;
import org.sekisho.office.referral.Referrals;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;

/** Puts together what the authorities of a case say, for who decides it and for who answers a proposal. */
@DeskPart
public record JoinedPages(Referrals referrals, Authorities authorities, DueReferrals due) {

    /** The joined answers on a case to which the reader has been let, first its own, and on the other cases of its filing. */
    List<JoinedPage> onFiling(DeskCase about, StaffMember reader, Locale language) {
        return referrals.onFiling(about, reader).entrySet().stream()
                .map(on -> new JoinedPage(on.getKey(), on.getValue(), words(language)))
                .sorted(Comparator.comparing(on -> !on.about().equals(about.id())))
                .toList();
    }

    /** The joined answer for referrals that the reader has been shown. */
    public JoinedPage of(CaseReferrals shown, Locale language) {
        return new JoinedPage(shown.about().id(), shown.joined(), words(language));
    }

    public ReferralWords words(Locale language) {
        return new ReferralWords(authorities, language, due.today());
    }

    /** The joined answer of a case's authorities. */
    public record JoinedPage(CaseId about, JoinedAnswer answer, ReferralWords words) {

        /** Whether more than one was asked and one has answered, so that there is something to join. */
        public boolean several() {
            return answer.answered() > 0 && answer.answered() + answer.owing().size() > 1;
        }
    }

    /** Names of authorities in the reader's language, and how referrals stand today. */
    public record ReferralWords(Authorities authorities, Locale language, LocalDate today) {

        public String nameOf(String code) {
            return authorities.nameOf(code, language);
        }

        public ReferralStanding standing(Referral referral) {
            return ReferralStanding.of(referral, today);
        }

        /** The colour of how it stands: {@code late}, {@code soon}, {@code ample} or {@code none}. */
        public String tone(Referral referral) {
            return switch (standing(referral)) {
                case ANSWERED -> "ample";
                case WAITING, WITHDRAWN -> "none";
                case TO_REMIND -> "soon";
                case OVERDUE, TO_ESCALATE, RETURN_OWED -> "late";
            };
        }
    }
}
