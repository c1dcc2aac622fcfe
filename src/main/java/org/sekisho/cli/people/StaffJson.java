package org.sekisho.cli.people;

import java.util.List;
import java.util.Set;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.Standing;

/** People as programs get them. These names are a contract. */
record StaffJson(List<Account> staff) {

    static StaffJson of(List<StaffMember> staff) {
        return new StaffJson(staff.stream().map(Account::of).toList());
    }

    record Account(
            String account,
            String name,
            List<String> roles,
            Set<String> areas,
            boolean allAreas,
            String cleared,
            String language,
            boolean active,
            boolean hasPassword,
            int passkeys,
            int failedAttempts) {

        static Account of(StaffMember member) {
            Access access = member.profile().access();
            Standing standing = member.standing();
            return new Account(
                    member.id().value(),
                    member.profile().displayName(),
                    access.roles().stream().map(Role::name).toList(),
                    access.areas(),
                    access.allAreas(),
                    access.cleared().name(),
                    member.profile().language().tag(),
                    standing.active(),
                    standing.hasPassword(),
                    standing.passkeys(),
                    standing.failedAttempts());
        }
    }
}
