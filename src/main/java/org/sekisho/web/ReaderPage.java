package org.sekisho.web;

import java.util.List;
import org.sekisho.review.CaseRights;
import org.sekisho.staff.Role;
import org.sekisho.staff.StaffMember;

/**
 * Who reads a page, and what the page offers them.
 *
 * @param roles keys of the words for their roles
 */
public record ReaderPage(
        String account, String name, List<String> roles, boolean readsCases, boolean mayDecide, boolean mayConfirm) {

    public ReaderPage {
        roles = List.copyOf(roles);
    }

    public static ReaderPage of(StaffMember reader) {
        CaseRights rights = CaseRights.of(reader);
        return new ReaderPage(
                reader.id().value(),
                reader.profile().displayName(),
                reader.profile().access().roles().stream()
                        .map(Role::name)
                        .map("role."::concat)
                        .toList(),
                rights.mayDecide() || rights.mayConfirm(),
                rights.mayDecide(),
                rights.mayConfirm());
    }
}
