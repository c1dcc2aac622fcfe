package org.sekisho.office.staff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.sekisho.intake.filing.Handling;

/**
 * What a person may do and see. Only all of it together lets them see a filing: a role that reads text, an area that it
 * was flagged in, a level that covers it, and no {@link Conflict}.
 *
 * @param areas technology areas, by the codes that lists give them: {@code quantum}
 * @param allAreas whether every area is meant, those too that no list has yet
 * @param cleared the highest level that they may see
 */
public record Access(Set<Role> roles, Set<String> areas, boolean allAreas, Handling cleared) {

    private static final int LONGEST_AREA = 64;

    public Access {
        EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        roles = Collections.unmodifiableSet(ordered);
        if (roles.contains(Role.SERVICE_ACCOUNT) && roles.size() > 1) {
            throw new IllegalArgumentException("The role SERVICE_ACCOUNT goes with no role of a person");
        }
        areas = Collections.unmodifiableSet(new TreeSet<>(areas));
        for (String area : areas) {
            if (area.isBlank() || area.length() > LONGEST_AREA || area.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("An area's code has 1 to %d characters".formatted(LONGEST_AREA));
            }
        }
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether it lets a person do or see anything that the other does not. */
    public boolean exceeds(Access other) {
        return !other.roles.containsAll(roles)
                || (allAreas && !other.allAreas)
                || (!other.allAreas && !other.areas.containsAll(areas))
                || !other.cleared.covers(cleared);
    }

    /** Whether what is of an area and of a level may be known. */
    public boolean reaches(String area, Handling level) {
        return reaches(area) && cleared.covers(level);
    }

    public boolean reaches(String area) {
        return allAreas || areas.contains(area);
    }
}
