package org.sekisho.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Filings;
import org.sekisho.night.job.JobRuns;
import org.sekisho.screening.replay.FilingReplay;
import org.sekisho.screening.replay.ListsOfThen;
import org.sekisho.screening.replay.Replayed;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proves every outcome of a night again: so many American filings of the corpus and as many Japanese gazettes are screened, and each is
 * replayed by the lists and the text that are kept. Prints how many come to the same, and fails if one does not.
 *
 * <p>{@code src/test/bench/run.sh ReplayBenchmark 300} is the form whose figures stand in {@code src/docs/numbers.md#benchmarks}.
 */
public final class ReplayBenchmark {

    private static final String SAME = "the same";

    private ReplayBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int filings = Integer.parseInt(arguments[0]);
        NightBenchmark.fresh("replay-benchmark", (sekisho, inbox) -> {
            BulkFile.write(inbox.resolve("bulk.xml"), Long.MAX_VALUE, filings);
            BulkFile.japanese(inbox, filings);
            sekisho.getBean(JobRuns.class).run();
            if (!replayed(sekisho).keySet().equals(Set.of(SAME))) {
                throw new IllegalStateException("Not all outcomes come to the same");
            }
        });
    }

    private static Map<String, Integer> replayed(ConfigurableApplicationContext sekisho) {
        FilingReplay replay = sekisho.getBean(FilingReplay.class);
        Filings filings = sekisho.getBean(Filings.class);
        List<Long> screened =
                sekisho.getBean(JdbcClient.class).sql("""
                        SELECT o.filing_id FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                        WHERE NOT f.canary AND o.outcome IN ('FLAGGED', 'CLEAR')""").query(Long.class).list();
        Map<String, Integer> answers = new TreeMap<>();
        long began = System.nanoTime();
        ListsOfThen lists = new ListsOfThen();
        for (Long filing : screened) {
            answers.merge(inWords(replay.replay(filings.byId(new FilingId(filing)), lists)), 1, Integer::sum);
        }
        System.out.printf(
                Locale.ROOT,
                "%d outcomes replayed, %.1f ms each: %s%n",
                screened.size(),
                (System.nanoTime() - began) / 1e6 / Math.max(1, screened.size()),
                answers);
        return answers;
    }

    private static String inWords(Replayed replayed) {
        if (replayed instanceof Replayed.Impossible impossible) {
            return impossible.reason().toString();
        }
        Replayed.Cause cause = ((Replayed.Answered) replayed).against().cause();
        return cause == null ? SAME : cause.toString();
    }
}
