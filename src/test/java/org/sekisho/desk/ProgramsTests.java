package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.bench.CaseMill;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.LongReads;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Invitations;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.OneTimeCode;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office's other programs, at the desk's own port: a client made of the description, and whoever gets nothing. */
@ExtendWith(OutputCaptureExtension.class)
class ProgramsTests extends ServedDesk {

    private static final String QUANTUM = "US20260401101A1";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Invitations invitations;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    /** The token of a program that may see those areas, all if none is given. */
    private String token(String account, Handling cleared, String... areas) {
        StaffId id = new StaffId(account);
        if (staff.byId(id).isEmpty()) {
            Access access = new Access(Set.of(Role.SERVICE_ACCOUNT), Set.of(areas), areas.length == 0, cleared);
            staff.add(id, new Profile("A program", access, Language.EN), "test");
        }
        return invitations.issueCode(id, "test").code().written();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> by(String token, String path) throws Exception {
        return get(path, "Authorization", "Bearer " + token);
    }

    private JsonNode json(String token, String path) throws Exception {
        HttpResponse<String> answer = by(token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** All filings with their states, read page by page. */
    private Map<String, String> all(String token) throws Exception {
        Map<String, String> states = new HashMap<>();
        JsonNode page = json(token, "/api/v1/filings");
        boolean more = true;
        while (more) {
            page.get("filings")
                    .forEach(filing -> states.put(
                            filing.get("filing").asString(), filing.get("state").asString()));
            more = page.get("more").asBoolean();
            page = json(token, "/api/v1/filings?since=" + page.get("cursor"));
        }
        return states;
    }

    @Test
    void theDescriptionSaysOfEachRequestHowItIsRefused() throws Exception {
        JsonNode paths =
                json(token("publisher", Handling.SECRET), "/api/openapi.json").get("paths");
        assertThat(paths)
                .hasSize(4)
                .allSatisfy(path -> assertThat(path.get("get").get("responses").propertyNames())
                        .contains("200", "400", "401", "404"));
    }

    @Test
    void aClientMadeOfTheDescriptionReadsIt() throws Exception {
        String token = token("publisher", Handling.SECRET);
        String description = by(token, "/api/openapi.json").body();
        try (GeneratedClient client = new GeneratedClient(description, folder, "http://127.0.0.1:" + port, token)) {
            Object filing = client.asks("filing", QUANTUM);
            assertThat(GeneratedClient.of(filing, "state")).hasToString("HELD");
            assertThat(GeneratedClient.of(filing, "version")).isEqualTo(1);
            Object changes = client.asks("filings", 0L);
            assertThat(GeneratedClient.list(changes, "filings")).isNotEmpty();
            assertThat((Long) GeneratedClient.of(changes, "cursor")).isPositive();
            assertThat(GeneratedClient.list(client.asks("queue", null, null, null), "cases"))
                    .hasSize(rows.number("SELECT COUNT(*) FROM review_case WHERE work_list = 'TO_DECIDE'"));
            assertThat(GeneratedClient.list(client.asks("cases", "OPEN", "SECRECY", null), "cases"))
                    .isNotEmpty()
                    .allSatisfy(
                            one -> assertThat(GeneratedClient.of(one, "queue")).hasToString("SECRECY"));
        }
    }

    @Test
    void eachFilingIsToldAsItStands() throws Exception {
        String token = token("publisher", Handling.SECRET);
        Map<String, String> states = all(token);

        assertThat(states.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rows.words("SELECT DISTINCT number FROM filing WHERE NOT canary AND NOT quarantined"));
        assertThat(states).containsEntry(QUANTUM, "HELD").containsValues("RELEASED", "UNREAD");
        assertThat(json(token, "/api/v1/filings/" + QUANTUM).get("publicSince").asString())
                .matches("\\d{4}-\\d\\d-\\d\\d");
        String filing = " JOIN filing f ON f.id = c.filing_id AND f.number = '%s'".formatted(QUANTUM);
        rows.change(("UPDATE review_case c%s SET c.clock_stage = 'ORDERED', c.clock = 'order', c.clock_code = 'order',"
                        + " c.clock_jurisdiction = 'US', c.due_on = '2027-11-29', c.act_by = NULL")
                .formatted(filing));
        JsonNode ordered = json(token, "/api/v1/filings/" + QUANTUM);
        assertThat(ordered.get("state").asString()).isEqualTo("UNDER_ORDER");
        assertThat(ordered.get("orderUntil").asString()).isEqualTo("2027-11-29");
        assertThat(ordered.at("/clock").asString()).isEqualTo("order");
        rows.change(
                "DELETE o FROM screening_outcome o JOIN filing f ON f.id = o.filing_id WHERE f.number = ?", QUANTUM);
        rows.change("UPDATE review_case c%s SET c.clock_stage = 'FIRST'".formatted(filing));
        assertThat(json(token, "/api/v1/filings/" + QUANTUM).get("state").asString())
                .isEqualTo("WAITING");
    }

    @Test
    void anotherAreaOrALowerLevelGetsWhatIsNotThere() throws Exception {
        String quantum = rows.word(
                "SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?",
                caseOf("quantum", "ocean"));
        rows.change(
                "UPDATE review_case c JOIN filing f ON f.id = c.filing_id SET c.handling = 'CONFIDENTIAL'"
                        + " WHERE f.number = ?",
                quantum);
        String ocean = token("ocean-program", Handling.SECRET, "ocean");
        String low = token("low-program", Handling.OPEN);
        for (String token : List.of(ocean, low)) {
            HttpResponse<String> unknown = by(token, "/api/v1/filings/US99999999999");
            HttpResponse<String> forbidden = by(token, "/api/v1/filings/" + quantum);
            assertThat(forbidden.statusCode()).isEqualTo(404);
            assertThat(forbidden.body()).isEqualTo(unknown.body()).doesNotContain(quantum);
            assertThat(forbidden.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
            assertThat(all(token)).doesNotContainKey(quantum);
            assertThat(by(token, "/api/v1/queue").body()).doesNotContain(quantum);
            assertThat(by(token, "/api/v1/cases?status=OPEN").body()).doesNotContain(quantum);
        }
        assertThat(all(ocean).keySet()).isSubsetOf(rows.words("""
                SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id
                    JOIN case_area a ON a.case_id = c.id WHERE a.area = 'ocean'"""));
        String bound = token("publisher", Handling.SECRET);
        rows.change("INSERT INTO staff_conflict (staff_id, kind, value) VALUES ('publisher', 'FILING', ?)", quantum);
        assertThat(by(bound, "/api/v1/filings/" + quantum).statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseThatTheyMayNotKnowOfKeepsAFilingFromBeingToldReleased() throws Exception {
        long shown = caseOf("quantum", "ocean");
        String number = rows.word(
                "SELECT f.number FROM filing f JOIN review_case c ON c.filing_id = f.id WHERE c.id = ?", shown);
        String token = token("quantum-program", Handling.CONFIDENTIAL, "quantum");
        rows.change("SET check_constraint_checks = 0");
        rows.change("UPDATE review_case SET status = 'CLOSED', handling = 'OPEN' WHERE id = ?", shown);
        rows.change(
                "DELETE FROM review_case WHERE id <> ? AND filing_id = (SELECT filing_id FROM (SELECT * FROM"
                        + " review_case) c WHERE c.id = ?)",
                shown,
                shown);
        assertThat(json(token, "/api/v1/filings/" + number).get("state").asString())
                .isEqualTo("RELEASED");
        rows.change("""
                INSERT INTO review_case (filing_id, queue, status, handling, opened_at, run_id, rank_score)
                SELECT filing_id, 'DISCLOSURE', 'OPEN', 'SECRET', opened_at, run_id, 1 FROM review_case WHERE id = ?""", shown);
        JsonNode held = json(token, "/api/v1/filings/" + number);
        assertThat(held.get("state").asString()).isEqualTo("HELD");
        assertThat(held.get("cases")).isEmpty();
    }

    @Test
    void whoBringsNoTokenOrAWrongOneGetsTheSameAtEveryAddress() throws Exception {
        String session = signedIn("examiner").cookie("sekisho");
        String stranger = get("/api/v1/filings/US99999999999").body();
        for (String path : List.of("/api/v1/filings", "/api/v1/filings/" + QUANTUM, "/api/openapi.json", "/api/x")) {
            for (HttpResponse<String> answer : List.of(
                    get(path),
                    get(path, "Cookie", "sekisho=" + session),
                    get(path, "Authorization", "Basic eDp5"),
                    by("0000-0000-0000-0000-0000-0000-0000", path))) {
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).isEqualTo(stranger);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
            }
        }
        assertThat(rows.words("SELECT detail FROM audit_record WHERE action = 'SIGN_IN_FAILED'"))
                .contains("by a token: wrong, ended or too old");
    }

    @Test
    void aTokenThatEndedExpiredOrWasReplacedLetsNobodyIn() throws Exception {
        String first = token("short", Handling.OPEN);
        assertThat(by(first, "/api/v1/filings").statusCode()).isEqualTo(200);
        String second = token("short", Handling.OPEN);
        assertThat(by(first, "/api/v1/filings").statusCode()).isEqualTo(401);
        assertThat(by(second, "/api/v1/filings").statusCode()).isEqualTo(200);
        rows.change("UPDATE staff_code SET expires_at = '2026-01-01' WHERE whom = 'short'");
        assertThat(by(second, "/api/v1/filings").statusCode()).isEqualTo(401);
        String third = token("short", Handling.OPEN);
        staff.deactivate(new StaffId("short"), "test");
        staff.reactivate(new StaffId("short"), "test");
        assertThat(by(third, "/api/v1/filings").statusCode()).isEqualTo(401);
        String fourth = token("short", Handling.OPEN);
        assertThat(by(fourth, "/api/v1/filings").statusCode()).isEqualTo(200);
        DeskBrowser administrator = signedIn("user-administrator");
        administrator
                .send(administrator.get("/people/short"), "#end-token", Map.of())
                .says("The token is ended");
        assertThat(by(fourth, "/api/v1/filings").statusCode()).isEqualTo(401);
        assertThat(rows.words("SELECT action FROM audit_record WHERE subject = 'short' ORDER BY id"))
                .contains("TOKEN_ISSUED", "TOKEN_ENDED");
    }

    @Test
    void anAdministratorMakesATokenThatIsShownOnceAndIsNoCodeOfAPerson() throws Exception {
        token("publisher", Handling.SECRET);
        DeskBrowser administrator = signedIn("user-administrator");
        DeskBrowser.Page shown = administrator.send(administrator.get("/people/publisher"), "#issue-code", Map.of());
        String token = shown.select("#code code").text();
        shown.says("The token, shown this once");
        assertThat(by(token, "/api/v1/filings").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/people/publisher").text()).doesNotContain(token);
        assertThat(rows.words("SELECT hash FROM staff_code")).doesNotContain(token);
        assertThatThrownBy(() -> invitations.redeem(OneTimeCode.typed(token), PASSWORD))
                .isInstanceOf(RefusedException.class);
        signedIn("user-administrator", "ja").get("/people/publisher").says("トークンを発行");
    }

    @Test
    void noAccountIsOneOfAPersonAndOfAProgram() {
        token("publisher", Handling.SECRET);
        Access access = new Access(Set.of(Role.EXAMINER), Set.of(), true, Handling.SECRET);
        Profile person = new Profile("A person", access, Language.EN);
        assertThatThrownBy(() -> staff.change(new StaffId("publisher"), person, "test"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(
                        () -> new Access(Set.of(Role.EXAMINER, Role.SERVICE_ACCOUNT), Set.of(), true, Handling.SECRET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** However it came by one: a session opens no page to it. */
    @Test
    void aProgramOpensNoPageOfPeople() {
        token("publisher", Handling.SECRET);
        StaffMember program = staff.byId(new StaffId("publisher")).orElseThrow();
        assertThat(AccessRules.ALL)
                .filteredOn(door -> door.keeper() != AccessRules.Keeper.NOBODY)
                .allSatisfy(door -> assertThat(door.opensTo(program))
                        .as(door.toString())
                        .isEqualTo(door.path().startsWith("/api/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/filings?since=x",
                "/api/v1/filings?since=-1",
                "/api/v1/filings?since=9223372036854775807",
                "/api/v1/cases",
                "/api/v1/cases?status=qzvo",
                "/api/v1/queue?list=qzvo",
                "/api/v1/queue?queue=qzvo",
                "/api/v1/queue?after=qzvo",
                "/api/v1/filings?qzvo=1",
                "/api/v1/filings?since=1&since=2",
                "/api/v1/filings/%20",
                "/api/v1/filings/US%202026%2F0401101%20A1",
                "/api/v1/filings/%00",
                "/api/v1/nothing"
            })
    void whatMeansNothingIsRefusedWithoutItsWords(String path, CapturedOutput log) throws Exception {
        HttpResponse<String> answer = by(token("publisher", Handling.SECRET), path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).containsPattern("\"detail\":\"[^\"]{20,}\"").doesNotContain("qzvo");
        assertThat(log.getAll()).doesNotContain("qzvo");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/filings?since=x, since has to be a whole number.",
        "/api/v1/queue?list=x, list has to be one of [TO_DECIDE",
        "/api/v1/cases, status is missing.",
        "/api/v1/queue?status=OPEN, there are these: [list",
        "/api/v1/filings?since=9223372036854775807, 'Begin anew, without since.'",
        "/api/v1/queue?after=x, Send what stands under after",
        "/api/v1/filings/US99999999999, 'kind, as US20261234567A1. Do not publish'",
        "/api/v1/nothing, /api/openapi.json has all there are."
    })
    void aRefusalSaysWhatToDo(String path, String advice) throws Exception {
        assertThat(by(token("publisher", Handling.SECRET), path).body()).contains(advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us20260401101a1", "US%202026-0401101%20A1", "%EF%BC%B5%EF%BC%B3%EF%BC%920260401101A1"})
    void aFilingIsFoundHoweverItsNumberIsWritten(String number) throws Exception {
        assertThat(json(token("publisher", Handling.SECRET), "/api/v1/filings/" + number)
                        .get("filing")
                        .asString())
                .isEqualTo(QUANTUM);
    }

    @Test
    void whateverAProgramAcceptsItGetsJson() throws Exception {
        String token = "bearer " + token("publisher", Handling.SECRET);
        for (String path : List.of("/api/v1/queue", "/api/openapi.json", "/api/v1/nothing")) {
            HttpResponse<String> answer = get(path, "Authorization", token, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(path.endsWith("nothing") ? 404 : 200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).matches("application/(problem\\+)?json.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"})
    void nothingIsWrittenThere(String method) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/filings"))
                        .header("Authorization", "Bearer " + token("publisher", Handling.SECRET))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void everyReadIsOnTheTrailByTheNumbersAndNoWordOfAFilingIsToldOrLogged(CapturedOutput log) throws Exception {
        String token = token("publisher", Handling.SECRET);
        StringBuilder told = new StringBuilder();
        for (String path : List.of(
                "/api/v1/filings", "/api/v1/filings/" + QUANTUM, "/api/v1/queue", "/api/v1/cases?status=OPEN")) {
            told.append(by(token, path).body());
        }
        List<String> details =
                rows.words("SELECT detail FROM audit_record WHERE actor = 'publisher' AND action = 'FILINGS_EXPORTED'");
        assertThat(details).hasSizeGreaterThanOrEqualTo(4).anyMatch(QUANTUM::equals);
        List<String> names = rows.words("SELECT DISTINCT name FROM filing_entity WHERE CHAR_LENGTH(name) > 9");
        assertThat(names).isNotEmpty();
        for (String where : List.of(told.toString(), log.getAll(), String.join(" ", details))) {
            assertThat(where).doesNotContainIgnoringCase("quantum key").doesNotContain(names.toArray(String[]::new));
        }
    }

    /** They ask every few minutes, whatever has come in since the office began. */
    @Test
    void isAnsweredWithoutReadingATableWhole() throws Exception {
        String token = token("registry", Handling.CONFIDENTIAL, "quantum");
        new CaseMill(jdbc).makeUpTo(LongReads.MANY + 500);
        JsonNode page = json(token, "/api/v1/filings");
        while (page.get("more").asBoolean()) {
            page = json(token, "/api/v1/filings?since=" + page.get("cursor"));
        }
        json(token, "/api/v1/filings?since=" + page.get("cursor")); // what was read until here is noted by then
        LongReads reads = TestDatabase.longReads(jdbc);

        json(token, "/api/v1/filings?since=" + page.get("cursor"));
        json(token, "/api/v1/filings/" + QUANTUM);
        json(token, "/api/v1/cases?status=OPEN");
        json(token, "/api/v1/cases?status=CLOSED");
        json(token, "/api/v1/queue");

        assertThat(reads.statements()).isEmpty();
    }
}
