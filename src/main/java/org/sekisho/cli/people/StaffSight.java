package org.sekisho.cli.people;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sekisho.intake.filing.Handling;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.TechnologyAreas;
import org.sekisho.office.review.HiddenCases;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.StaffRefusal;
import org.springframework.beans.factory.BeanFactory;

/** Sentences on what a person will and will not see, for the administrator who decides it. */
record StaffSight(BeanFactory desk) {

    /** Refuses areas that no list has. Before the first run nobody can tell. */
    void refuseUnknown(Set<String> areas) {
        SortedSet<String> known = known();
        SortedSet<String> unknown = new TreeSet<>(areas);
        unknown.removeAll(known);
        StaffRefusal.UNKNOWN_AREA.when(
                !known.isEmpty() && !unknown.isEmpty(),
                VisibleText.of(String.join(", ", unknown)),
                String.join(", ", known));
    }

    void print(StaffId id, PrintWriter out) {
        desk.getBean(Staff.class).byId(id).ifPresent(person -> print(person, out));
    }

    private void print(StaffMember person, PrintWriter out) {
        Access access = person.profile().access();
        if (!NeedToKnow.readsCases(access)) {
            out.println("They see no cases: only the roles examiner and second_reviewer do.");
        } else if (!access.allAreas() && access.areas().isEmpty()) {
            out.println("They see no cases: they have no area. Give some with --area, or --all-areas.");
        } else {
            printSeen(person, access, out);
        }
        if (!access.areas().isEmpty() && known().isEmpty()) {
            out.println("No run has used a list yet, so nobody can tell whether there are such areas.");
        }
    }

    private void printSeen(StaffMember person, Access access, PrintWriter out) {
        String level = access.cleared().name().toLowerCase(Locale.ROOT);
        out.printf("They see cases of %s up to the level %s.%n", areas(access), level);
        if (!access.allAreas()) {
            out.println("Cases without an area, such as filings that nobody could read, take --all-areas.");
        }
        if (access.cleared() != Handling.SECRET) {
            out.printf(
                    "Cases of theirs that are above that level now: %d%n",
                    desk.getBean(HiddenCases.class).above(person));
        }
    }

    private static String areas(Access access) {
        return access.allAreas() ? "all areas" : VisibleText.of(String.join(", ", access.areas()));
    }

    private SortedSet<String> known() {
        return desk.getBean(TechnologyAreas.class).all();
    }
}
