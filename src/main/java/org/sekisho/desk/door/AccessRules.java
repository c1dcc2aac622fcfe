package org.sekisho.desk.door;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every way into the desk, and who may take it. What is not named here does not exist for anybody; what someone may not
 * open looks the same to them.
 *
 * <p>A door says which roles a page is for. Which cases a person may see behind it is the review's own rule.
 */
public final class AccessRules {

    private static final Set<Role> CASE_READERS = Set.of(Role.EXAMINER, Role.SECOND_REVIEWER);
    private static final Set<Role> DECIDERS = Set.of(Role.EXAMINER);
    private static final Set<Role> CONFIRMERS = Set.of(Role.SECOND_REVIEWER);
    private static final Set<Role> RUN_READERS = Set.of(Role.OPERATOR, Role.AUDITOR);
    private static final Set<Role> FIGURE_READERS = Set.of(
            Role.EXAMINER, Role.SECOND_REVIEWER, Role.LIST_AUTHOR, Role.LIST_APPROVER, Role.AUDITOR, Role.OPERATOR);
    private static final Set<Role> LIST_READERS =
            Set.of(Role.EXAMINER, Role.SECOND_REVIEWER, Role.LIST_AUTHOR, Role.LIST_APPROVER, Role.AUDITOR);
    private static final Set<Role> LIST_AUTHORS = Set.of(Role.LIST_AUTHOR);
    private static final Set<Role> LIST_APPROVERS = Set.of(Role.LIST_APPROVER);
    private static final Set<Role> LIST_KEEPERS = Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER);
    private static final Set<Role> OPERATORS = Set.of(Role.OPERATOR);
    private static final Set<Role> AUDITORS = Set.of(Role.AUDITOR);
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.USER_ADMINISTRATOR);

    /** The address of the container's own errors; no person comes there. */
    static final String ERROR = "/error";

    public static final List<Door> ALL = List.of(
            open(HttpMethod.GET, "/sign-in"),
            open(HttpMethod.POST, "/sign-in").with(Way.PASSWORDS),
            open(HttpMethod.GET, "/first-administrator").with(Way.PASSWORDS),
            open(HttpMethod.POST, "/first-administrator").with(Way.PASSWORDS),
            open(HttpMethod.GET, "/invitation").with(Way.PASSWORDS),
            open(HttpMethod.POST, "/invitation").with(Way.PASSWORDS),
            open(HttpMethod.GET, "/oauth2/authorization/oidc").with(Way.PROVIDER),
            open(HttpMethod.GET, "/login/oauth2/code/oidc").with(Way.PROVIDER),
            open(HttpMethod.GET, "/sign-in/account").with(Way.PROVIDER),
            open(HttpMethod.POST, "/sign-in/account").with(Way.PROVIDER),
            open(HttpMethod.POST, "/language"),
            open(HttpMethod.GET, ERROR),
            open(HttpMethod.GET, "/assets/**"),
            signedIn(HttpMethod.GET, "/"),
            signedIn(HttpMethod.GET, "/keys"),
            signedIn(HttpMethod.GET, "/password"),
            signedIn(HttpMethod.POST, "/password"),
            atStage(Keeper.FIRST_FACTOR, HttpMethod.POST, "/sign-out"),
            atStage(Keeper.FIRST_FACTOR, HttpMethod.GET, "/second-factor"),
            atStage(Keeper.FIRST_FACTOR, HttpMethod.POST, "/second-factor"),
            atStage(Keeper.ENROLMENT, HttpMethod.GET, "/passkeys"),
            atStage(Keeper.ENROLMENT, HttpMethod.POST, "/passkeys"),
            atStage(Keeper.ENROLMENT, HttpMethod.POST, "/passkeys/remove"),
            with(CASE_READERS, HttpMethod.GET, "/queue"),
            with(CASE_READERS, HttpMethod.GET, "/queue/file"),
            with(CASE_READERS, HttpMethod.POST, "/queue/next"),
            with(CASE_READERS, HttpMethod.GET, "/queue/alike/{id}"),
            with(DECIDERS, HttpMethod.POST, "/queue/alike/{id}"),
            with(CASE_READERS, HttpMethod.POST, "/queue/filters"),
            with(CASE_READERS, HttpMethod.POST, "/queue/filters/delete"),
            with(DECIDERS, HttpMethod.GET, "/assignments"),
            with(DECIDERS, HttpMethod.POST, "/assignments"),
            with(CASE_READERS, HttpMethod.GET, "/search"),
            with(CASE_READERS, HttpMethod.POST, "/search"),
            with(DECIDERS, HttpMethod.POST, "/search/{filing}/case"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}"),
            with(DECIDERS, HttpMethod.GET, "/cases/{id}/assignment"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/assignment"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/assignment/end"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/remarks"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/remarks/strike"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/names"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/names/take-back"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/number"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/hits"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/hits/take-back"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/level"),
            with(DECIDERS, HttpMethod.GET, "/cases/{id}/entries"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/entries"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/entries/take-back"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/proposals/answer"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/disclosure"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/disclosure"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/difference"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/original"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/original/picture"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/missed-entry"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/second-opinion"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/acts/{act}"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/take"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/renew"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/snooze"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/snooze/end"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/draft"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/decision"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/copy"),
            with(CONFIRMERS, HttpMethod.POST, "/cases/{id}/answer"),
            with(RUN_READERS, HttpMethod.GET, "/runs"),
            with(RUN_READERS, HttpMethod.GET, "/runs/progress"),
            with(RUN_READERS, HttpMethod.GET, "/runs/{run}"),
            with(RUN_READERS, HttpMethod.GET, "/runs/{run}/report"),
            with(RUN_READERS, HttpMethod.GET, "/runs/{run}/report/file"),
            with(OPERATORS, HttpMethod.POST, "/runs"),
            with(RUN_READERS, HttpMethod.GET, "/unread"),
            with(OPERATORS, HttpMethod.POST, "/unread/retry"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/runs"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/time"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/flagged"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/precision"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/recall"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/waiting"),
            with(FIGURE_READERS, HttpMethod.GET, "/figures/clocks"),
            with(LIST_READERS, HttpMethod.GET, "/lists"),
            with(LIST_READERS, HttpMethod.GET, "/lists/entries.csv"),
            with(LIST_READERS, HttpMethod.GET, "/lists/health"),
            with(LIST_READERS, HttpMethod.GET, "/lists/health/found"),
            with(LIST_READERS, HttpMethod.GET, "/lists/health/precision"),
            with(LIST_KEEPERS, HttpMethod.GET, "/lists/rising"),
            with(LIST_KEEPERS, HttpMethod.GET, "/lists/rising/csv"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/rising/{term}/watch"),
            with(LIST_KEEPERS, HttpMethod.POST, "/lists/rising/{term}/dismiss"),
            with(LIST_KEEPERS, HttpMethod.POST, "/lists/rising/{term}/take-back"),
            with(LIST_KEEPERS, HttpMethod.GET, "/lists/laws"),
            with(LIST_KEEPERS, HttpMethod.POST, "/lists/laws/{name}/done"),
            with(LIST_READERS, HttpMethod.GET, "/lists/{list}/changes"),
            with(LIST_READERS, HttpMethod.GET, "/lists/{list}/export"),
            with(LIST_READERS, HttpMethod.GET, "/lists/{list}/entries/{entry}"),
            with(LIST_READERS, HttpMethod.GET, "/lists/{list}/comments/{entry}"),
            with(LIST_READERS, HttpMethod.POST, "/lists/{list}/comments/{entry}"),
            with(LIST_READERS, HttpMethod.GET, "/lists/{list}/editions"),
            with(LIST_READERS, HttpMethod.GET, "/lists/proposals/{id}"),
            with(LIST_APPROVERS, HttpMethod.POST, "/lists/proposals/{id}/approve"),
            with(LIST_APPROVERS, HttpMethod.POST, "/lists/proposals/{id}/send-back"),
            with(LIST_KEEPERS, HttpMethod.POST, "/lists/proposals/{id}/withdraw"),
            with(LIST_KEEPERS, HttpMethod.POST, "/lists/proposals/{id}/consent"),
            with(LIST_AUTHORS, HttpMethod.GET, "/lists/import"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/import"),
            with(LIST_AUTHORS, HttpMethod.GET, "/lists/{list}/edit"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/{list}/edit"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/{list}/edit/take-up"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/{list}/edit/discard"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/{list}/edit/on-latest"),
            with(LIST_AUTHORS, HttpMethod.GET, "/lists/{list}/edit/{entry}"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/{list}/edit/{entry}"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/{list}/edit/{entry}/check"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/{list}/edit/{entry}/promote"),
            with(LIST_AUTHORS, HttpMethod.POST, "/lists/{list}/edit/{entry}/remove"),
            with(LIST_READERS, HttpMethod.GET, "/lists/{list}/entries/{entry}/hindsight"),
            with(LIST_READERS, HttpMethod.GET, "/lists/{list}/entries/{entry}/hindsight/csv"),
            with(LIST_READERS, HttpMethod.POST, "/lists/{list}/entries/{entry}/hindsight"),
            with(LIST_READERS, HttpMethod.GET, "/lists/previews/{preview}"),
            with(CASE_READERS, HttpMethod.GET, "/referrals"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/referrals"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/referrals/package"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/receipt"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/answer"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/step"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/withdrawal"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/recall"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/referrals/recall/receipt"),
            with(CASE_READERS, HttpMethod.GET, "/partners"),
            with(CASE_READERS, HttpMethod.POST, "/partners"),
            with(AUDITORS, HttpMethod.GET, "/partners/seen"),
            with(CASE_READERS, HttpMethod.GET, "/partners/{id}"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/partners"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/partners"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/partners/recall"),
            with(CASE_READERS, HttpMethod.POST, "/cases/{id}/partners/proposals/answer"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/clock"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/clock/filing-date"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/clock/order"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/clock/end"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/clock/renewal"),
            with(CONFIRMERS, HttpMethod.POST, "/cases/{id}/clock/renewal/answer"),
            with(CASE_READERS, HttpMethod.GET, "/orders"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/letters"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/letters/text"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/letters/pdf"),
            with(CASE_READERS, HttpMethod.GET, "/cases/{id}/letters/sent"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/letters/sent"),
            with(DECIDERS, HttpMethod.POST, "/cases/{id}/letters/answer"),
            with(AUDITORS, HttpMethod.GET, "/trail"),
            with(AUDITORS, HttpMethod.GET, "/trail/csv"),
            with(AUDITORS, HttpMethod.GET, "/trail/story"),
            with(ADMINISTRATORS, HttpMethod.GET, "/people"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people"),
            with(ADMINISTRATORS, HttpMethod.GET, "/people/{account}"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people/{account}"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people/{account}/lock"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people/{account}/unlock"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people/{account}/code"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people/{account}/passkeys/remove"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people/proposals/answer"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people/{account}/conflicts"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people/{account}/conflicts/remove"),
            with(ADMINISTRATORS, HttpMethod.POST, "/people/{account}/token/end"),
            atStage(Keeper.TOKEN, HttpMethod.GET, "/api/openapi.json"),
            atStage(Keeper.TOKEN, HttpMethod.GET, "/api/v1/filings"),
            atStage(Keeper.TOKEN, HttpMethod.GET, "/api/v1/filings/{number}"),
            atStage(Keeper.TOKEN, HttpMethod.GET, "/api/v1/cases"),
            atStage(Keeper.TOKEN, HttpMethod.GET, "/api/v1/queue"));

    /** Pages to which a form that came too late may lead back: those for people who are signed in, and the sign-in. */
    private static final Set<String> PAGES = ALL.stream()
            .filter(door -> door.method().equals(HttpMethod.GET))
            .filter(door -> door.keeper() == Keeper.SIGN_IN
                    || door.keeper() == Keeper.ROLES
                    || door.path().equals("/sign-in"))
            .map(Door::path)
            .collect(Collectors.toUnmodifiableSet());

    private AccessRules() {}

    /** Whether the page of an address opens to somebody who is signed in. */
    public static boolean opensTo(StaffMember reader, String page) {
        return ALL.stream()
                .filter(door ->
                        door.method().equals(HttpMethod.GET) && door.path().equals(page))
                .anyMatch(door -> door.opensTo(reader));
    }

    /** The page on which the form of an address stands: the nearest above it by the names of doors; the first page if there is none. */
    static String pageWithForm(String address) {
        PathContainer path = PathContainer.parsePath(address);
        return ALL.stream()
                .filter(door -> door.method().equals(HttpMethod.POST))
                .filter(door ->
                        PathPatternParser.defaultInstance.parse(door.path()).matches(path))
                .max(Comparator.comparingInt(
                        door -> door.path().replaceAll("\\{\\w+}", "").length()))
                .map(door -> pageAbove(door.path(), address))
                .orElse("/");
    }

    private static String pageAbove(String door, String address) {
        if (door.isEmpty()) {
            return "/";
        }
        return PAGES.contains(door)
                ? address
                : pageAbove(door.substring(0, door.lastIndexOf('/')), address.substring(0, address.lastIndexOf('/')));
    }

    /** Rules on who may pass. */
    public enum Keeper {
        /** Everybody may pass. */
        NOBODY,
        /** A person who has given a name and a password, even if a passkey is still to be given. */
        FIRST_FACTOR,
        /** A person who has given all their factors, even if a passkey is still to be registered. */
        ENROLMENT,
        /** A person who is signed in. */
        SIGN_IN,
        /** A person who is signed in and has one of the roles. */
        ROLES,
        /** A program of the office with a token of its account. */
        TOKEN
    }

    /** Ways to sign in that an office must have set up for a page to be there. */
    public enum Way {
        ALWAYS,
        /** People sign in by passwords. */
        PASSWORDS,
        /** People sign in by the office's provider. */
        PROVIDER
    }

    /** A way in. */
    public record Door(HttpMethod method, String path, Keeper keeper, Set<Role> roles, Way way) {

        /** Whether someone who is signed in may pass, or a program that came in. */
        public boolean opensTo(StaffMember person) {
            return person.isProgram() == (keeper == Keeper.TOKEN)
                    && (keeper != Keeper.ROLES || roles.stream().anyMatch(person::has));
        }

        /** Whether someone who has come that far may pass. */
        boolean opensAt(SignInStage stage) {
            return switch (keeper) {
                case NOBODY, FIRST_FACTOR, TOKEN -> true;
                case ENROLMENT -> stage != SignInStage.HALF;
                case SIGN_IN, ROLES -> stage == SignInStage.WHOLE;
            };
        }

        /** Whether the door is there at all. */
        boolean isThere(WebSettings settings) {
            return switch (way) {
                case ALWAYS -> true;
                case PASSWORDS -> settings.takesPasswords();
                case PROVIDER -> settings.oidc() != null;
            };
        }

        private Door with(Way other) {
            return new Door(method, path, keeper, roles, other);
        }

        /** {@code POST /cases/{id}/take}. */
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static Door open(HttpMethod method, String path) {
        return new Door(method, path, Keeper.NOBODY, Set.of(), Way.ALWAYS);
    }

    private static Door signedIn(HttpMethod method, String path) {
        return atStage(Keeper.SIGN_IN, method, path);
    }

    private static Door atStage(Keeper keeper, HttpMethod method, String path) {
        return new Door(method, path, keeper, Set.of(), Way.ALWAYS);
    }

    private static Door with(Set<Role> roles, HttpMethod method, String path) {
        return new Door(method, path, Keeper.ROLES, roles, Way.ALWAYS);
    }
}
