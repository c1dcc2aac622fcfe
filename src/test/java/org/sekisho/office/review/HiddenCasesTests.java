package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** How many cases only the level hides from a person. */
class HiddenCasesTests {

    private final DeskOffice office = new DeskOffice(20, 0);
    private final HiddenCases hidden = new HiddenCases(office.jdbc);

    @Test
    void areThoseOfThePersonsAreasThatNothingButTheLevelHides() {
        handled(office.open("ocean", null, 1), "CONFIDENTIAL");
        handled(office.open("ocean", null, 1), "SECRET");
        handled(office.open("ocean", null, 1), "OPEN");
        handled(office.open("quantum", null, 1), "SECRET");
        handled(office.open(null, null, 1), "SECRET");

        assertThat(hidden.above(examiner(false, Handling.OPEN))).isEqualTo(2);
        assertThat(hidden.above(examiner(false, Handling.CONFIDENTIAL))).isEqualTo(1);
        assertThat(hidden.above(examiner(false, Handling.SECRET))).isZero();
        assertThat(hidden.above(examiner(true, Handling.CONFIDENTIAL))).isEqualTo(3);
    }

    @Test
    void areNoneForWhoReadsNoCases() {
        handled(office.open("ocean", null, 1), "SECRET");

        assertThat(hidden.above(DeskOffice.person("operator", Set.of(Role.OPERATOR), Set.of(), true, Handling.OPEN)))
                .isZero();
    }

    @Test
    void areNoneThatHaveEndedAndNoneThatAConflictHides() {
        CaseId ended = office.open("ocean", null, 1);
        CaseId bound = office.open("ocean", null, 1);
        handled(ended, "SECRET");
        handled(bound, "SECRET");
        assertThat(hidden.above(examiner(false, Handling.OPEN))).isEqualTo(2);
        office.rows.change("UPDATE review_case SET status = 'CLOSED' WHERE id = ?", ended.value());
        office.rows.change("""
                INSERT INTO staff_member (id, display_name, all_areas, cleared, language, active, created_at)
                VALUES ('exa', 'Exa', FALSE, 'OPEN', 'en', TRUE, NOW(6))""");
        office.rows.change(
                "INSERT INTO staff_conflict (staff_id, kind, value) VALUES ('exa', 'FILING', ?)",
                DeskOffice.number(bound));

        assertThat(hidden.above(examiner(false, Handling.OPEN))).isZero();
    }

    private void handled(CaseId id, String level) {
        office.rows.change("UPDATE review_case SET handling = ? WHERE id = ?", level, id.value());
    }

    private static StaffMember examiner(boolean allAreas, Handling cleared) {
        return DeskOffice.person("exa", Set.of(Role.EXAMINER), Set.of("ocean"), allAreas, cleared);
    }
}
