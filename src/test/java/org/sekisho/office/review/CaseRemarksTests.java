package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Remarks on cases, on real rows. */
class CaseRemarksTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember SECOND = DeskOffice.reviewer("second");
    private static final StaffMember LOW =
            DeskOffice.person("low", Set.of(Role.EXAMINER), Set.of(), true, Handling.OPEN);

    private final DeskOffice office = new DeskOffice(20, 0);
    private final CaseRemarks remarks =
            new CaseRemarks(CaseActsFixture.acts(office.jdbc, office.audit, office.clock), office.jdbc);
    private final CaseId id = office.open("quantum", null, 5);

    private CaseAnswer write(String words, StaffMember by) {
        return office.within(() -> remarks.write(id, words, by));
    }

    private CaseAnswer strike(long remark, StaffMember by) {
        return office.within(() -> remarks.strike(id, remark, by));
    }

    private List<Remark> all() {
        DeskCase now = office.desk().standing(id, ONE).orElseThrow();
        return remarks.of(now);
    }

    @Test
    void areWrittenByWhoeverMayKnowOfTheCaseAndByNobodyElse() {
        assertThat(write("  Asked the library.\r\nNo answer yet. ", ONE)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(write("It answered.", SECOND)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(write("me too", LOW)).isInstanceOf(CaseAnswer.Unknown.class);

        assertThat(all()).extracting(one -> one.by().value()).containsExactly("one", "second");
        assertThat(all().get(0).words()).isEqualTo("Asked the library.\r\nNo answer yet.");
    }

    @Test
    void areOnTheAuditTrailWithoutTheirWords() {
        write("Asked the library.", ONE);
        strike(all().get(0).id(), ONE);

        assertThat(office.rows.words(
                        "SELECT CONCAT(actor, ' ', action, ' ', subject, ' ', detail) FROM audit_record ORDER BY id"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("one CASE_REMARK_WRITTEN " + DeskOffice.number(id)),
                        line -> assertThat(line).startsWith("one CASE_REMARK_STRUCK " + DeskOffice.number(id)))
                .noneMatch(line -> line.contains("library"));
    }

    @Test
    void areStruckOutOnceByTheirAuthorAndStayToBeRead() {
        write("Asked the library.", ONE);
        long remark = all().get(0).id();

        assertThat(strike(remark, SECOND)).satisfies(refused(CaseRemarks.Why.NOT_THEIRS));
        assertThat(strike(remark, ONE)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(strike(remark, ONE)).satisfies(refused(CaseRemarks.Why.NOT_THEIRS));

        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.struckAt()).isNotNull();
            assertThat(one.words()).isEqualTo("Asked the library.");
        });
    }

    @Test
    void ofAnotherCaseAreNotStruckOutFromThisOne() {
        write("Asked the library.", ONE);
        CaseId other = office.open("quantum", null, 5);

        assertThat(office.within(() -> remarks.strike(other, all().get(0).id(), ONE)))
                .satisfies(refused(CaseRemarks.Why.NOT_THEIRS));
    }

    @Test
    void haveWordsAndNotTooMany() {
        assertThat(write(" \n ", ONE)).satisfies(refused(CaseRemarks.Why.NO_WORDS));
        assertThat(write("x".repeat(4001), ONE)).satisfies(refused(CaseRemarks.Why.TOO_MANY_WORDS));
        assertThat(write("𠮷".repeat(2000), ONE)).isInstanceOf(CaseAnswer.Done.class);
    }

    @Test
    void areSeenIfSomebodyChangesThemInTheDatabase() {
        write("Asked the library.", ONE);
        assertThat(office.differing("remark")).isEmpty();

        office.rows.change("UPDATE case_remark SET words = 'Asked nobody.'");
        assertThat(office.differing("remark")).containsExactly("remark");
    }
}
