package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.sekisho.SekishoApplication;
import org.sekisho.desk.DeskBrowser;
import org.sekisho.desk.ExaminerAtAScreen;
import org.sekisho.intake.filing.Handling;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.run.RunProgress;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How quick the desk is with many cases and many people at once: each opens the queue, takes the next case, decides and
 * gets the one after, with pauses as between clicks. Times are those of the browser's whole request, redirects included,
 * on the machine that also runs the desk and its database. After that one more works in a browser that paints, which takes
 * the machine's processors from all.
 *
 * <p>{@code src/test/bench/run.sh DeskBenchmark 100000 30 60}: cases, people, seconds
 */
public final class DeskBenchmark {

    private static final Path WORK = Path.of("target", "desk-benchmark").toAbsolutePath();
    private static final String AT_A_SCREEN = "examiner-at-a-screen";
    private static final String PASSWORD = "four slow otters juggle";

    private DeskBenchmark() {}

    /** What somebody waits for. */
    private enum Act {
        QUEUE,
        /** By a part of a number that one filing has, among those of all cases. */
        SEARCH,
        TAKE_NEXT,
        CASE,
        DECIDE_AND_NEXT,
        /** From the key to the first words of the next case on a screen. */
        NEXT_PAINTED
    }

    public static void main(String[] arguments) {
        int exitCode = 1;
        try {
            ExaminerAtAScreen.mustHaveABrowser();
            measure(arguments);
            exitCode = 0;
        } catch (Exception wrong) {
            System.err.println("DeskBenchmark ends: " + wrong.getMessage());
            wrong.printStackTrace();
        } finally {
            System.exit(exitCode); // the browser and the threads of people would keep the process
        }
    }

    private static void measure(String[] arguments) throws Exception {
        long cases = Long.parseLong(arguments[0]);
        int people = Integer.parseInt(arguments[1]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        System.out.println(Machine.description());
        FileSystemUtils.deleteRecursively(WORK);
        try (ConfigurableApplicationContext desk = open()) {
            desk.getBean(JobRuns.class).run();
            addPeople(desk.getBean(Staff.class), people);
            long made = new CaseMill(desk.getBean(JdbcTemplate.class)).makeUpTo(cases);
            int port = Integer.parseInt(desk.getEnvironment().getRequiredProperty("local.server.port"));
            work(port, 1, Duration.ofSeconds(10), false); // the first requests compile the desk
            System.out.printf("%d cases, %d people at once for %s; load %s%n", made, people, time, Machine.load());
            print(work(port, people, time, false));
            System.out.println("and one more with a browser on this machine, as long");
            print(work(port, people, time, true));
        } finally {
            FileSystemUtils.deleteRecursively(WORK);
        }
    }

    private static ConfigurableApplicationContext open() throws IOException {
        Files.createDirectories(WORK);
        SpringApplication application = new SpringApplication(SekishoApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>)
                context -> context.registerBean(RunProgress.class, () -> RunProgress.SILENT));
        return application.run(
                "--spring.config.additional-location=file:config/",
                "--logging.level.root=WARN",
                "--spring.main.web-application-type=servlet",
                "--server.port=0",
                "--sekisho.home=" + WORK,
                "--sekisho.extraction.ocr.enabled=false");
    }

    private static void addPeople(Staff staff, int people) throws Exception {
        staff.add(new StaffId(AT_A_SCREEN), new Profile("Examiner", access(1), Language.EN), "benchmark");
        staff.setPassword(new StaffId(AT_A_SCREEN), PASSWORD, "benchmark");
        for (int i = 0; i < people; i++) {
            StaffId id = new StaffId("examiner-" + i);
            staff.add(id, new Profile("Examiner", access(i), Language.EN), "benchmark");
            staff.setPassword(id, PASSWORD, "benchmark");
            if (i % 3 == 1) {
                staff.addConflict(id, new Conflict(Conflict.Kind.ORGANISATION, "A Party"), "benchmark");
            }
        }
    }

    /** A third reads some areas only, a third is bound to an organisation, as some at every office are. */
    private static Access access(int person) {
        Set<Role> roles = Set.of(Role.EXAMINER);
        return person % 3 == 0
                ? new Access(roles, Set.of("quantum", "semiconductors", "ai"), false, Handling.CONFIDENTIAL)
                : new Access(roles, Set.of(), true, Handling.CONFIDENTIAL);
    }

    private static Map<Act, Queue<Long>> work(int port, int people, Duration time, boolean painted) throws Exception {
        Map<Act, Queue<Long>> waited = new EnumMap<>(Act.class);
        Arrays.stream(Act.values()).forEach(act -> waited.put(act, new ConcurrentLinkedQueue<>()));
        ExecutorService all = Executors.newFixedThreadPool(people + 1);
        List<Future<?>> working = new ArrayList<>();
        List<Person> signedIn = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            signedIn.add(new Person(port, "examiner-" + i, waited));
        }
        Instant until = Instant.now().plus(time);
        signedIn.forEach(person -> working.add(all.submit(() -> person.work(until))));
        if (painted) {
            working.add(all.submit(() -> workAtAScreen(port, until, waited.get(Act.NEXT_PAINTED))));
        }
        for (Future<?> one : working) {
            one.get();
        }
        all.shutdown();
        return waited;
    }

    private static void workAtAScreen(int port, Instant until, Queue<Long> waited) {
        Random pauses = new Random(1);
        try (ExaminerAtAScreen examiner = new ExaminerAtAScreen(port, AT_A_SCREEN)) {
            while (Instant.now().isBefore(until)) {
                pause(pauses);
                waited.add(Duration.ofMillis(examiner.decideAndSeeTheNext()).toNanos());
            }
        }
    }

    private static void pause(Random pauses) {
        LockSupport.parkNanos(Duration.ofMillis(1_000 + pauses.nextInt(2_000)).toNanos());
    }

    /** Someone at a desk. */
    private static final class Person {

        private final DeskBrowser browser;
        private final Map<Act, Queue<Long>> waited;
        private final Random pauses;

        Person(int port, String account, Map<Act, Queue<Long>> waited) {
            this.browser = new DeskBrowser(port, "en");
            this.waited = waited;
            this.pauses = new Random(account.hashCode());
            browser.send(
                    browser.get("/sign-in"), "form[action=/sign-in]", Map.of("account", account, "password", PASSWORD));
        }

        void work(Instant until) {
            while (Instant.now().isBefore(until)) {
                DeskBrowser.Page queue = timed(Act.QUEUE, () -> browser.get("/queue"));
                String number = queue.document()
                        .select("tbody tr:last-child th a")
                        .text()
                        .substring(4);
                timed(Act.SEARCH, () -> browser.send(queue, ".desk-search", Map.of("words", number)));
                DeskBrowser.Page shown = timed(Act.TAKE_NEXT, () -> browser.send(queue, "#take-next", Map.of()));
                for (int i = 0; i < 5 && Instant.now().isBefore(until); i++) {
                    String address = shown.at().getPath();
                    DeskBrowser.Page read = timed(Act.CASE, () -> browser.get(address));
                    shown = timed(
                            Act.DECIDE_AND_NEXT,
                            () -> browser.send(
                                    read,
                                    "#decision",
                                    Map.of("decision", "NO_CONCERN", "reason", reason(read), "next", "true")));
                }
            }
        }

        /** The first that the page offers: filings that were not read have reasons of their own. */
        private static String reason(DeskBrowser.Page read) {
            return read
                    .document()
                    .select("#reason optgroup[data-decision=NO_CONCERN] option")
                    .eachAttr("value")
                    .stream()
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElseThrow();
        }

        private DeskBrowser.Page timed(Act act, java.util.function.Supplier<DeskBrowser.Page> request) {
            pause(pauses);
            long before = System.nanoTime();
            DeskBrowser.Page page = request.get();
            waited.get(act).add(System.nanoTime() - before);
            if (page.status() != 200) {
                throw new IllegalStateException("%s: %d at %s".formatted(act, page.status(), page.at()));
            }
            return page;
        }
    }

    private static void print(Map<Act, Queue<Long>> waited) {
        waited.entrySet().removeIf(act -> act.getValue().isEmpty());
        waited.forEach((act, times) -> {
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%-16s %5d times: half within %4d ms, 95 %% within %4d ms, all within %4d ms%n",
                    act, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
        });
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1_000_000;
    }
}
