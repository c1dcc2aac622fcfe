package org.sekisho.cli.demo;

import java.util.List;
import java.util.Set;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;

/**
 * Somebody whom a newcomer may sign in as.
 *
 * @param does what their account is for, to be read beside it
 */
public record DemoPerson(StaffId account, Profile profile, String does) {

    private static final String ONE_AREA = "ocean";

    /** One of each role, and an examiner who sees a part. The first to sign in as comes first. */
    static final List<DemoPerson> ALL = List.of(
            reader("examiner", "Examiner", Role.EXAMINER, Set.of(), "decides cases"),
            reader(
                    "second-reviewer",
                    "Second reviewer",
                    Role.SECOND_REVIEWER,
                    Set.of(),
                    "confirms decisions, or sends them back"),
            reader(
                    "examiner-" + ONE_AREA,
                    "Examiner of one area",
                    Role.EXAMINER,
                    Set.of(ONE_AREA),
                    "decides cases of the area %s, and sees no others".formatted(ONE_AREA)),
            other("operator", "Operator", Role.OPERATOR, "looks after the runs, and reads no filing"),
            reader("list-author", "List author", Role.LIST_AUTHOR, Set.of(), "writes lists"),
            reader("list-approver", "List approver", Role.LIST_APPROVER, Set.of(), "puts lists into force"),
            other("auditor", "Auditor", Role.AUDITOR, "reads the audit trail"),
            other(
                    "user-administrator",
                    "User administrator",
                    Role.USER_ADMINISTRATOR,
                    "adds people, and changes what they may do"));

    /** Someone who may see those areas, or all if none is given. */
    private static DemoPerson reader(String account, String name, Role role, Set<String> areas, String does) {
        return new DemoPerson(
                new StaffId(account),
                new Profile(name, new Access(Set.of(role), areas, areas.isEmpty(), Handling.SECRET), Language.EN),
                does);
    }

    private static DemoPerson other(String account, String name, Role role, String does) {
        return new DemoPerson(
                new StaffId(account),
                new Profile(name, new Access(Set.of(role), Set.of(), false, Handling.OPEN), Language.EN),
                does);
    }
}
