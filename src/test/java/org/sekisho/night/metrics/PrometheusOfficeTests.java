package org.sekisho.night.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.deadline.WaitingCase;
import org.sekisho.office.review.CaseClocks;
import org.sekisho.office.review.CaseFigures;
import org.sekisho.office.review.ClockCount;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.StaffMember;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** What a scrape of the desk costs the database, and what it tells when there is none. */
class PrometheusOfficeTests {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private Instant now = NOON;
    private int counted;
    private int seconds;
    private Supplier<List<CaseFigures.OpenCases>> cases = () -> List.of(
            new CaseFigures.OpenCases(ReviewQueue.SECRECY, WorkList.TO_DECIDE, 3, NOON.minus(Duration.ofDays(2))));
    private final PrometheusRegistry registry = new PrometheusRegistry();

    PrometheusOfficeTests() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        OfficeMetrics office = new OfficeMetrics(new Cases(), new NoClocks(), clock, new Transactions());
        assertThat(new PrometheusOffice(office, clock, registry)).isNotNull();
    }

    @Test
    void countsHowManyWaitAndSinceWhen() {
        assertThat(figure(Metric.OPEN_CASES, "desk", "secrecy", "to_decide")).isEqualTo(3);
        assertThat(figure(Metric.OLDEST_CASE, "desk", "secrecy", "to_decide")).isEqualTo(2 * 86_400.0);
        assertThat(figure(Metric.OPEN_CASES, "desk", "disclosure", "to_confirm"))
                .isZero();
        assertThat(figure(Metric.DATABASE_UP)).isEqualTo(1);
    }

    @Test
    void asksTheDatabaseOnceInTenSecondsHoweverManyScrapeAndForFiveAtMost() {
        for (int i = 0; i < 5; i++) {
            registry.scrape();
        }
        assertThat(counted).isEqualTo(1);
        assertThat(seconds).isEqualTo(5);

        now = NOON.plusSeconds(10);
        registry.scrape();

        assertThat(counted).isEqualTo(2);
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswerAndNotThatNothingWaits() {
        cases = () -> {
            throw new QueryTimeoutException("too slow");
        };

        assertThat(figure(Metric.DATABASE_UP)).isZero();
        assertThat(registry.scrape().stream())
                .extracting(snapshot -> snapshot.getMetadata().getName())
                .containsExactly(Metric.DATABASE_UP.exposed());

        registry.scrape();
        assertThat(counted).as("nor is it asked again at once").isEqualTo(1);
    }

    private double figure(Metric metric, String... values) {
        return Exposed.value(
                new String(PrometheusText.text(registry.scrape()), java.nio.charset.StandardCharsets.UTF_8),
                metric.exposed(),
                labels(metric, values));
    }

    private static java.util.Map<String, String> labels(Metric metric, String... values) {
        java.util.Map<String, String> labels = new java.util.TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            labels.put(metric.labels().get(i), values[i]);
        }
        return labels;
    }

    private final class Cases implements CaseFigures {

        @Override
        public List<EntryFigure> entries(int lastRuns, StaffMember reader) {
            return List.of();
        }

        @Override
        public Optional<EntryFigure> entry(String list, String code, StaffMember reader) {
            return Optional.empty();
        }

        @Override
        public List<EntryFigure> decidedOf() {
            return List.of();
        }

        @Override
        public List<Waiting> waiting(Instant moment, StaffMember reader) {
            return List.of();
        }

        @Override
        public List<OpenCases> open() {
            counted++;
            return cases.get();
        }
    }

    private static final class NoClocks implements CaseClocks {

        @Override
        public List<ClockCount> counts(Instant moment) {
            return List.of();
        }

        @Override
        public List<RanOut> ranOut(Instant moment) {
            return List.of();
        }

        @Override
        public List<WaitingCase> inOrderOfTheQueue() {
            return List.of();
        }

        @Override
        public Optional<Pace> pace(Instant moment) {
            return Optional.empty();
        }
    }

    private final class Transactions implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            seconds = definition == null ? 0 : definition.getTimeout();
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {}

        @Override
        public void rollback(TransactionStatus status) {}
    }
}
