package org.sekisho.night.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.metrics.Metric.Sample;
import org.sekisho.office.review.CaseClocks;
import org.sekisho.office.review.CaseFigures;
import org.sekisho.office.review.CaseFigures.OpenCases;
import org.sekisho.office.review.ClockCount;
import org.sekisho.office.review.WorkList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How much waits at this office, since when and until when, of all areas and levels together. */
@Component
class OfficeMetrics {

    /** Sources of counts. */
    enum Source {
        RUN,
        DESK
    }

    private static final int SECONDS = 5;

    private record Place(ReviewQueue queue, WorkList list) {}

    private final CaseFigures cases;
    private final CaseClocks clocks;
    private final Clock clock;
    private final TransactionTemplate withinSeconds;

    OfficeMetrics(CaseFigures cases, CaseClocks clocks, Clock clock, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.clocks = clocks;
        this.clock = clock;
        this.withinSeconds = new TransactionTemplate(transactions);
        withinSeconds.setReadOnly(true);
        withinSeconds.setTimeout(SECONDS);
    }

    /** Counted now, within some seconds. */
    List<Sample> now(Source source) {
        String by = source.name().toLowerCase(Locale.ROOT);
        return withinSeconds.execute(transaction -> Stream.concat(
                        open(by).stream(),
                        clocks.counts(clock.instant()).stream().flatMap(count -> of(count, by).stream()))
                .toList());
    }

    /** The open cases, with zeros where none waits, so that a figure of yesterday is not taken for one of today. */
    private List<Sample> open(String by) {
        Map<Place, OpenCases> counted = cases.open().stream()
                .collect(Collectors.toMap(open -> new Place(open.queue(), open.list()), Function.identity()));
        Instant now = clock.instant();
        List<Sample> samples = new ArrayList<>();
        for (Place place : places()) {
            String queue = place.queue().name().toLowerCase(Locale.ROOT);
            String list = place.list().name().toLowerCase(Locale.ROOT);
            OpenCases open = counted.getOrDefault(place, new OpenCases(place.queue(), place.list(), 0, now));
            samples.add(Metric.OPEN_CASES.is(open.cases(), by, queue, list));
            samples.add(Metric.OLDEST_CASE.is(
                    Math.max(0, Duration.between(open.oldest(), now).toSeconds()), by, queue, list));
        }
        return samples;
    }

    private static List<Place> places() {
        return Arrays.stream(ReviewQueue.values())
                .filter(ReviewQueue::opensCase)
                .flatMap(queue -> Arrays.stream(WorkList.values())
                        .filter(list -> list != WorkList.ENDED)
                        .map(list -> new Place(queue, list)))
                .toList();
    }

    private static List<Sample> of(ClockCount count, String by) {
        String office = count.jurisdiction();
        String code = count.clock();
        return List.of(
                Metric.CLOCK_CASES.is(count.open(), by, office, code),
                Metric.CLOCK_UNDATED.is(count.undated(), by, office, code),
                Metric.CLOCK_DUE.is(count.within7(), by, office, code, "7"),
                Metric.CLOCK_DUE.is(count.within30(), by, office, code, "30"),
                Metric.CLOCK_ACT_NOW.is(count.actNow(), by, office, code),
                Metric.CLOCK_PAST.is(count.ranOut(), by, office, code, "in_time"),
                Metric.CLOCK_PAST.is(count.cameLate(), by, office, code, "late"));
    }
}
