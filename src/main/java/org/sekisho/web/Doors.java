package org.sekisho.web;

import java.util.List;
import java.util.Set;
import org.sekisho.staff.Role;
import org.sekisho.staff.StaffMember;
import org.springframework.http.HttpMethod;

/**
 * Every way into the desk, and who may take it. What is not named here does not exist for anybody; what someone may not
 * open looks the same to them.
 *
 * <p>A door says which roles a page is for. Which cases a person may see behind it is the review's own rule.
 */
public final class Doors {

    private static final Set<Role> CASE_READERS = Set.of(Role.EXAMINER, Role.SECOND_REVIEWER);
    private static final Set<Role> DECIDERS = Set.of(Role.EXAMINER);
    private static final Set<Role> CONFIRMERS = Set.of(Role.SECOND_REVIEWER);
    private static final Set<Role> RUN_READERS = Set.of(Role.OPERATOR, Role.AUDITOR);
    private static final Set<Role> FIGURE_READERS = Set.of(
            Role.EXAMINER, Role.SECOND_REVIEWER, Role.LIST_AUTHOR, Role.LIST_APPROVER, Role.AUDITOR, Role.OPERATOR);
    private static final Set<Role> OPERATORS = Set.of(Role.OPERATOR);

    public static final List<Door> ALL = List.of(
            open(HttpMethod.GET, "/sign-in"),
            open(HttpMethod.POST, "/sign-in"),
            open(HttpMethod.GET, "/first-administrator"),
            open(HttpMethod.POST, "/first-administrator"),
            open(HttpMethod.GET, "/invitation"),
            open(HttpMethod.POST, "/invitation"),
            open(HttpMethod.POST, "/language"),
            open(HttpMethod.GET, "/error"),
            open(HttpMethod.GET, "/assets/**"),
            signedIn(HttpMethod.GET, "/"),
            signedIn(HttpMethod.GET, "/keys"),
            signedIn(HttpMethod.GET, "/password"),
            signedIn(HttpMethod.POST, "/password"),
            signedIn(HttpMethod.POST, "/sign-out"),
            with(CASE_READERS, HttpMethod.GET, "/queue"),
            with(CASE_READERS, HttpMethod.POST, "/queue/next"),
            with(CASE_READERS, HttpMethod.GET, "/queue/alike/{id}"),
            with(DECIDERS, HttpMethod.POST, "/queue/alike/{id}"),
            with(CASE_READERS, HttpMethod.POST, "/queue/filters"),
            with(CASE_READERS, HttpMethod.POST, "/queue/filters/delete"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/difference"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/original"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/original/picture"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/open-again"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/missed-entry"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/take"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/renew"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/put-back"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/decision"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/undo"),
            with(CONFIRMERS, HttpMethod.POST, "/cases/{id}/answer"),
            with(RUN_READERS, HttpMethod.GET, "/runs"),
            with(RUN_READERS, HttpMethod.GET, "/runs/progress"),
            with(RUN_READERS, HttpMethod.GET, "/runs/{run}"),
            with(RUN_READERS, HttpMethod.GET, "/runs/{run}/report"),
            with(OPERATORS, HttpMethod.POST, "/runs"),
            with(RUN_READERS, HttpMethod.GET, "/unread"),
            with(OPERATORS, HttpMethod.POST, "/unread/retry"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/flagged"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/precision"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/waiting"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/clocks"),
            with(CASE_READERS, HttpMethod.GET, "/referrals"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/referrals"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/referrals/package"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/receipt"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/answer"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/step"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/withdrawal"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/clock"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/clock/order"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/clock/end"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/notices"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/notices/text"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/notices/pdf"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/notices/sent"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/notices/sent"));

    private Doors() {}

    /** Who may pass. */
    public enum Keeper {
        /** Nobody is asked. */
        NOBODY,
        /** Whoever is signed in. */
        SIGN_IN,
        /** Whoever is signed in and has one of the roles. */
        ROLES
    }

    /** A way in. */
    public record Door(HttpMethod method, String path, Keeper keeper, Set<Role> roles) {

        public Door {
            roles = Set.copyOf(roles);
        }

        /** Whether someone who is signed in may pass. */
        boolean opensTo(StaffMember person) {
            return keeper != Keeper.ROLES || roles.stream().anyMatch(person::has);
        }

        /** {@code POST /cases/{id}/take}. */
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static Door open(HttpMethod method, String path) {
        return new Door(method, path, Keeper.NOBODY, Set.of());
    }

    private static Door signedIn(HttpMethod method, String path) {
        return new Door(method, path, Keeper.SIGN_IN, Set.of());
    }

    private static Door with(Set<Role> roles, HttpMethod method, String path) {
        return new Door(method, path, Keeper.ROLES, roles);
    }
}
