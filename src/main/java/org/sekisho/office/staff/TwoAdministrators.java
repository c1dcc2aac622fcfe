package org.sekisho.office.staff;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What about an account takes a second administrator of people.
 *
 * <table>
 * <caption>If the rule is in force, see {@link SecondAdministrator}</caption>
 * <tr><th>what</th><th>it takes two</th></tr>
 * <tr><td>adding, or changing what a person may do and see</td><td>if they then have much, and more than before</td></tr>
 * <tr><td>a one-time code, removing passkeys, letting in who is locked out</td><td>if they have much</td></tr>
 * <tr><td>taking a conflict of interest off the record</td><td>always</td></tr>
 * <tr><td>locking an administrator out, or taking that role away</td><td>if the rule were no longer in force then</td></tr>
 * </table>
 *
 * <p>Much is: cleared for what is secret; all areas, or more than half of those that the office has lists for; the role of
 * administrator of people. Call it in a transaction that has locked the administrators.
 */
@Component
record TwoAdministrators(JdbcStaffRows rows, StaffSettings settings, ObjectProvider<OfficeAreas> areas) {

    private static final int ENOUGH = 2;

    boolean areNeededToGive(@Nullable Access before, Access after) {
        return isMuch(after) && (before == null || after.exceeds(before)) && inForce();
    }

    boolean areNeededFor(StaffMember member) {
        return isMuch(member.profile().access()) && inForce();
    }

    /** Failed attempts of who is not locked out are forgotten by one alone. */
    boolean areNeededToLetIn(StaffMember member) {
        return !member.standing().active() && areNeededFor(member);
    }

    /** @param after null if the person is to be locked out */
    boolean areNeededToTakeAway(StaffMember member, @Nullable Access after) {
        if (settings.secondAdministrator() != SecondAdministrator.AUTO
                || (after != null && after.has(Role.USER_ADMINISTRATOR))) {
            return false;
        }
        Set<StaffId> able = rows.administratorsWhoCanSignIn();
        return able.contains(member.id()) && able.size() == ENOUGH;
    }

    /** Says whether it takes two to remove a conflict: the person sees cases then that they were kept from. */
    boolean areNeededToUnbind() {
        return inForce();
    }

    private boolean inForce() {
        return switch (settings.secondAdministrator()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> rows.administratorsWhoCanSignIn().size() >= ENOUGH;
        };
    }

    private boolean isMuch(Access access) {
        return access.cleared() == Handling.SECRET
                || access.allAreas()
                || access.has(Role.USER_ADMINISTRATOR)
                || isMostOf(
                        areas.stream()
                                .map(OfficeAreas::known)
                                .flatMap(Collection::stream)
                                .toList(),
                        access);
    }

    private static boolean isMostOf(Collection<String> known, Access access) {
        long reached = known.stream().filter(access::reaches).count();
        return reached > 1 && 2 * reached > known.size();
    }
}
