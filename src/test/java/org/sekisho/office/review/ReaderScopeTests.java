package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Two people share a count only if each may know of the very cases that the other may know of. */
class ReaderScopeTests {

    private final DeskOffice office = new DeskOffice(20, 0);
    private final JdbcReaderScopes scopes = new JdbcReaderScopes(office.jdbc);

    @Test
    void isTheSameForWhoMayKnowOfTheSame() {
        assertThat(scopes.of(examiner("exa", Set.of("ocean", "quantum"), Handling.SECRET)))
                .isEqualTo(scopes.of(examiner("exb", Set.of("quantum", "ocean"), Handling.SECRET)));
    }

    @Test
    void isAnotherByRoleAreaLevelAndConflict() {
        StaffMember exa = examiner("exa", Set.of("ocean"), Handling.SECRET);
        ReaderScope before = scopes.of(exa);

        assertThat(before)
                .isNotEqualTo(scopes.of(examiner("exb", Set.of("quantum"), Handling.SECRET)))
                .isNotEqualTo(scopes.of(examiner("exb", Set.of("ocean"), Handling.OPEN)))
                .isNotEqualTo(scopes.of(
                        DeskOffice.person("exb", Set.of(Role.OPERATOR), Set.of("ocean"), false, Handling.SECRET)))
                .isNotEqualTo(scopes.of(
                        DeskOffice.person("exb", Set.of(Role.EXAMINER), Set.of("ocean"), true, Handling.SECRET)));
        office.rows.change("""
                INSERT INTO staff_member (id, display_name, all_areas, cleared, language, active, created_at)
                VALUES ('exa', 'Exa', FALSE, 'OPEN', 'en', TRUE, NOW(6))""");
        office.rows.change("INSERT INTO staff_conflict VALUES ('exa', 'FILING', 'US1')");
        assertThat(scopes.of(exa)).isNotEqualTo(before);
    }

    private static StaffMember examiner(String id, Set<String> areas, Handling cleared) {
        return DeskOffice.person(id, Set.of(Role.EXAMINER), areas, false, cleared);
    }
}
