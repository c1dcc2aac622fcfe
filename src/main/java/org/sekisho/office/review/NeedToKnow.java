package org.sekisho.office.review;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/**
 * Which cases a person may know of: by role, technology area, handling level, and where no conflict of interest stands in
 * the way. One predicate, part of every query about cases, so that a case that is forbidden and one that does not exist
 * cannot be told apart.
 *
 * <p>A case without an area, as one that nobody could read, is for people who may see all areas: what is in it may
 * belong to any.
 */
public record NeedToKnow(StaffMember reader) {

    private static final Set<Role> READERS = EnumSet.of(Role.EXAMINER, Role.SECOND_REVIEWER, Role.SERVICE_ACCOUNT);

    private static final String PREDICATE = "(:readsCases AND c.handling IN (:readsHandling)%s%s)";

    private static final String AREAS = " AND (:readsAllAreas OR %s)";

    private static final String CONFLICTS = " AND " + """
            (NOT EXISTS (SELECT 1 FROM staff_conflict x WHERE x.staff_id = :reader)
                OR c.filing_id NOT IN (SELECT b.id FROM staff_conflict k JOIN filing b
                        ON b.number_end_unkinded = k.number_end_unkinded
                    WHERE k.staff_id = :reader AND k.kind = 'FILING'%s)
                AND c.filing_id NOT IN (SELECT n.filing_id FROM staff_conflict k
                    LEFT JOIN staff_conflict_name p ON p.staff_id = k.staff_id AND p.kind = k.kind AND p.value = k.value
                    JOIN filing_entity n ON CASE WHEN n.name_key IS NULL OR p.pattern IS NULL
                        THEN INSTR(LOWER(n.name), LOWER(k.value)) > 0 ELSE n.name_key REGEXP p.pattern END
                    WHERE k.staff_id = :reader AND k.kind = 'ORGANISATION'%s))""";

    private static final String AREAS_OF_ONE = AREAS.formatted(
            "(SELECT COUNT(*) FROM case_area n WHERE n.case_id = c.id AND n.area IN (:readsAreas)) > 0");

    private static final String CONFLICTS_OF_ONE =
            CONFLICTS.formatted(" AND b.id = c.filing_id", " AND n.filing_id = c.filing_id");

    /**
     * On {@code c}, a row of review_case, which canaries have none of. Organisations are found within parties' names, by the
     * key of both (see
     * {@code NameKey}); a name that has none yet as it is written.
     * Areas and what a reader is bound to are looked up case by case: right for one case, and for the first so many. Areas are
     * counted, since the database turns what merely exists into all cases of the reader's areas, gathered first.
     */
    public static final String CONDITION = PREDICATE.formatted(AREAS_OF_ONE, CONFLICTS_OF_ONE);

    /**
     * The same for a query that goes through all cases: what the reader is bound to is looked up once, in all names there
     * are, which for 100,000 cases takes a fifth of the time.
     */
    public static final String CONDITION_OF_ALL = PREDICATE.formatted(
            AREAS.formatted("EXISTS (SELECT 1 FROM case_area n WHERE n.case_id = c.id AND n.area IN (:readsAreas))"),
            CONFLICTS.formatted("", ""));

    /**
     * On {@code f}, a row of filing, for what is said of filings that may have no case: nothing binds the reader to one of its
     * parties or to itself, and no case of any of its versions is above their level. Which entries they may know of is the caller's to say.
     */
    public static final String FILING_CONDITION = """
            (f.number_end_unkinded NOT IN (SELECT k.number_end_unkinded FROM staff_conflict k
                    WHERE k.staff_id = :reader AND k.kind = 'FILING')
                AND f.id NOT IN (SELECT n.filing_id FROM staff_conflict k
                    LEFT JOIN staff_conflict_name p ON p.staff_id = k.staff_id AND p.kind = k.kind AND p.value = k.value
                    JOIN filing_entity n ON CASE WHEN n.name_key IS NULL OR p.pattern IS NULL
                        THEN INSTR(LOWER(n.name), LOWER(k.value)) > 0 ELSE n.name_key REGEXP p.pattern END
                    WHERE k.staff_id = :reader AND k.kind = 'ORGANISATION' AND n.filing_id = f.id)
                AND NOT EXISTS (SELECT 1 FROM filing g JOIN review_case c ON c.filing_id = g.id
                    WHERE g.number = f.number AND c.handling NOT IN (:readsHandling)))""";

    /**
     * On {@code f}, a row of filing without any case, and {@code o}, that of its outcome or none: the same, and a filing that nobody
     * has read yet, which names nobody, is not for who is bound to anybody.
     */
    public static final String CASELESS_CONDITION = """
            (NOT f.quarantined AND %s AND (o.outcome IS NOT NULL OR NOT EXISTS (SELECT 1 FROM staff_conflict k
                WHERE k.staff_id = :reader AND k.kind = 'ORGANISATION')))""".formatted(FILING_CONDITION);

    /**
     * {@link #CONDITION} without the parts that hide nothing from the reader as they were read: the database plans them all the same,
     * which takes most of its time for one case.
     */
    public String condition() {
        return PREDICATE.formatted(
                reader.profile().access().allAreas() ? "" : AREAS_OF_ONE,
                reader.standing().bound() ? CONFLICTS_OF_ONE : "");
    }

    /** The values that go with it. */
    public Map<String, Object> values() {
        Access access = reader.profile().access();
        Map<String, Object> values = new HashMap<>();
        values.put("readsCases", reader.standing().active() && readsCases(access));
        values.put("readsHandling", levels(access.cleared()::covers));
        values.put("readsAllAreas", access.allAreas());
        values.put("readsAreas", access.areas().isEmpty() ? List.of("") : List.copyOf(access.areas()));
        values.put("reader", reader.id().value());
        return values;
    }

    /** The values for counts that name no case: what is beyond the reader is counted out, but any role may have them. */
    public Map<String, Object> valuesForFigures() {
        Map<String, Object> values = new HashMap<>(values());
        values.put("readsCases", reader.standing().active());
        return values;
    }

    /** Whether no level hides anything from a person. */
    public static boolean isClearedForAll(StaffMember person) {
        return levels(person.profile().access().cleared()::covers).size() == Handling.values().length;
    }

    /** The values for counting what only the level hides from the reader; of no use if none does. */
    public Map<String, Object> valuesAbove() {
        Handling cleared = reader.profile().access().cleared();
        Map<String, Object> values = new HashMap<>(values());
        values.put("readsHandling", levels(level -> !cleared.covers(level)));
        return values;
    }

    /** Whether the reader may know of filings without any case: what is in them may belong to any area. */
    public boolean knowsOthers() {
        Access access = reader.profile().access();
        return reader.standing().active()
                && readsCases(access)
                && access.allAreas()
                && access.cleared().covers(Handling.UNSTATED);
    }

    /** Whether a person's roles let them read cases at all. */
    public static boolean readsCases(Access access) {
        return access.roles().stream().anyMatch(READERS::contains);
    }

    private static List<String> levels(Predicate<Handling> which) {
        return EnumSet.allOf(Handling.class).stream()
                .filter(which)
                .map(Handling::name)
                .toList();
    }
}
