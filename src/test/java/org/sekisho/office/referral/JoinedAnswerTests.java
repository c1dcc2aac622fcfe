package org.sekisho.office.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffId;

class JoinedAnswerTests {

    private static final StaffId EXA = new StaffId("exa");

    private static Referral referral(String authority, @Nullable Opinion... said) {
        return new Referral(
                1,
                new CaseId(1),
                authority,
                "quantum",
                "",
                EXA,
                Instant.EPOCH,
                new Referral.Days(LocalDate.EPOCH, LocalDate.EPOCH, null, null),
                new Referral.Sent("", 1),
                false,
                null,
                Stream.of(said)
                        .map(opinion -> new Referral.Answer(
                                Objects.requireNonNull(opinion), "", "", LocalDate.EPOCH, EXA, Instant.EPOCH))
                        .toList(),
                List.of(),
                null,
                null);
    }

    private static List<String> views(JoinedAnswer joined) {
        return joined.views().stream()
                .map(view -> view.opinion() + " "
                        + view.referrals().stream().map(Referral::authority).toList())
                .toList();
    }

    @Test
    void isWhatMostSayAndNamesWhoDissentsAndWhoOwes() {
        JoinedAnswer joined = JoinedAnswer.of(List.of(
                referral("army", Opinion.RESTRICT),
                referral("navy", Opinion.NO_OBJECTION),
                referral("energy"),
                referral("space", Opinion.RESTRICT, Opinion.NO_OBJECTION),
                referral("trade", Opinion.NEEDS_MORE)));

        assertThat(views(joined)).containsExactly("NO_OBJECTION [navy, space]", "RESTRICT [army]");
        assertThat(joined.dissent()).isTrue();
        assertThat(joined.objected()).isTrue();
        assertThat(joined.owing()).extracting(Referral::authority).containsExactly("energy", "trade");
    }

    @Test
    void isWhatKeepsMoreFromThePublicWhereAsManySayEither() {
        assertThat(views(JoinedAnswer.of(
                        List.of(referral("navy", Opinion.NO_OBJECTION), referral("army", Opinion.PARTLY)))))
                .containsExactly("PARTLY [army]", "NO_OBJECTION [navy]");
    }

    @Test
    void hasNoDissentWhereAllAgreeOrNobodyHasAnswered() {
        assertThat(JoinedAnswer.of(List.of(referral("navy", Opinion.NO_OBJECTION), referral("army"))))
                .matches(joined -> !joined.dissent() && !joined.objected() && joined.answered() == 1);
        assertThat(JoinedAnswer.of(List.of(referral("army"))).views()).isEmpty();
    }
}
