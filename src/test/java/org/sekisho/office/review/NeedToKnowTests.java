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

/** What a statement leaves out for a reader hides nothing from them. */
class NeedToKnowTests {

    private static final String CASES =
            "SELECT c.id FROM review_case c WHERE " + NeedToKnow.CONDITION + " ORDER BY c.id";

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

        assertThat(new NeedToKnow(unbound).applied(CASES)).doesNotContain("staff_conflict");
        assertThat(found(unbound)).isEqualTo(found(reader));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whoeverIsBoundIsAskedForAllTheyAreBoundTo(StaffMember reader) {
        assertThat(new NeedToKnow(reader).applied(CASES)).contains("staff_conflict");
    }

    private List<CaseId> found(StaffMember reader) {
        return office.jdbc
                .sql(new NeedToKnow(reader).applied(CASES))
                .params(new NeedToKnow(reader).values())
                .query((row, n) -> new CaseId(row.getLong("id")))
                .list();
    }
}
