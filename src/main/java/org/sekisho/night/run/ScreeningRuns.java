package org.sekisho.night.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.screening.record.OutcomeCounts;

/** All runs, each with the list editions it was frozen on. */
public interface ScreeningRuns {

    /**
     * Begins a run and keeps the editions of its lists, whole.
     *
     * @param day of the office: the entries are those that are in force on it
     */
    long begin(List<KeyTechnologyList> lists, LocalDate day);

    /** The keys of a run's list editions. */
    Map<Edition, Long> editions(long run);

    /** Notes how many filings a run received, counted as they were registered. */
    void received(long run, int filings);

    int received(long run);

    /** The first hundred filings of a run that have no outcome. */
    List<FilingNumber> waiting(long run);

    /** The first hundred filings of a run that need a person and have no case. */
    List<FilingNumber> withoutCase(long run);

    void reported(long run, Path report);

    /** Ends a run, however it went, and keeps its count. */
    void end(long run, RunStatus status, OutcomeCounts counts, double seconds);

    Optional<RunSummary> byId(long run);

    Optional<RunSummary> latest();

    /** The last so many, the newest first. */
    List<RunSummary> last(int most);

    /** When a run last ended well, and not red; empty if none ever did. */
    Optional<Instant> lastSuccess();

    /** The runs that have not ended. */
    List<Long> running();
}
