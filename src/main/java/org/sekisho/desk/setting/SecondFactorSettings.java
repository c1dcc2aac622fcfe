package org.sekisho.desk.setting;

import java.util.Set;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The people of whom a passkey is required besides the first factor, under {@code sekisho.web.second-factor}. Whoever has one is asked
 * for it in any case.
 *
 * @param required of everybody
 * @param requiredFor of those who have one of these roles
 */
public record SecondFactorSettings(
        @DefaultValue("false") boolean required,
        @DefaultValue Set<Role> requiredFor) {

    public boolean requiredOf(StaffMember person) {
        return required || requiredFor.stream().anyMatch(person::has);
    }
}
