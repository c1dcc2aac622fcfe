package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.desk.door.Doors;
import org.sekisho.office.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets in where: every door, each role, and a case that is theirs, one that is not, and one that is not there. The table
 * here is written apart from the one that the desk uses, so that a slip in either is seen; a page without a row fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTests extends ServedDesk {

    private static final Set<Role> ANYBODY = Set.of(Role.values());
    private static final Set<Role> CASES = Set.of(Role.EXAMINER, Role.SECOND_REVIEWER);

    private static final Set<Role> LISTS =
            Set.of(Role.EXAMINER, Role.SECOND_REVIEWER, Role.LIST_AUTHOR, Role.LIST_APPROVER, Role.AUDITOR);
    private static final Set<Role> FIGURES = Set.of(
            Role.EXAMINER, Role.SECOND_REVIEWER, Role.LIST_AUTHOR, Role.LIST_APPROVER, Role.AUDITOR, Role.OPERATOR);
    private static final Set<Role> RUNS = Set.of(Role.OPERATOR, Role.AUDITOR);

    /** Who may open it; null: even those who are not signed in. */
    private static final Map<String, Set<Role>> TABLE = Map.ofEntries(
            Map.entry("GET /", ANYBODY),
            Map.entry("GET /keys", ANYBODY),
            Map.entry("GET /password", ANYBODY),
            Map.entry("POST /password", ANYBODY),
            Map.entry("GET /second-factor", ANYBODY),
            Map.entry("POST /second-factor", ANYBODY),
            Map.entry("GET /passkeys", ANYBODY),
            Map.entry("POST /passkeys", ANYBODY),
            Map.entry("POST /passkeys/remove", ANYBODY),
            Map.entry("GET /queue", CASES),
            Map.entry("POST /queue/next", CASES),
            Map.entry("GET /queue/alike/{id}", CASES),
            Map.entry("POST /queue/alike/{id}", Set.of(Role.EXAMINER)),
            Map.entry("POST /queue/filters", CASES),
            Map.entry("POST /queue/filters/delete", CASES),
            Map.entry("GET /cases/{id}", CASES),
            Map.entry("GET /cases/{id}/difference", CASES),
            Map.entry("GET /cases/{id}/original", CASES),
            Map.entry("GET /cases/{id}/original/picture", CASES),
            Map.entry("POST /cases/{id}/open-again", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/missed-entry", Set.of(Role.EXAMINER)),
            Map.entry("GET /cases/{id}/assignment", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/assignment", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/assignment/end", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/remarks", CASES),
            Map.entry("POST /cases/{id}/remarks/strike", CASES),
            Map.entry("POST /cases/{id}/names", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/names/take-back", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/level", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/proposals/answer", Set.of(Role.EXAMINER, Role.SECOND_REVIEWER)),
            Map.entry("POST /cases/{id}/entries", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/entries/take-back", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/take", CASES),
            Map.entry("POST /cases/{id}/renew", CASES),
            Map.entry("POST /cases/{id}/draft", CASES),
            Map.entry("POST /cases/{id}/put-back", CASES),
            Map.entry("POST /cases/{id}/decision", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/undo", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/answer", Set.of(Role.SECOND_REVIEWER)),
            Map.entry("GET /runs", RUNS),
            Map.entry("GET /runs/progress", RUNS),
            Map.entry("GET /runs/{run}", RUNS),
            Map.entry("GET /runs/{run}/report", RUNS),
            Map.entry("GET /runs/{run}/report/file", RUNS),
            Map.entry("POST /runs", Set.of(Role.OPERATOR)),
            Map.entry("GET /unread", RUNS),
            Map.entry("POST /unread/retry", Set.of(Role.OPERATOR)),
            Map.entry("GET /figures", FIGURES),
            Map.entry("GET /figures/runs", FIGURES),
            Map.entry("GET /figures/time", FIGURES),
            Map.entry("GET /figures/flagged", FIGURES),
            Map.entry("GET /figures/precision", FIGURES),
            Map.entry("GET /figures/waiting", FIGURES),
            Map.entry("GET /figures/clocks", FIGURES),
            Map.entry("GET /lists", LISTS),
            Map.entry("GET /lists/entries.csv", LISTS),
            Map.entry("GET /lists/health", LISTS),
            Map.entry("GET /lists/health/found", LISTS),
            Map.entry("GET /lists/health/precision", LISTS),
            Map.entry("GET /lists/rising", Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER)),
            Map.entry("GET /lists/rising/csv", Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER)),
            Map.entry("POST /lists/rising/{term}/watch", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/rising/{term}/dismiss", Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER)),
            Map.entry("POST /lists/rising/{term}/take-back", Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER)),
            Map.entry("GET /lists/laws", Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER)),
            Map.entry("POST /lists/laws/{name}/done", Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER)),
            Map.entry("GET /lists/{list}/changes", LISTS),
            Map.entry("GET /lists/{list}/export", LISTS),
            Map.entry("GET /lists/{list}/entries/{entry}", LISTS),
            Map.entry("GET /lists/{list}/comments/{entry}", LISTS),
            Map.entry("POST /lists/{list}/comments/{entry}", LISTS),
            Map.entry("GET /lists/{list}/editions", LISTS),
            Map.entry("GET /lists/proposals/{id}", LISTS),
            Map.entry("POST /lists/proposals/{id}/approve", Set.of(Role.LIST_APPROVER)),
            Map.entry("POST /lists/proposals/{id}/send-back", Set.of(Role.LIST_APPROVER)),
            Map.entry("POST /lists/proposals/{id}/withdraw", Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER)),
            Map.entry("POST /lists/proposals/{id}/consent", Set.of(Role.LIST_AUTHOR, Role.LIST_APPROVER)),
            Map.entry("GET /lists/import", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/import", Set.of(Role.LIST_AUTHOR)),
            Map.entry("GET /lists/{list}/edit", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/{list}/edit", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/{list}/edit/take-up", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/{list}/edit/discard", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/{list}/edit/on-latest", Set.of(Role.LIST_AUTHOR)),
            Map.entry("GET /lists/{list}/edit/{entry}", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/{list}/edit/{entry}", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/{list}/edit/{entry}/check", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/{list}/edit/{entry}/promote", Set.of(Role.LIST_AUTHOR)),
            Map.entry("POST /lists/{list}/edit/{entry}/remove", Set.of(Role.LIST_AUTHOR)),
            Map.entry("GET /lists/{list}/entries/{entry}/hindsight", LISTS),
            Map.entry("GET /lists/{list}/entries/{entry}/hindsight/csv", LISTS),
            Map.entry("POST /lists/{list}/entries/{entry}/hindsight", LISTS),
            Map.entry("GET /lists/previews/{preview}", LISTS),
            Map.entry("GET /referrals", CASES),
            Map.entry("GET /cases/{id}/referrals", CASES),
            Map.entry("GET /cases/{id}/referrals/package", CASES),
            Map.entry("POST /cases/{id}/referrals", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/referrals/receipt", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/referrals/answer", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/referrals/step", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/referrals/withdrawal", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/referrals/recall", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/referrals/recall/receipt", Set.of(Role.EXAMINER)),
            Map.entry("GET /cases/{id}/clock", CASES),
            Map.entry("POST /cases/{id}/clock/filing-date", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/clock/order", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/clock/end", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/clock/renewal", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/clock/renewal/answer", Set.of(Role.SECOND_REVIEWER)),
            Map.entry("GET /orders", CASES),
            Map.entry("GET /cases/{id}/letters", CASES),
            Map.entry("GET /cases/{id}/letters/text", CASES),
            Map.entry("GET /cases/{id}/letters/pdf", CASES),
            Map.entry("GET /cases/{id}/letters/sent", CASES),
            Map.entry("POST /cases/{id}/letters/sent", Set.of(Role.EXAMINER)),
            Map.entry("POST /cases/{id}/letters/answer", Set.of(Role.EXAMINER)),
            Map.entry("GET /trail", Set.of(Role.AUDITOR)),
            Map.entry("GET /trail/csv", Set.of(Role.AUDITOR)),
            Map.entry("GET /people", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("POST /people", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("GET /people/{account}", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("POST /people/{account}", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("POST /people/{account}/lock", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("POST /people/{account}/unlock", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("POST /people/{account}/code", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("POST /people/{account}/passkeys/remove", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("POST /people/proposals/answer", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("POST /people/{account}/conflicts", Set.of(Role.USER_ADMINISTRATOR)),
            Map.entry("POST /people/{account}/conflicts/remove", Set.of(Role.USER_ADMINISTRATOR)));

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
    private PreviewedList previewed;

    private final Map<Role, DeskBrowser> people = new EnumMap<>(Role.class);
    private DeskBrowser ofTheOcean;
    private long ocean;
    private long quantum;

    @BeforeAll
    void everybodyComesIn() {
        Arrays.stream(Role.values()).forEach(role -> people.put(role, signedIn(account(role))));
        ofTheOcean = signedIn("examiner-ocean");
        ocean = caseOf("ocean", "quantum");
        quantum = caseOf("quantum", "ocean");
        assertThat(previewed.ofLeaves()).isPositive();
    }

    @Test
    void everyPageHasARow() {
        Set<String> known = new TreeSet<>(TABLE.keySet());
        known.addAll(OPEN_TO_ALL);

        assertThat(controllers()).containsExactlyInAnyOrderElementsOf(known);
        known.addAll(NO_CONTROLLER);
        assertThat(Doors.ALL).extracting(Doors.Door::toString).containsExactlyInAnyOrderElementsOf(known);
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

    static List<Arguments> rolesAndDoors() {
        List<Arguments> all = new ArrayList<>();
        TABLE.keySet().stream().sorted().forEach(door -> {
            for (Role role : Role.values()) {
                all.add(arguments(role, door));
            }
        });
        return all;
    }

    @ParameterizedTest
    @MethodSource("rolesAndDoors")
    void aRoleOpensWhatItIsForAndNothingElse(Role role, String door) {
        boolean itsOwn = TABLE.get(door).contains(role);

        DeskBrowser.Page page = people.get(role).tryDoor(door, quantum);
        if (itsOwn) {
            assertThat(page.status()).as("%s: %s", door, page.text()).isNotIn(403, 404, 405, 500);
        } else {
            assertThat(page.status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("rolesAndDoors")
    void whoIsNotSignedInIsSentToSignIn(Role role, String door) {
        if (role != Role.AUDITOR) {
            return; // one time is enough
        }
        assertThat(nobody().tryDoor(door, quantum).at().getPath()).isEqualTo("/sign-in");
    }

    static Stream<String> doorsOfCases() {
        return TABLE.keySet().stream()
                .filter(door -> door.contains("{id}") && !door.contains("/lists/"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("doorsOfCases")
    void aCaseThatIsNotTheirsIsAnsweredLikeOneThatIsNotThere(String door) {
        DeskBrowser.Page forbidden = ofTheOcean.tryDoor(door, quantum);
        DeskBrowser.Page missing = ofTheOcean.tryDoor(door, 987_654_321);

        assertThat(forbidden.status()).as(forbidden.text()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(forbidden.withoutTokens()).isEqualTo(missing.withoutTokens());
    }

    @Test
    void aCaseThatIsTheirsOpens() {
        assertThat(ofTheOcean.get("/cases/" + ocean).status()).isEqualTo(200);
    }

    @Test
    void anInterestInThatPartyHidesTheCase() {
        String number = jdbc.sql(
                        "SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?")
                .param(ocean)
                .query(String.class)
                .single();
        jdbc.sql("INSERT INTO staff_conflict (staff_id, kind, value) VALUES ('examiner-ocean', 'FILING', ?)")
                .param(number)
                .update();
        try {
            assertThat(ofTheOcean.get("/cases/" + ocean).status()).isEqualTo(404);
        } finally {
            jdbc.sql("DELETE FROM staff_conflict WHERE staff_id = 'examiner-ocean'")
                    .update();
        }
    }

    @Test
    void aTryAtADoorOfOthersIsOnTheAuditTrail() {
        people.get(Role.OPERATOR).get("/queue");

        assertThat(jdbc.sql(
                                "SELECT DISTINCT subject FROM audit_record WHERE actor = 'operator' AND action = 'PAGE_REFUSED'")
                        .query(String.class)
                        .list())
                .contains("GET /queue");
    }

    @Test
    void whoIsLockedOutIsOutAtTheNextClick() {
        DeskBrowser browser = signedIn("examiner-2");
        assertThat(browser.get("/queue").at().getPath()).isEqualTo("/queue");
        jdbc.sql("UPDATE staff_member SET active = FALSE WHERE id = 'examiner-2'")
                .update();
        try {
            assertThat(browser.get("/queue").document().select("#take-next")).isEmpty();
        } finally {
            jdbc.sql("UPDATE staff_member SET active = TRUE WHERE id = 'examiner-2'")
                    .update();
        }
    }

    @Test
    void theTableNamesNoDoorTwice() {
        assertThat(Doors.ALL.stream()
                        .collect(Collectors.groupingBy(Doors.Door::toString))
                        .values())
                .allSatisfy(same -> assertThat(same).hasSize(1));
    }
}
