package org.sekisho.night.metrics;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.night.metrics.Metric.Sample;
import org.springframework.stereotype.Component;

/** A worker's present work, and its work since it began. */
@Component
public class WorkerTally {

    private static final double NANOS = 1e9;

    private final Map<PartEnd, Integer> ended = new EnumMap<>(PartEnd.class);
    private long run;
    private boolean refuses;
    private boolean brokerUp;
    private int inWork;
    private long filings;
    private double seconds;

    /** Ends of a part of a run at a worker. */
    public enum PartEnd {
        /** All of it that can be screened now is. */
        DONE,
        /** The worker or the run was told to stop. */
        GIVEN_BACK,
        /** It broke. */
        FAILED,
        /** Somebody else had it before it ended here. */
        LOST
    }

    /** It helps a run. */
    public synchronized void helps(long number) {
        run = number;
        refuses = false;
    }

    /** It takes no part in a run. */
    public synchronized void refuses(long number) {
        run = number;
        refuses = true;
    }

    public synchronized void isIdle() {
        run = 0;
        refuses = false;
    }

    public synchronized void hears(boolean broker) {
        brokerUp = broker;
    }

    public synchronized void begins() {
        inWork++;
    }

    /** @param decided filings of the part that have an outcome from here */
    public synchronized void ends(PartEnd how, long decided, Duration took) {
        inWork--;
        ended.merge(how, 1, Integer::sum);
        filings += decided;
        seconds += took.toNanos() / NANOS;
    }

    synchronized List<Sample> samples() {
        return Stream.concat(
                        Stream.of(
                                Metric.WORKER_RUN.is(run),
                                Metric.WORKER_REFUSES.is(refuses ? 1 : 0),
                                Metric.WORKER_BROKER_UP.is(brokerUp ? 1 : 0),
                                Metric.WORKER_IN_WORK.is(inWork),
                                Metric.WORKER_FILINGS.is(filings),
                                Metric.WORKER_PART_SECONDS.is(seconds)),
                        Arrays.stream(PartEnd.values())
                                .map(end -> Metric.WORKER_PARTS.is(
                                        ended.getOrDefault(end, 0), end.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
