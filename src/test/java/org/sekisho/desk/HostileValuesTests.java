package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.Drawn;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.desk.door.WebSecurity;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Invitations;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What no page sends, in every parameter of every door, found by the doors' own methods: whatever it is, it is no fault of
 * the desk's, and the answer says to browsers what every other says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileValuesTests extends ServedDesk {

    private static final String TARGET = "hostile-target";

    /** As they stand in an address or a form. */
    private static final List<String> VALUES = List.of(
            "",
            "NaN",
            "-1",
            "1e999",
            "9223372036854775808",
            "9".repeat(400),
            "2147483648",
            encoded("+999999999-12-31"),
            encoded("-999999999-01-01"),
            encoded("+10000-01-01"),
            "0000-01-01",
            encoded("+999999999-12-31_1.0_1_"),
            encoded("-999999999-01-01_1.0_1"),
            "2026-01-01_NaN_1_",
            "2026-01-01_1e308_99999999999999999999",
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%FF%FE",
            "%EF%BF%BF",
            "%F0%9F%92%A5",
            "%E2%80%AE%E3%83%8F%EF%BE%8A",
            "%0D%0ASet-Cookie:%20a=b",
            encoded("'\"><script>${7*7}__${7*7}__::x"),
            encoded("\\' OR 1=1 -- %_"),
            "true",
            encoded("../../etc/passwd"),
            "null",
            encoded("{\"id\":"),
            encoded("[]"),
            encoded("{\"id\":null,\"rawId\":1,\"response\":{},\"type\":\"public-key\",\"clientExtensionResults\":{}}"),
            encoded(
                    "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{\"attestationObject\":\"AA\",\"clientDataJSON\":\"AA\"},"
                            + "\"type\":\"public-key\",\"clientExtensionResults\":{\"a\":[{}]},\"authenticatorAttachment\":\"x\"}"),
            encoded(
                    "{\"id\":\"AA\",\"rawId\":\"!\",\"response\":{\"authenticatorData\":\"AA\",\"clientDataJSON\":\"e30\","
                            + "\"signature\":\"AA\",\"userHandle\":\"AA\"},\"type\":\"public-key\"}"),
            encoded("[".repeat(1_200)),
            "x".repeat(5_000));

    private static final List<String> LONG = List.of(
            "x".repeat(60_000),
            "/" + "x".repeat(60_000),
            "%E7%A7%98".repeat(6_500),
            "%00".repeat(20_000),
            encoded("[".repeat(20_000)));

    /** The longest two values, which are neighbours, do not come together. */
    private static final int STRIDE = 11;

    /** One request brings a value for each field, so few of them try many. */
    private static final int TOGETHER = 9;

    /** One in which all fields but one are right is looked at further in, and tries one value. */
    private static final int ALONE = 31;

    /** Names that a binder may take for something else than a name. */
    private static final List<String> NAMES = List.of(
            "%s[0]",
            "%s[99999999]", "%s[", "%s.class.classLoader", "_%s", "!%s", "%s%%00", "%s[][a]", "%s%%ED%%A0%%80");

    /** Methods, and the types of what they bring. */
    private static final List<String> BODIES = List.of(
            "POST application/json",
            "POST text/plain",
            "POST multipart/form-data; boundary=x",
            "POST application/x-www-form-urlencoded; charset=zebra",
            "POST application/x-www-form-urlencoded; charset=UTF-16",
            "POST zebra",
            "GET application/json",
            "HEAD application/json",
            "PUT application/json",
            "PATCH application/json",
            "DELETE application/json",
            "OPTIONS application/json");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages;

    @Autowired
    private Invitations invitations;

    private final HttpClient client = HttpClient.newHttpClient();
    private String session = "";
    private String token = "";
    private String program = "";
    private String ourCase = "";

    @BeforeEach
    void somebodyWhoMayOpenEveryDoor() {
        List.of("hostile", TARGET)
                .forEach(account ->
                        person(account, Handling.CONFIDENTIAL, StaffOffice.ROLES_OF_PEOPLE.toArray(Role[]::new)));
        if (session.isEmpty()) {
            signedIn();
        }
        StaffId ofProgram = new StaffId("hostile-program");
        if (staff.byId(ofProgram).isEmpty()) {
            Access access = new Access(Set.of(Role.SERVICE_ACCOUNT), Set.of(), true, Handling.SECRET);
            staff.add(ofProgram, new Profile("A program", access, Language.EN), "test");
        }
        program = invitations.issueCode(ofProgram, "test").code().written();
        ourCase = Long.toString(caseOn(HostileFiling.NUMBER)); // nobody else decides it
    }

    private void signedIn() {
        DeskBrowser browser = signedIn("hostile");
        session = browser.cookie("sekisho");
        token = browser.token();
    }

    static Stream<AccessRules.Door> doors() {
        return AccessRules.ALL.stream()
                .filter(door ->
                        door.way() != AccessRules.Way.PROVIDER && !door.path().equals("/sign-out"));
    }

    /** Every so-manieth of them, at each door others; in the full form all. */
    private static <T> List<T> each(int step, List<T> all, AccessRules.Door door) {
        List<T> turned = new ArrayList<>(all);
        Collections.rotate(turned, AccessRules.ALL.indexOf(door));
        return Drawn.each(step, turned);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void nothingThatIsTypedIsAFaultOfTheDesks(AccessRules.Door door) throws Exception {
        List<String> names = names(door);
        List<String> typed = new ArrayList<>(List.of("%zz=1", "a=%zz&b=%", "a&b&=&&=1&%00=%00", "a=1&".repeat(1_500)));
        String first = names.isEmpty() ? "name" : names.get(0);
        NAMES.forEach(odd -> typed.add(odd.formatted(first) + "=1&" + first + "=1"));
        for (int round = 0; !names.isEmpty() && round < VALUES.size(); round++) {
            typed.add(oneForEach(names, round));
        }
        List<String> alone = new ArrayList<>();
        for (String name : names) {
            VALUES.forEach(value -> alone.add(others(names, name) + name + "=" + value));
            alone.add(name + "=1&" + name + "=2&" + name + "=%00");
            LONG.forEach(value -> alone.add(name + "=" + value));
        }
        for (String fields : each(TOGETHER, typed, door)) {
            send(door, fields);
        }
        for (String fields : each(ALONE, alone, door)) {
            send(door, fields);
        }
    }

    /** Over all rounds each field has had each value, while the others had other ones. */
    private static String oneForEach(List<String> names, int round) {
        return IntStream.range(0, names.size())
                .mapToObj(at -> names.get(at) + "=" + VALUES.get((round + STRIDE * at) % VALUES.size()))
                .collect(Collectors.joining("&"));
    }

    /** Something of the right kind in the fields besides, so that the one in question is looked at. */
    private String others(List<String> names, String one) {
        return names.stream()
                .filter(name -> !name.equals(one))
                .map(name -> name + "=" + Map.of("version", "0", "id", "1").getOrDefault(name, ""))
                .map(field -> field + "&")
                .collect(Collectors.joining());
    }

    static Stream<AccessRules.Door> doorsWithNames() {
        return doors().filter(door -> door.path().contains("{"));
    }

    @ParameterizedTest
    @MethodSource("doorsWithNames")
    void norIsAnyAddress(AccessRules.Door door) throws Exception {
        for (String value : each(TOGETHER, VALUES, door)) {
            if (!value.isEmpty() && value.length() < 6_000) {
                send(door, door.path().replaceAll("\\{[^}]+}", value.replace("+", "%20")), "");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void norIsAnyBody(AccessRules.Door door) throws Exception {
        for (String body : each(TOGETHER, BODIES, door)) {
            sendBody(door, body.split(" ", 2)[0], body.split(" ", 2)[1]);
        }
    }

    private void sendBody(AccessRules.Door door, String method, String type) throws Exception {
        check(
                door + " " + type,
                HttpRequest.newBuilder(at(path(door)))
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString("--x\r\n\r\n{\"a\":")));
    }

    @Test
    void whatWasSeenIsMendedInEachPlace() throws Exception {
        assertThat(status("/queue?after=2026-01-01_NaN_1_")).isEqualTo(400);
        assertThat(status("/queue?after=%2B999999999-12-31_1.0_1_")).isEqualTo(400);
        assertThat(status("/trail?to=%2B999999999-12-31")).isEqualTo(400);
        assertThat(status("/trail?from=-999999999-01-01")).isEqualTo(400);
    }

    private int status(String path) throws Exception {
        return check(path, HttpRequest.newBuilder(at(path))).statusCode();
    }

    /** The parameters that a door's method takes, those in records among them. */
    private List<String> names(AccessRules.Door door) {
        Set<String> names = new LinkedHashSet<>();
        pages.getHandlerMethods().forEach((mapping, method) -> {
            boolean same = mapping.getPatternValues().contains(door.path())
                    && mapping.getMethodsCondition()
                            .getMethods()
                            .contains(RequestMethod.valueOf(door.method().name()));
            if (same && method.getBeanType().getName().startsWith("org.sekisho")) {
                names.addAll(names(method));
            }
        });
        if (door.path().equals("/sign-in") && door.method() == HttpMethod.POST) {
            names.addAll(List.of("account", "password"));
        }
        return List.copyOf(names);
    }

    private static List<String> names(HandlerMethod method) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            if (parameter.getType().isRecord() && parameter.getType().getName().startsWith("org.sekisho.desk")) {
                Arrays.stream(parameter.getType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else if (parameter.isAnnotationPresent(org.springframework.web.bind.annotation.RequestParam.class)
                    && !parameter.isAnnotationPresent(PathVariable.class)) {
                names.add(parameter.getName());
            }
        }
        return names;
    }

    private void send(AccessRules.Door door, String fields) throws Exception {
        send(door, path(door), fields);
    }

    private void send(AccessRules.Door door, String path, String fields) throws Exception {
        String shown = door + " " + path + " " + fields.substring(0, Math.min(fields.length(), 300));
        if (door.method() == HttpMethod.GET) {
            if (fields.length() < 7_000 && !fields.matches("(?s).*%(?![0-9A-F]{2}).*")) {
                check(
                        shown,
                        HttpRequest.newBuilder(
                                at(path + "?" + fields.replace("[", "%5B").replace("]", "%5D"))));
            }
            return;
        }
        check(
                shown,
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&" + fields)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String path(AccessRules.Door door) {
        return door.path()
                .replace("{account}", TARGET)
                .replace("{id}", ourCase)
                .replace("{run}", "1")
                .replace("{preview}", "1")
                .replace("{term}", "1")
                .replace("{act}", "put-back")
                .replace("{number}", HostileFiling.NUMBER)
                .replace("{filing}", "1")
                .replace("{list}", "jp-specified-fields") // which is read sooner than the other
                .replace("{entry}", "JP-18")
                .replace("{name}", "us-list")
                .replace("**", "desk/desk.css");
    }

    private HttpResponse<String> check(String what, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request.header("Accept", "text/html")
                        .header("Cookie", "sekisho=" + session)
                        .header("Authorization", "Bearer " + program)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy")).as(what).containsExactly(WebSecurity.CONTENT);
        assertThat(headers.allValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).as(what).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).as(what).containsExactly("no-referrer");
        assertThat(headers.allValues("Cache-Control")).as(what).hasSize(1);
        assertThat(answer.body()).as(what).doesNotContain("Exception", "Whitelabel", "Tomcat");
        // a passkey was asked for anew, or the password was changed elsewhere: somebody else may have signed us out
        if (answer.headers().firstValue("Set-Cookie").orElse("").startsWith("sekisho=")) {
            signedIn();
        }
        return answer;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
