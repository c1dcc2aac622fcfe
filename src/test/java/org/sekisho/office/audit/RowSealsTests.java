package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.machine.database.BusyDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What was changed behind the trail is found by any number of filings at a time. */
class RowSealsTests extends TestOffice {

    private static final int FILINGS = 40;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final AuditTrail trail = new AuditTrail(new JdbcTemplate(database), SealedRows.all(), clock);

    RowSealsTests() {
        super(Instant.parse("2026-11-30T20:00:00Z"));
    }

    private static String subject(int filing) {
        return "US%d version 1".formatted(filing);
    }

    private void screened(int filing) {
        rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                VALUES (?, ?, TRUE, 1, LPAD(?, 64, '0'), 'inbox', '2026-11-30', 1)""", filing, "US" + filing, filing);
        rows.change("""
                INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                VALUES (?, 1, 'CLEAR', 0, '2026-11-30')""", filing);
    }

    private void recorded(int filing) {
        within(() -> {
            trail.add("sekisho", AuditAction.FILING_SCREENED, subject(filing), "CLEAR");
            return true;
        });
    }

    private void takenAsTheyAre() {
        List<AuditEvent> events = seals(10, 1_000).differing().stream()
                .map(one -> new AuditEvent(
                        "somebody", AuditAction.ROWS_SEALED, one.subject(), one.label() + " " + one.seal()))
                .toList();
        within(() -> {
            trail.add(events);
            return true;
        });
    }

    @BeforeEach
    void filingsAreScreened() {
        rows.change("INSERT INTO screening_run (id, started_at, status) VALUES (1, '2026-11-30', 'DONE')");
        IntStream.rangeClosed(1, FILINGS).forEach(this::screened);
    }

    private RowSeals seals(int slice, int few) {
        return seals(database, slice, few);
    }

    private static RowSeals seals(DataSource database, int slice, int few) {
        return new RowSeals(
                JdbcClient.create(database),
                new DataSourceTransactionManager(database),
                SealedRows.all().stream()
                        .filter(kind -> kind.label().equals("filing"))
                        .toList(),
                slice,
                few);
    }

    private static Stream<String> subjects(List<RowSeals.Differing> rows) {
        return rows.stream().map(RowSeals.Differing::subject);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, FILINGS - 1, FILINGS, 1_000_000})
    void findsWhatWasChangedHoweverManyAreGoneOverTogether(int slice) {
        IntStream.rangeClosed(1, FILINGS).forEach(this::recorded);
        assertThat(seals(slice, 1_000).differing()).isEmpty();

        rows.change("UPDATE screening_outcome SET rank_score = 1 WHERE filing_id IN (1, 2, 39, 40)");

        assertThat(subjects(seals(slice, 1_000).differing()))
                .containsExactlyInAnyOrder(subject(1), subject(2), subject(39), subject(40));
    }

    /** Filings whose seals are of the acts themselves, and those that a person took as they were. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOverEachFilingOfManyOnceInSevenDays(boolean taken) {
        if (taken) {
            takenAsTheyAre();
        } else {
            IntStream.rangeClosed(1, FILINGS).forEach(this::recorded);
        }
        rows.change("UPDATE screening_outcome SET rank_score = 1");

        List<String> found = IntStream.range(0, 7)
                .mapToObj(MONDAY::plusDays)
                .flatMap(day -> subjects(seals(2, 10).on(day).differing()))
                .toList();

        assertThat(found).hasSize(FILINGS).doesNotHaveDuplicates();
        assertThat(seals(2, 10).on(MONDAY).differing()).hasSizeLessThan(FILINGS / 3);
    }

    /** Filings are screened anew and put on record while the rows are compared: one before each statement. */
    @ParameterizedTest
    @ValueSource(ints = {3, 1_000})
    void takesNothingThatIsDoneMeanwhileForADifference(int slice) {
        IntStream.rangeClosed(1, FILINGS).forEach(this::recorded);
        AtomicInteger done = new AtomicInteger();
        DataSource busy = new BusyDatabase(database, () -> screenedAnew(1 + done.getAndIncrement() % FILINGS));

        assertThat(seals(busy, slice, 1_000).differing()).isEmpty();
        assertThat(seals(busy, slice, 10).on(MONDAY).differing()).isEmpty();
        assertThat(seals(busy, slice, 10).differingFrom(events())).isEmpty();

        assertThat(done).hasValueGreaterThan(10);
        assertThat(seals(slice, 1_000).differing()).isEmpty();
    }

    private List<RecordedEvent> events() {
        return jdbc.sql("SELECT actor, action, subject, detail FROM audit_record ORDER BY id")
                .query((row, n) -> RecordedEvent.of(row))
                .list();
    }

    private void screenedAnew(int filing) {
        within(() -> {
            rows.change("UPDATE screening_outcome SET rank_score = rank_score + 1 WHERE filing_id = ?", filing);
            trail.add("sekisho", AuditAction.FILING_SCREENED, subject(filing), "CLEAR");
            return true;
        });
    }

    /** What was screened before filings were sealed is sealed as it is found; what was screened since has a seal, or is not in order. */
    @Test
    void tellsRowsOfBeforeThereWereSealsFromRowsWithoutTheirs() {
        IntStream.rangeClosed(1, 10).forEach(filing -> recordedWithoutASeal(filing));
        assertThat(subjects(seals(3, 1_000).on(MONDAY).unsealed()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj(RowSealsTests::subject)
                        .toList());

        IntStream.rangeClosed(11, FILINGS - 1).forEach(this::recorded);
        recordedWithoutASeal(FILINGS);

        assertThat(subjects(seals(3, 1_000).on(MONDAY).unsealed())).hasSize(10);
        assertThat(subjects(seals(3, 1_000).on(MONDAY).differing())).containsExactly(subject(FILINGS));
    }

    private void recordedWithoutASeal(int filing) {
        rows.change("""
                INSERT INTO audit_record (id, at, actor, action, subject, detail, previous_hash, hash)
                SELECT COALESCE(MAX(id), 0) + 1, '2026-11-30', 'sekisho', 'FILING_SCREENED', ?, 'CLEAR', '', LPAD(?, 64, '0')
                FROM audit_record""", subject(filing), filing);
        rows.change("UPDATE audit_head SET last_id = (SELECT MAX(id) FROM audit_record)");
    }
}
