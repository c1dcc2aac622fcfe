package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.Standing;

/** Conditions on cases find the same for a reader with and without the parts that hide nothing from them. */
class NeedToKnowTests {

    private final DeskOffice office = new DeskOffice(20, 0);

    static Stream<StaffMember> readers() {
        return Stream.of(Handling.OPEN, Handling.SECRET)
                .flatMap(cleared -> Stream.of(true, false)
                        .flatMap(all -> Stream.of(Set.of(Role.EXAMINER), Set.of(Role.OPERATOR))
                                .map(roles -> DeskOffice.person("exa", roles, Set.of("ocean"), all, cleared))));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whoeverIsBoundToNobodyFindsTheSameByAShorterStatement(StaffMember reader) {
        for (String area : new String[] {"ocean", "quantum", null}) {
            office.open(area, null, 1);
            office.rows.change(
                    "UPDATE review_case SET handling = 'SECRET' WHERE id = ?",
                    office.open(area, null, 1).value());
        }
        StaffMember unbound =
                new StaffMember(reader.id(), reader.profile(), new Standing(true, true, 0, null, 0, false, null));

        assertThat(new NeedToKnow(unbound).condition()).doesNotContain("staff_conflict");
        assertThat(found(unbound, new NeedToKnow(unbound).condition())).isEqualTo(found(unbound, NeedToKnow.CONDITION));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whoeverIsBoundIsKeptFromAllThatTheyAreBoundTo(StaffMember reader) {
        CaseId bound = office.open("ocean", null, 1);
        CaseId free = office.open("ocean", null, 1);
        office.rows.change("UPDATE review_case SET handling = 'OPEN'");
        office.rows.change("""
                INSERT INTO staff_member (id, display_name, all_areas, cleared, language, active, created_at)
                VALUES ('exa', 'Exa', FALSE, 'OPEN', 'en', TRUE, NOW(6))""");
        String typed = DeskOffice.number(bound).replace("JP2026", "jp2026/").replaceFirst("A$", "");
        office.rows.change("INSERT INTO staff_conflict (staff_id, kind, value) VALUES ('exa', 'FILING', ?)", typed);

        assertThat(List.of(new NeedToKnow(reader).condition(), NeedToKnow.CONDITION_OF_ALL))
                .extracting(condition -> found(reader, condition))
                .containsOnly(reader.has(Role.EXAMINER) ? List.of(free) : List.of());
    }

    private List<CaseId> found(StaffMember reader, String condition) {
        return office.jdbc
                .sql("SELECT c.id FROM review_case c WHERE %s ORDER BY c.id".formatted(condition))
                .params(new NeedToKnow(reader).values())
                .query((row, n) -> new CaseId(row.getLong("id")))
                .list();
    }
}
