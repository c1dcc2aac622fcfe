package org.sekisho.office.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcParts;
import org.sekisho.machine.database.Rows;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.audit.SetClock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts about people on a database of their own, with real transactions and a clock that tests set. */
public final class StaffOffice implements AutoCloseable {

    public static final Set<Role> ROLES_OF_PEOPLE =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.SERVICE_ACCOUNT)));

    public static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    public static final String PASSWORD = "umbrella kettle on tuesday";

    /** As cheap as can be, so that many attempts are quick. */
    private static final StaffSettings SETTINGS = settings(new StaffSettings.Argon2(64, 1));

    private final AnnotationConfigApplicationContext parts;

    public StaffOffice() {
        this(TestDatabase.fresh(), SETTINGS);
    }

    private StaffOffice(DataSource database, StaffSettings settings) {
        parts = new AnnotationConfigApplicationContext();
        parts.getBeanFactory().registerSingleton("dataSource", database); // not closed with them
        parts.registerBean(StaffSettings.class, () -> settings);
        parts.register(Parts.class);
        parts.refresh();
        reset();
    }

    /** The people of an office whose database is there already. */
    public static StaffOffice over(DataSource database) {
        return new StaffOffice(database, SETTINGS);
    }

    public static StaffSettings settings(StaffSettings.Argon2 cost) {
        return settings(cost, SecondAdministrator.AUTO);
    }

    static StaffSettings settings(StaffSettings.Argon2 cost, SecondAdministrator second) {
        return new StaffSettings(5, Duration.ofMinutes(15), Duration.ofHours(24), Duration.ofDays(90), cost, second);
    }

    public StaffDesk desk() {
        return parts.getBean(StaffDesk.class);
    }

    /** The same people under other settings. */
    public StaffOffice with(StaffSettings settings) {
        return new StaffOffice(parts.getBean(DataSource.class), settings);
    }

    void reset() {
        clock().set(START);
        passwords().asked.set(0);
    }

    /** Takes everybody and all records out again. */
    public void empty() {
        reset();
        TestDatabase.empty(parts.getBean(DataSource.class));
        rows().change("INSERT INTO audit_head (id, last_id, hash) VALUES (1, 0, REPEAT('0', 64))");
    }

    public Staff staff() {
        return parts.getBean(Staff.class);
    }

    public SignIn signIn() {
        return parts.getBean(SignIn.class);
    }

    public Invitations invitations() {
        return parts.getBean(Invitations.class);
    }

    public ProviderSignIn provider() {
        return parts.getBean(ProviderSignIn.class);
    }

    public Passkeys passkeys() {
        return parts.getBean(Passkeys.class);
    }

    public RowSeals seals() {
        return parts.getBean(RowSeals.class);
    }

    public Rows rows() {
        return new Rows(jdbc());
    }

    public JdbcClient jdbc() {
        return parts.getBean(JdbcClient.class);
    }

    public CountingPasswords passwords() {
        return parts.getBean(CountingPasswords.class);
    }

    public void later(Duration time) {
        clock().later(time);
    }

    public Instant now() {
        return clock().instant();
    }

    private SetClock clock() {
        return parts.getBean(SetClock.class);
    }

    /** Adds somebody with a password. */
    public StaffId person(String id, Role... roles) throws UnusablePasswordException {
        StaffId account = new StaffId(id);
        staff().add(account, profile(roles), "a test");
        staff().setPassword(account, PASSWORD, "a test");
        return account;
    }

    public static Profile profile(Role... roles) {
        Access access = new Access(Set.of(roles), Set.of("quantum"), false, Handling.CONFIDENTIAL);
        return new Profile("A. Person", access, Language.JA);
    }

    /** All of the audit trail without the seals of rows, a line each. */
    public List<String> audited() {
        return jdbc().sql("SELECT actor, action, subject, detail FROM audit_record ORDER BY id")
                .query((row, n) -> "%s %s %s %s"
                        .formatted(
                                row.getString("actor"),
                                row.getString("action"),
                                row.getString("subject"),
                                row.getString("detail")
                                        .replaceFirst("(?:^|, )(?:staff|proposal) (?:[0-9a-f.]{64,}|none)$", ""))
                        .strip())
                .list();
    }

    /** Does something several times at the same moment. */
    public static <T> List<T> atOnce(int times, AtOnce<T> something) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CyclicBarrier start = new CyclicBarrier(times);
        try {
            List<Future<T>> all = threads.invokeAll(IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return something.done(i);
                    })
                    .toList());
            return all.stream().map(StaffOffice::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What each of those does. */
    public interface AtOnce<T> {

        T done(int which) throws Exception;
    }

    @Override
    public void close() {
        parts.close();
    }

    /** Counts how often it was asked whether a password is right, which is all the work there is. */
    public static class CountingPasswords extends Argon2Passwords {

        public final AtomicInteger asked = new AtomicInteger();

        CountingPasswords(StaffSettings settings) {
            super(settings);
        }

        @Override
        public boolean isRight(String password, String hash) {
            asked.incrementAndGet();
            return super.isRight(password, hash);
        }
    }

    /** Not marked as a configuration, so that the application does not find it. */
    @Import(JdbcParts.class)
    @ComponentScan(
            basePackages = {"org.sekisho.office.staff", "org.sekisho.office.audit"},
            lazyInit = true)
    static class Parts {

        @Bean
        OfficeAreas areas() {
            return () -> Set.of("quantum", "ocean", "space", "laser");
        }

        @Bean
        SetClock clock() {
            return new SetClock(START);
        }

        @Bean
        @Primary
        CountingPasswords countingPasswords(StaffSettings settings) {
            return new CountingPasswords(settings);
        }
    }
}
