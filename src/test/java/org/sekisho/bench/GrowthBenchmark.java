package org.sekisho.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.job.RunHistory.RunStep;
import org.sekisho.night.run.RunReport;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a night costs the more filings are held: nights with nothing to take in, over an empty archive and over one of made rows, step
 * by step. {@code src/test/bench/run.sh GrowthBenchmark 1000000}; more numbers, rising, make the archive grow.
 */
public final class GrowthBenchmark {

    private static final String ALL = "whole night";

    private final ConfigurableApplicationContext sekisho;
    private final Map<String, Map<String, Double>> seconds = new LinkedHashMap<>();

    private GrowthBenchmark(ConfigurableApplicationContext sekisho) {
        this.sekisho = sekisho;
    }

    public static void main(String[] arguments) throws Exception {
        NightBenchmark.fresh(
                "growth-benchmark", (sekisho, inbox) -> new GrowthBenchmark(sekisho).nights(List.of(arguments)));
    }

    private void nights(List<String> sizes) throws IOException {
        night("warm");
        night("empty");
        for (String size : sizes) {
            long began = System.nanoTime();
            new ArchiveMill(sekisho.getBean(JdbcTemplate.class), sekisho.getBean(FilingTexts.class))
                    .makeUpTo(Long.parseLong(size));
            print("%s filings made in %.0f s", size, (System.nanoTime() - began) / 1e9);
            theWeekEnds();
            night(size + " whole count");
            night(size);
            night(size + " again");
        }
        print("seconds by the clock; load average %s", Machine.load());
        print("%-24s %s", "", String.join("  ", seconds.keySet()));
        seconds.get("empty").keySet().forEach(step -> {
            StringBuilder line = new StringBuilder("%-24s".formatted(step));
            seconds.forEach((night, steps) ->
                    line.append((" %" + (night.length() + 1) + ".2f").formatted(steps.getOrDefault(step, 0.0))));
            System.out.println(line);
        });
    }

    /** The next night counts all rows; what was made counts as written by the program. */
    private void theWeekEnds() {
        sekisho.getBean(JdbcTemplate.class)
                .update("UPDATE nightly_count SET counted_at = DATE_SUB(counted_at, INTERVAL 8 DAY)");
        sekisho.getBean(AuditHeads.class).accept("benchmark", "made");
    }

    private void night(String name) {
        long began = System.nanoTime();
        RunReport report = sekisho.getBean(JobRuns.class).run().orElseThrow().report();
        Map<String, Double> steps = new LinkedHashMap<>();
        steps.put(ALL, (System.nanoTime() - began) / 1e9);
        long run = report.run().run();
        for (RunStep step :
                sekisho.getBean(RunHistory.class).steps(List.of(run)).get(run)) {
            Duration took = step.took();
            steps.put(step.name(), took == null ? 0 : took.toMillis() / 1e3);
        }
        seconds.put(name, steps);
        print("%s: %s, %s, %.1f s", name, report.run().status(), report.proof().allTime(), steps.get(ALL));
        report.alarms().forEach(alarm -> print("  %s %s", alarm.kind(), alarm.detail()));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /**
     * Makes an archive of many filings, as if nights of {@value #OF_A_NIGHT} each had taken them in by the lists of the first run: their rows
     * without words and with next to no bytes, one of a hundred flagged with an open case. Their records on the audit trail are those of a person who accepted them, each with a seal.
     */
    private static final class ArchiveMill {

        static final int OF_A_NIGHT = 5_000;

        /** Keys of made rows begin here. */
        private static final long FIRST = 1_000_000;

        private static final List<String> ROWS = List.of("""
                INSERT INTO screening_run (id, started_at, ended_at, status, received, clear_count, flagged, count_kept, seconds)
                SELECT {run}, '2026-01-01', '2026-01-01', 'DONE', {n}, {n} - {n} DIV 100, {n} DIV 100, TRUE, 100""", """
                INSERT INTO run_tally (run_id, kind, filings) VALUES ({run}, 'REGISTERED', {n})""", """
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, documents, received_at, run_id)
                SELECT {first} + seq, CONCAT('XX', {first} + seq), TRUE, 1, SHA2({first} + seq, 256), 'inbox/bulk.xml', 1, '2026-01-01', {run}
                FROM seq_1_to_{n}""", """
                INSERT INTO receipt (source, source_sha256, filing_id, received_at)
                SELECT 'inbox/bulk.xml', LPAD({first} + seq, 64, '0'), {first} + seq, '2026-01-01' FROM seq_1_to_{n}""", """
                INSERT INTO document (id, filing_id, ordinal, name, role, sha256, size)
                SELECT {first} + seq, {first} + seq, 0, 'bulk.xml', 'SPECIFICATION', SHA2({first} + seq, 256), 1 FROM seq_1_to_{n}""", """
                INSERT INTO document_chunk (document_id, ordinal, content) SELECT {first} + seq, 0, REPEAT('x', 200) FROM seq_1_to_{n}""", """
                INSERT INTO run_list (run_id, list_edition_id, on_day)
                SELECT {run}, list_edition_id, on_day FROM run_list WHERE run_id = (SELECT MIN(run_id) FROM run_list)""", """
                INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                SELECT {first} + seq, {run}, IF(seq MOD 100 = 0, 'FLAGGED', 'CLEAR'), 0, '2026-01-01' FROM seq_1_to_{n}""", """
                INSERT INTO review_case (filing_id, queue, status, handling, opened_at, run_id, rank_score, due_on, act_by, warn_on, clock)
                SELECT {first} + seq * 100, 'SECRECY', 'OPEN', 'NORMAL', '2026-01-01', {run}, 1, '2099-01-01', '2099-01-01', '2099-01-01', 'made'
                FROM seq_1_to_{cases}""");

        /** The text of the first, kept as the program keeps it, for all others of a night. */
        private static final String TEXTS = """
                INSERT INTO filing_text (filing_id, language, characters, passages, content)
                SELECT {first} + seq, t.language, t.characters, t.passages, t.content
                FROM seq_2_to_{n} JOIN filing_text t ON t.filing_id = {first} + 1""";

        private final JdbcTemplate jdbc;
        private final FilingTexts texts;

        ArchiveMill(JdbcTemplate jdbc, FilingTexts texts) {
            this.jdbc = jdbc;
            this.texts = texts;
        }

        /** Adds filings until there are so many. */
        void makeUpTo(long filings) {
            long held = number("SELECT COALESCE(SUM(filings), 0) FROM run_tally WHERE kind = 'REGISTERED'");
            long first = Math.max(FIRST, number("SELECT COALESCE(MAX(id), 0) FROM filing") + OF_A_NIGHT);
            for (long made = 0; held + made < filings; made += OF_A_NIGHT) {
                night(first + made);
            }
            List.of("filing", "screening_outcome", "document", "document_chunk", "review_case")
                    .forEach(table -> jdbc.execute("ANALYZE TABLE " + table));
        }

        private long number(String sql) {
            return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
        }

        private void night(long first) {
            ROWS.forEach(sql -> insert(sql, first));
            texts.keep(
                    new FilingId(first + 1),
                    new Filing(null, Bibliography.UNKNOWN, List.of(), List.of()),
                    new FilingText("en", "", List.of()));
            insert(TEXTS, first);
        }

        private void insert(String sql, long first) {
            jdbc.update(sql.replace("{run}", String.valueOf(first))
                    .replace("{first}", String.valueOf(first))
                    .replace("{n}", String.valueOf(OF_A_NIGHT))
                    .replace("{cases}", String.valueOf(OF_A_NIGHT / 100)));
        }
    }
}
