package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.StaffOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Who gets in where: every door, each role, and a case that is theirs, one that is not, and one that is not there. The table
 * here is written apart from the one that the desk uses, so that a slip in either is seen; a page without a row fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessRulesTests extends ServedDesk {

    /** The roles that a page is for, and its ways in. */
    private static final Map<String, Set<Role>> TABLE = table("""
            anybody:
                GET / /keys /password /second-factor /passkeys
                POST /password /second-factor /passkeys /passkeys/remove
            examiner second-reviewer:
                GET /queue /queue/file /queue/alike/{id} /cases/{id} /cases/{id}/difference /cases/{id}/original /cases/{id}/disclosure
                GET /cases/{id}/original/picture /referrals /cases/{id}/referrals /cases/{id}/referrals/package
                GET /cases/{id}/clock /orders /cases/{id}/letters /cases/{id}/letters/text /cases/{id}/letters/pdf
                GET /cases/{id}/letters/sent
                GET /search /partners /partners/{id} /cases/{id}/partners
                POST /search /partners /queue/next /queue/filters /queue/filters/delete /cases/{id}/remarks /cases/{id}/remarks/strike
                POST /cases/{id}/acts/{act}
                POST /cases/{id}/take /cases/{id}/renew /cases/{id}/draft /cases/{id}/snooze /cases/{id}/snooze/end
                POST /cases/{id}/proposals/answer /cases/{id}/second-opinion /cases/{id}/partners/proposals/answer
            examiner:
                GET /assignments
                POST /cases/{id}/partners /cases/{id}/partners/recall
                POST /assignments /search/{filing}/case
                POST /queue/alike/{id} /cases/{id}/missed-entry /cases/{id}/assignment
                POST /cases/{id}/disclosure /cases/{id}/assignment/end /cases/{id}/names /cases/{id}/names/take-back /cases/{id}/number
                POST /cases/{id}/hits /cases/{id}/hits/take-back /cases/{id}/level
                POST /cases/{id}/entries /cases/{id}/entries/take-back /cases/{id}/decision /cases/{id}/copy
                POST /cases/{id}/referrals /cases/{id}/referrals/receipt /cases/{id}/referrals/answer
                POST /cases/{id}/referrals/step /cases/{id}/referrals/withdrawal /cases/{id}/referrals/recall
                POST /cases/{id}/referrals/recall/receipt /cases/{id}/clock/filing-date /cases/{id}/clock/order
                POST /cases/{id}/clock/end /cases/{id}/clock/renewal /cases/{id}/letters/sent /cases/{id}/letters/answer
                GET /cases/{id}/assignment /cases/{id}/entries
            second-reviewer:
                POST /cases/{id}/answer /cases/{id}/clock/renewal/answer
            operator auditor:
                GET /runs /runs/progress /runs/{run} /runs/{run}/report /runs/{run}/report/file /unread
            operator:
                POST /runs /unread/retry
            examiner second-reviewer list-author list-approver auditor operator:
                GET /figures /figures/runs /figures/time /figures/flagged /figures/precision /figures/recall /figures/waiting
                GET /figures/clocks
            examiner second-reviewer list-author list-approver auditor:
                GET /lists /lists/entries.csv /lists/health /lists/health/found /lists/health/precision
                GET /lists/{list}/changes /lists/{list}/export /lists/{list}/entries/{entry} /lists/{list}/comments/{entry}
                GET /lists/{list}/editions /lists/proposals/{id} /lists/{list}/entries/{entry}/hindsight
                GET /lists/{list}/entries/{entry}/hindsight/csv /lists/previews/{preview}
                POST /lists/{list}/comments/{entry} /lists/{list}/entries/{entry}/hindsight
            list-author list-approver:
                GET /lists/rising /lists/rising/csv /lists/laws
                POST /lists/rising/{term}/dismiss /lists/rising/{term}/take-back /lists/laws/{name}/done
                POST /lists/proposals/{id}/withdraw /lists/proposals/{id}/consent
            list-author:
                POST /lists/rising/{term}/watch /lists/import /lists/{list}/edit /lists/{list}/edit/take-up
                POST /lists/{list}/edit/discard /lists/{list}/edit/on-latest /lists/{list}/edit/{entry}
                POST /lists/{list}/edit/{entry}/check /lists/{list}/edit/{entry}/promote /lists/{list}/edit/{entry}/remove
                GET /lists/import /lists/{list}/edit /lists/{list}/edit/{entry}
            list-approver:
                POST /lists/proposals/{id}/approve /lists/proposals/{id}/send-back
            auditor:
                GET /trail /trail/csv /trail/story /partners/seen
            user-administrator:
                GET /people /people/{account}
                POST /people /people/{account} /people/{account}/lock /people/{account}/unlock /people/{account}/code
                POST /people/{account}/passkeys/remove /people/proposals/answer /people/{account}/conflicts
                POST /people/{account}/conflicts/remove /people/{account}/token/end
            """);

    /** What programs ask with a token; {@code ProgramsTests} tries them. */
    private static final Set<String> OF_PROGRAMS =
            Set.of("GET /api/v1/filings", "GET /api/v1/filings/{number}", "GET /api/v1/cases", "GET /api/v1/queue");

    private static final Set<String> OPEN_TO_ALL = Set.of(
            "GET /sign-in",
            "GET /first-administrator",
            "POST /first-administrator",
            "GET /invitation",
            "POST /invitation",
            "GET /sign-in/account",
            "POST /sign-in/account",
            "POST /language");

    /** What Spring answers itself, before any controller; POST /sign-in and POST /sign-out have tests of their own. */
    private static final Set<String> NO_CONTROLLER = Set.of(
            "POST /sign-in",
            "POST /sign-out",
            "GET /assets/**",
            "GET /error",
            "GET /api/openapi.json",
            "GET /oauth2/authorization/oidc",
            "GET /login/oauth2/code/oidc");

    private static final List<String> OF_A_PROVIDER = List.of(
            "GET /oauth2/authorization/oidc",
            "GET /login/oauth2/code/oidc",
            "GET /sign-in/account",
            "POST /sign-in/account");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages;

    @Autowired
    ResourceUrlProvider files;

    @Autowired
    PartnerMirror mirror;

    private final Map<Role, DeskBrowser> people = new EnumMap<>(Role.class);
    private DeskBrowser ofTheOcean;
    private long ocean;
    private long quantum;

    @BeforeAll
    void everybodyComesIn() {
        StaffOffice.ROLES_OF_PEOPLE.forEach(role -> people.put(role, signedIn(account(role))));
        ofTheOcean = signedIn("examiner-ocean");
        ocean = caseOf("ocean", "quantum");
        quantum = caseOf("quantum", "ocean");
    }

    @Test
    void everyPageHasARow() {
        Set<String> known = new TreeSet<>(TABLE.keySet());
        known.addAll(OPEN_TO_ALL);
        known.addAll(OF_PROGRAMS);

        assertThat(controllers()).containsExactlyInAnyOrderElementsOf(known);
        known.addAll(NO_CONTROLLER);
        assertThat(AccessRules.ALL).extracting(AccessRules.Door::toString).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void whatAProviderNeedsIsNotThereWithoutOne() {
        assertThat(OF_A_PROVIDER)
                .allSatisfy(door -> assertThat(
                                people.get(Role.EXAMINER).tryDoor(door, quantum).status())
                        .as(door)
                        .isEqualTo(404));
    }

    /** Spring's own pages and programs for passkeys would take one without asking for a password first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /webauthn/register",
                "POST /webauthn/register",
                "POST /webauthn/register/options",
                "POST /webauthn/authenticate/options",
                "POST /login/webauthn",
                "GET /login/webauthn.js",
                "GET /login"
            })
    void whatSpringWouldOfferForPasskeysIsNotThere(String door) {
        assertThat(people.get(Role.EXAMINER).tryDoor(door, quantum).status()).isEqualTo(404);
    }

    /** Each link of a page is looked for among the files: a pattern for all paths has a queue of fifty lines search every library. */
    @Test
    void filesHaveNoOtherPathsThanTheAssets() {
        assertThat(files.getHandlerMap().keySet()).isNotEmpty().allMatch(path -> path.startsWith("/assets/"));
    }

    private List<String> controllers() {
        return pages.getHandlerMethods().entrySet().stream()
                .filter(page -> page.getValue().getBeanType().getName().startsWith("org.sekisho"))
                .flatMap(page -> doors(page.getKey()))
                .toList();
    }

    private static Stream<String> doors(RequestMappingInfo page) {
        Set<RequestMethod> methods = page.getMethodsCondition().getMethods();
        assertThat(methods).as(page.toString()).isNotEmpty();
        return methods.stream()
                .flatMap(method -> page.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static Map<String, Set<Role>> table(String written) {
        Map<String, Set<Role>> table = new TreeMap<>();
        Set<Role> roles = Set.of();
        for (String line : written.lines().toList()) {
            if (line.endsWith(":")) {
                roles = line.equals("anybody:") ? StaffOffice.ROLES_OF_PEOPLE : roles(line.replace(":", ""));
            } else {
                String[] ways = line.strip().split(" ");
                for (String path : Arrays.asList(ways).subList(1, ways.length)) {
                    assertThat(table.put(ways[0] + " " + path, roles)).as(path).isNull();
                }
            }
        }
        return table;
    }

    private static Set<Role> roles(String accounts) {
        List<String> named = List.of(accounts.split(" "));
        return Arrays.stream(Role.values())
                .filter(role -> named.contains(account(role)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    static Set<String> doors() {
        return TABLE.keySet();
    }

    /** That a keeper lets in by the roles of a door and by nothing else is tried at each door by one who has none of them. */
    @Test
    void aDoorIsForTheRolesOfTheTable() {
        assertThat(AccessRules.ALL)
                .filteredOn(door -> TABLE.containsKey(door.toString()))
                .allSatisfy(door -> assertThat(Arrays.stream(Role.values()).filter(role -> door.opensTo(only(role))))
                        .as(door.toString())
                        .containsExactlyInAnyOrderElementsOf(TABLE.get(door.toString())));
    }

    private static StaffMember only(Role role) {
        return DeskOffice.person("one", Set.of(role), Set.of(), true, Handling.CONFIDENTIAL);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aRoleOpensWhatItIsForAndNothingElse(String door) {
        if (door.equals("GET /partners/{id}")) {
            mirror.holdsItemOf(quantum, account(Role.EXAMINER));
            rows.change("DELETE FROM partner_alike");
            rows.change("UPDATE partner_received SET id = ?", quantum);
        }
        List<Role> others = StaffOffice.ROLES_OF_PEOPLE.stream()
                .filter(role -> !TABLE.get(door).contains(role))
                .toList();
        if (!others.isEmpty()) {
            Role other = others.get(Math.floorMod(door.hashCode(), others.size()));
            assertThat(people.get(other).tryDoor(door, quantum).status())
                    .as(other.name())
                    .isEqualTo(404);
        }
        for (Role role : TABLE.get(door)) {
            Page page = people.get(role).tryDoor(door, quantum);
            assertThat(page.status()).as(() -> role + ": " + page.text()).isNotIn(403, 404, 405, 500);
        }
        assertThat(nobody().tryDoor(door, quantum).path())
                .as("who is not signed in")
                .isEqualTo("/sign-in");
    }

    static Stream<String> doorsOfCases() {
        return TABLE.keySet().stream()
                .filter(door -> door.contains("{id}") && !door.contains("/lists/"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("doorsOfCases")
    void aCaseThatIsNotTheirsIsAnsweredLikeOneThatIsNotThere(String door) {
        Page forbidden = ofTheOcean.tryDoor(door, quantum);
        Page missing = ofTheOcean.tryDoor(door, 987_654_321);

        assertThat(forbidden.status()).as(forbidden.text()).isEqualTo(404);
        missing.is(404);
        assertThat(forbidden.withoutTokens()).isEqualTo(missing.withoutTokens());
    }

    @Test
    void aCaseThatIsTheirsOpens() {
        ofTheOcean.get("/cases/" + ocean).is(200);
    }

    @Test
    void anInterestInThatPartyHidesTheCase() {
        String number = rows.word(
                "SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?", ocean);
        rows.change(
                "INSERT INTO staff_conflict (staff_id, kind, value) VALUES ('examiner-ocean', 'FILING', ?)", number);
        ofTheOcean.get("/cases/" + ocean).is(404);
    }

    @Test
    void aTryAtADoorOfOthersIsOnTheAuditTrail() {
        people.get(Role.OPERATOR).get("/queue");

        assertThat(
                        rows.words(
                                "SELECT DISTINCT subject FROM audit_record WHERE actor = 'operator' AND action = 'PAGE_REFUSED'"))
                .contains("GET /queue");
    }

    @Test
    void whoIsLockedOutIsOutAtTheNextClick() {
        DeskBrowser browser = signedIn("examiner-2");
        browser.get("/queue").isAt("/queue");
        rows.change("UPDATE staff_member SET active = FALSE WHERE id = 'examiner-2'");
        browser.get("/queue").hasNo("#take-next");
    }
}
