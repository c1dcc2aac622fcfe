package org.sekisho.review;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sekisho.staff.Access;
import org.sekisho.staff.Handling;
import org.sekisho.staff.Role;
import org.sekisho.staff.StaffMember;

/**
 * Which cases a person may know of: by role, technology area, handling level, and where no conflict of interest stands in
 * the way. One predicate, part of every query about cases, so that a case that is forbidden and one that does not exist
 * cannot be told apart.
 *
 * <p>A case without an area, as one that nobody could read, is for people who may see all areas: what is in it may
 * belong to any.
 */
public record NeedToKnow(StaffMember reader) {

    private static final Set<Role> READERS = EnumSet.of(Role.EXAMINER, Role.SECOND_REVIEWER);

    /**
     * On {@code c}, a row of review_case, which planted filings have none of. Organisations are found within parties' names.
     * Whether the reader has any conflict is asked first and once, so that who has none pays for none over 100,000 cases.
     */
    public static final String CONDITION = """
            (:readsCases AND c.handling IN (:readsHandling)
                AND (:readsAllAreas
                    OR EXISTS (SELECT 1 FROM case_area n WHERE n.case_id = c.id AND n.area IN (:readsAreas)))
                AND (NOT EXISTS (SELECT 1 FROM staff_conflict k WHERE k.staff_id = :reader)
                    OR NOT EXISTS (SELECT 1 FROM staff_conflict k JOIN filing b ON b.id = c.filing_id
                        WHERE k.staff_id = :reader
                            AND (k.kind = 'FILING' AND k.value = b.number
                                OR k.kind = 'ORGANISATION' AND EXISTS (SELECT 1 FROM filing_entity n
                                    WHERE n.filing_id = b.id AND INSTR(LOWER(n.name), LOWER(k.value)) > 0)))))""";

    /** The values that go with it. */
    public Map<String, Object> values() {
        Access access = reader.profile().access();
        Map<String, Object> values = new HashMap<>();
        values.put(
                "readsCases",
                reader.standing().active() && access.roles().stream().anyMatch(READERS::contains));
        values.put("readsHandling", covered(access.cleared()));
        values.put("readsAllAreas", access.allAreas());
        values.put("readsAreas", access.areas().isEmpty() ? List.of("") : List.copyOf(access.areas()));
        values.put("reader", reader.id().value());
        return values;
    }

    /** The values for counts that name no case: what is beyond the reader is counted out, but any role may have them. */
    Map<String, Object> valuesForFigures() {
        Map<String, Object> values = new HashMap<>(values());
        values.put("readsCases", reader.standing().active());
        return values;
    }

    private static List<String> covered(Handling cleared) {
        return EnumSet.allOf(Handling.class).stream()
                .filter(cleared::covers)
                .map(Handling::name)
                .toList();
    }
}
