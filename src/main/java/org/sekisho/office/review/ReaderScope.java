package org.sekisho.office.review;

import java.util.Set;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.StaffMember;

/** All on which it depends which cases a person may know of. Two people of the same may know of the same. */
record ReaderScope(boolean readsCases, Handling cleared, boolean allAreas, Set<String> areas, Set<Conflict> conflicts) {

    public ReaderScope {
        areas = Set.copyOf(areas);
        conflicts = Set.copyOf(conflicts);
    }

    /** The scope of a person, as it is now. */
    public static ReaderScope of(StaffMember reader, Set<Conflict> conflicts) {
        Access access = reader.profile().access();
        return new ReaderScope(
                reader.standing().active() && NeedToKnow.readsCases(access),
                access.cleared(),
                access.allAreas(),
                access.areas(),
                conflicts);
    }
}
