package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Period;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.yaml.DataFileException;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Agreements with partners: how they come into force, and what they stop. */
class AgreementsTests extends TwoOffices {

    @Test
    void takesTwoPeopleAndTheFingerprintThatTheOtherOfficeReadAloud() {
        ProposedAgreement made =
                here.within(() -> here.agreements.propose("a.yml", here.file(there, 2), "longer", "one"));
        String right = there.keys.own().readAloud();
        refused(Why.SAME_PERSON, () -> approve(made, right, "one"));
        refused(Why.OTHER_FINGERPRINT, () -> approve(made, here.keys.own().readAloud(), "two"));
        refused(Why.OTHER_FINGERPRINT, () -> approve(made, "", "two"));
        approve(made, right.toUpperCase(Locale.ROOT), "two");
        refused(Why.ANSWERED, () -> approve(made, right, "three"));
        refused(
                Why.OLD_VERSION,
                () -> here.within(() -> here.agreements.propose("a.yml", here.file(there, 2), "again", "one")));
        assertThat(here.differing("agreement")).isEmpty();
    }

    /** It would be on record as approved, and never in force. */
    @Test
    void isNotApprovedOnceAnotherOfItsVersionIs() {
        ProposedAgreement one =
                here.within(() -> here.agreements.propose("a.yml", here.file(there, 2), "longer", "one"));
        ProposedAgreement other =
                here.within(() -> here.agreements.propose("b.yml", here.file(there, 2), "shorter", "one"));
        String right = there.keys.own().readAloud();
        approve(one, right, "two");
        refused(Why.OLD_VERSION, () -> approve(other, right, "two"));
        here.within(() -> {
            here.agreements.sendBack(other.id(), "there is one", "two");
            return other;
        });
    }

    /** Who signs one of them has not signed the other, though both are the same words in the same order. */
    @Test
    void beginsAnotherChainWhereWordsStandUnderAnotherHeading() {
        String file = here.file(there, 2);
        Agreement one = terms(file.replaceFirst("(?m)^purpose: .*", "purpose: \"to compare\\\\nfor nobody\""));
        Agreement other = terms(file.replaceFirst("(?m)^purpose: .*", "purpose: to compare")
                .replaceFirst("(?m)^onward: (.*)", "onward: \"for nobody\\\\n$1\""));
        assertThat(one.chain("a", "b")).isNotEqualTo(other.chain("a", "b"));
    }

    private Agreement terms(String file) {
        return here.within(() -> here.agreements.propose("a.yml", file, "new", "one"))
                .terms();
    }

    private void approve(ProposedAgreement made, String heard, String by) {
        here.within(() -> {
            here.agreements.approve(made.id(), heard, by);
            return made;
        });
    }

    @Test
    void thatIsWrongIsToldWholeByItsLines() {
        String wrong = here.file(there, 2)
                .replace("areas: [quantum]", "areas: []")
                .replace(
                        "views: [passages, statistics, anonymised, questions, orders]", "views: [passages, everything]")
                .replace("highest: confidential", "highest: high")
                .replace("keepDays: 60", "keepDays: soon");
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> here.within(() -> here.agreements.propose("a.yml", wrong, "w", "one")))
                .satisfies(no -> assertThat(no.problems())
                        .hasSizeGreaterThanOrEqualTo(4)
                        .allMatch(line -> line.startsWith("a.yml:"))
                        .anyMatch(line -> line.contains("cannot be 'everything', but passages, ")));
    }

    @Test
    void thatIsSuspendedStopsAllAtOnceOnEitherSide() throws Exception {
        CaseId about = here.caseAbout("quantum");
        here.give(about, there);
        byte[] onItsWay = here.export(there);
        ReceivedItem item = sentAfter(onItsWay);
        suspend(there, here);
        assertThat(there.find("", READER)).isEmpty();
        refused(Why.NO_SUCH_ITEM, () -> there.within(() -> there.shared.read(item.id(), READER)));
        refused(Why.SUSPENDED, () -> there.export(here));
        here.give(here.caseAbout("quantum"), there);
        byte[] next = here.export(there);
        refused(Why.SUSPENDED, () -> there.take(next));

        suspend(here, there);
        refused(here.give(here.caseAbout("quantum"), there), Giving.No.AGREEMENT);
        here.agreesWith(there, 2);
        assertThat(here.give(here.caseAbout("quantum"), there)).isInstanceOf(CaseAnswer.Done.class);
    }

    private ReceivedItem sentAfter(byte[] file) {
        there.take(file);
        return there.find("", READER).get(0);
    }

    private void suspend(GivingOffice office, GivingOffice other) {
        office.within(() -> {
            office.agreements.suspend(other.code, "a leak", "one");
            return other;
        });
    }

    @Test
    void thatEndsSoonOrWasSuspendedIsToldAMonthAhead() {
        assertThat(here.agreements.concerns(Period.ofDays(30))).isEmpty();
        suspend(there, here);
        assertThat(there.agreements.concerns(Period.ofDays(30)))
                .singleElement()
                .asString()
                .contains("with here is suspended", "a leak");
        here.later(320);
        assertThat(here.agreements.concerns(Period.ofDays(30)))
                .containsExactly("The agreement with there ends on 2027-10-31.");
    }

    @Test
    void letsNothingElseBeGiven() {
        StaffMember cleared = GivingOffice.person("cleared", Role.EXAMINER, Handling.SECRET, "quantum", "ocean");
        CaseId ocean = here.caseAbout("ocean");
        refused(here.within(() -> here.giving.give(ocean, there.code, "quantum", cleared)), Giving.No.NOT_ITS_AREA);
        CaseId secret = here.caseAbout("quantum");
        here.rows.change("UPDATE review_case SET handling = 'SECRET' WHERE id = ?", secret.value());
        refused(here.within(() -> here.giving.give(secret, there.code, "quantum", cleared)), Giving.No.AGREEMENT);
        here.words = null;
        refused(here.give(here.caseAbout("quantum"), there), Giving.No.NOTHING_TO_GIVE);
        here.later(400);
        refused(here.give(here.caseAbout("quantum"), there), Giving.No.AGREEMENT);
    }
}
