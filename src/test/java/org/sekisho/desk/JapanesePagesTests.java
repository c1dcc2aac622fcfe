package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.bench.CaseMill;
import org.sekisho.cli.demo.Demonstration;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.machine.database.LongReads;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffOffice;
import org.sekisho.office.staff.UnusablePasswordException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A Japanese page says what the desk says in Japanese: every page of every role, after the demonstration's decisions, referrals, orders
 * and editions, by the doors and by the links of its pages, none of which leads nowhere. Thousands of cases wait meanwhile, of which no
 * page reads all that need not.
 */
class JapanesePagesTests extends ServedDesk {

    /** Three words of Latin letters one after the other, of small letters but for the first of each: a sentence, and no codes. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}./_-])[A-Za-z]?[a-z’'-]+[,;:]? ){2,}[A-Za-z]?[a-z’'-]+(?![\\p{N}/_])");

    private static final Pattern COMMAND = Pattern.compile("sekisho [a-z-]+(?: [a-z-]+)*");

    /** Places whose words stay as somebody wrote them, each with the reason. */
    private static final Map<String, String> AS_WRITTEN = Map.ofEntries(
            Map.entry("bdi", "words of filings, applicants, authorities, partners, lists and people's own notes"),
            Map.entry("blockquote", "words of people and of laws"),
            Map.entry("code, pre, kbd, del, ins", "the list language, values of it, commands and keys"),
            Map.entry("textarea", "what is being written"),
            Map.entry("q, mark", "words that were found in a filing"),
            Map.entry("#assign-to option, #story strong", "names that people have"),
            Map.entry("#name-found option", "names that a filing has"),
            Map.entry("#areas-known", "codes of areas, which are typed below it"),
            Map.entry(
                    "#records [lang=en], #story [lang=en], #precedent ~ ul [lang=en], #verified [lang=en]",
                    "the trail and notes of runs: stored, sealed, and shown as they are sealed"),
            Map.entry("[lang=en]:has(> li), .desk-remark", "remarks of the list checks, the same as in the terminal"),
            Map.entry(".desk-warning > [lang=en]", "details of alarms, as the run stored them"));

    /** The demonstration's entry, which has no title in Japanese. */
    private static final String NO_TITLE_IN_JAPANESE = "Gliders under water (demonstration)";

    private static final List<String> SAID =
            List.of("title", "aria-label", "placeholder", "alt", "label", "data-words", "data-none", "data-changed");

    /** Addresses of files and pictures. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "[/.]csv$|/(?:file|picture|package|export)$|/letters/(?:text|pdf|sent)$|^/figures/|^/lists/health/");

    /** Pages that count all of the office, or show all of a night, each with the reason. */
    private static final Map<String, String> READ_WHOLE = Map.of(
            "/figures.*",
            "figures of the whole office",
            "/lists|/lists/health.*|/lists/entries[.]csv",
            "how all entries do",
            "/",
            "an author's start page says which entries need a look",
            "/assignments",
            "first come the open cases of nobody",
            "/unread",
            "all that could not be read",
            "/runs/\\d+/report",
            "all of a night");

    /** Of the filings of one page, however many rows each of them has. */
    private static final Pattern OF_WHAT_IS_SHOWN = Pattern.compile("filing_id IN \\(\\?\\)");

    /** Documents of filings that {@link CaseMill} copied, but for their documents. */
    private static final Pattern OF_THE_MILL = Pattern.compile("^/cases/\\d{4,}/original");

    /** Pages of one shape that are read, as the pages of cases and of entries are. */
    private static final int OF_A_SHAPE = 4;

    private static final int CASES = 40;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Demonstration demonstration;

    private final Properties words = new Properties();
    private final Map<String, String> english = new TreeMap<>();
    private final Map<String, String> readWhole = new TreeMap<>();
    private final Set<String> deadEnds = new TreeSet<>();
    private @Nullable LongReads reads;
    private final Set<String> pages = new HashSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();

    @BeforeEach
    void everybodyFindsWork() throws IOException, UnusablePasswordException {
        try (Reader file = new InputStreamReader(
                getClass().getResourceAsStream("/messages/desk_ja.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        demonstration.prepare();
        for (Role role : StaffOffice.ROLES_OF_PEOPLE) {
            staff.setPassword(new StaffId(account(role)), PASSWORD, "test");
        }
    }

    @Test
    void sayInJapaneseWhatTheDeskSaysAndReadNoTableWhole() {
        previewsEnd(); // which read all there is
        new CaseMill(jdbc).makeUpTo(LongReads.MANY + 500);
        signedIn(account(Role.EXAMINER), "ja").get("/keys"); // what the mill did last is noted by then
        reads = TestDatabase.longReads(jdbc);
        for (Role role : StaffOffice.ROLES_OF_PEOPLE) {
            readAll(role);
        }
        takesTheNextAndDecides();
        assertThat(AccessRules.ALL.stream()
                        .filter(door -> door.method() == HttpMethod.GET && door.keeper() == AccessRules.Keeper.ROLES)
                        .map(AccessRules.Door::path)
                        .filter(door -> !NO_PAGE.matcher(door).find())
                        .filter(door -> pages.stream().noneMatch(matching(door))))
                .as("pages that nobody was led to")
                .isEmpty();
        assertThat(deadEnds).as("links that lead nowhere").isEmpty();
        assertThat(readWhole)
                .as("statements that read a whole table, and the first page that asked so")
                .isEmpty();
        assertThat(english)
                .as("English on Japanese pages, and where it was seen")
                .isEmpty();
    }

    /** Work behind the desk ends before its rows are put back. */
    @AfterEach
    void previewsEnd() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> rows.number("SELECT COUNT(*) FROM list_preview WHERE ended_at IS NULL") == 0);
    }

    private static Predicate<String> matching(String door) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(door);
        return page -> pattern.matches(PathContainer.parsePath(page));
    }

    private void takesTheNextAndDecides() {
        DeskBrowser browser = signedIn(account(Role.EXAMINER), "ja");
        Page taken = browser.send(browser.get("/queue"), "#take-next", Map.of());
        noteWhatIsReadWhole("take the next", browser);
        String reason = taken.document()
                .selectFirst("#reason optgroup[data-decision=NO_CONCERN] option[value~=.]")
                .attr("value");
        Page next =
                browser.send(taken, "#decision", Map.of("decision", "NO_CONCERN", "reason", reason, "next", "true"));
        assertThat(next.path()).startsWith("/cases/").isNotEqualTo(taken.path());
        noteWhatIsReadWhole("decide", browser);
    }

    private void readAll(Role role) {
        DeskBrowser browser = signedIn(account(role), "ja");
        Deque<String> open = AccessRules.ALL.stream()
                .filter(door -> door.method() == HttpMethod.GET && door.keeper() == AccessRules.Keeper.ROLES)
                .filter(door -> door.roles().contains(role) && !door.path().contains("{"))
                .map(AccessRules.Door::path)
                .collect(Collectors.toCollection(ArrayDeque::new));
        open.addAll(List.of("/", "/password", "/passkeys", "/keys", "/no-such-page", "/lists/focus-areas/changes"));
        open.add("/cases/%d/difference".formatted(caseOn("EP9990116A1")));
        open.add("/queue/alike/" + caseOn("EP9990116A1"));
        open.add("/cases/%d/entries".formatted(caseOn("EP9990116A1")));
        Map<String, String> led = new HashMap<>();
        Set<String> known = new HashSet<>(open);
        while (!open.isEmpty()) {
            String path = open.poll();
            if (isOneOfAFew(role, path)) {
                Page page = browser.get(path);
                if (led.containsKey(path)
                        && page.status() != 200
                        && !OF_THE_MILL.matcher(path).find()) {
                    deadEnds.add("%s: %s → %s, %d".formatted(role, led.get(path), path, page.status()));
                }
                noteWhatIsReadWhole(page.path(), browser);
                if (page.header("Content-Type").orElse("").startsWith("text/html")) {
                    pages.add(page.path());
                    page.document().traverse((node, depth) -> look(node, path));
                    page.hrefs("main a[href^=/]").stream()
                            .map(link -> link.replaceFirst("#.*", ""))
                            .filter(known::add)
                            .forEach(link -> {
                                led.put(link, path);
                                open.add(link);
                            });
                }
            }
        }
    }

    /**
     * Keeps the statements of a page that read a whole table and may not. What a page that may asked last is noted by the server while
     * another is asked for.
     */
    private void noteWhatIsReadWhole(String page, DeskBrowser browser) {
        if (READ_WHOLE.keySet().stream().anyMatch(page::matches)) {
            browser.get("/keys");
        } else {
            Objects.requireNonNull(reads).statements().keySet().stream()
                    .filter(statement -> !OF_WHAT_IS_SHOWN.matcher(statement).find())
                    .forEach(statement -> readWhole.putIfAbsent(statement, page));
        }
        reads = TestDatabase.longReads(jdbc);
    }

    private boolean isOneOfAFew(Role role, String path) {
        String shape = path.replaceAll("(?<=/(entries|comments|edit)/)[^/?]+", "E")
                .replaceAll("=[^&]*", "=")
                .replaceAll("\\d+", "N");
        int seen = shapes.merge(
                shape.equals("/cases/N") || !path.contains("?") ? role + " " + shape : shape, 1, Integer::sum);
        return !path.contains("/picture")
                && !path.contains("/file")
                && seen <= (shape.equals("/cases/N") ? CASES : OF_A_SHAPE);
    }

    private void look(Node node, String path) {
        if (node instanceof TextNode text && text.parent() != null) {
            note(text.text(), (Element) text.parent(), path);
        } else if (node instanceof Element element) {
            SAID.forEach(name -> note(element.attr(name), element, path));
        }
    }

    private void note(String said, Element at, String path) {
        boolean isEnglish =
                ENGLISH.matcher(COMMAND.matcher(said).replaceAll("")).find();
        if ((isEnglish || said.contains("??") || isAreas(said))
                && !isAsWritten(at)
                && !said.equals(NO_TITLE_IN_JAPANESE)) {
            english.putIfAbsent(at.cssSelector().replaceAll("\\d+", "N") + ": " + said.strip(), path);
        }
    }

    /** Codes of areas, which have names on pages. */
    private boolean isAreas(String said) {
        return Arrays.stream(said.strip().split(", ")).allMatch(one -> words.containsKey("area." + one))
                && !said.isBlank();
    }

    private static boolean isAsWritten(Element at) {
        return AS_WRITTEN.keySet().stream().anyMatch(css -> at.closest(css) != null);
    }
}
