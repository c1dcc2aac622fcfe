package org.sekisho.office.precedent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseNote;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.screening.OutcomePreparation;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Fingerprints of screened filings, by which their cases are like others. Where a filing is screened again and something else is found
 * than a case was decided on, the case is opened again.
 */
@Repository
public class Precedents implements OutcomePreparation {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ReviewCases cases;

    Precedents(JdbcTemplate jdbc, ReviewCases cases) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.cases = cases;
    }

    /** An application as {@code filing_family} has it; empty for the number of a publication, or one that says too little. */
    public static Optional<String> application(String number) {
        return Applications.KIND.matcher(number).find() ? Optional.empty() : Applications.application(null, number);
    }

    /** Fingerprints of a filing, by queue, and its applications. */
    private record Prepared(Map<ReviewQueue, Likeness> likenesses, Set<String> applications) {}

    @Override
    public void prepare(ScreenedFiling screened) {
        prepared(screened);
    }

    private static Prepared prepared(ScreenedFiling filing) {
        return filing.once(
                Prepared.class,
                () -> new Prepared(
                        Stream.of(ReviewQueue.values())
                                .collect(Collectors.toMap(queue -> queue, queue -> Likeness.of(filing, queue))),
                        Applications.of(
                                filing.registered().number(), filing.filing().bibliography())));
    }

    /**
     * Called when the cases of these filings are open, in the same transaction.
     *
     * @return what is to go on the audit trail
     */
    public List<AuditEvent> remember(long run, List<? extends ScreenedFiling> screened) {
        if (screened.isEmpty()) {
            return List.of();
        }
        Map<FilingId, ScreenedFiling> filings = screened.stream()
                .collect(Collectors.toMap(filing -> filing.registered().id(), Function.identity()));
        Map<CaseId, Likeness> likenesses = new HashMap<>();
        Map<FilingId, Set<String>> applications = new HashMap<>();
        filings.forEach((id, filing) -> applications.put(id, prepared(filing).applications()));
        List<AuditEvent> events = new ArrayList<>();
        for (Kept kept : casesOf(List.copyOf(filings.keySet()))) {
            ScreenedFiling filing = Objects.requireNonNull(filings.get(kept.filing()));
            Prepared of = prepared(filing);
            Likeness now = Objects.requireNonNull(of.likenesses().get(kept.queue()));
            likenesses.put(kept.id(), now);
            if (foundElse(kept, now, run) && !Likeness.isNothing(filing, kept.queue())) {
                events.addAll(openAgain(run, kept, filing));
            }
        }
        keep(likenesses);
        keepApplications(applications);
        return events;
    }

    /**
     * True if something else was found than was kept; of a case that another run opened without keeping it, as that of
     * a sample, this is unknown, and somebody looks again.
     */
    private static boolean foundElse(Kept kept, Likeness now, long run) {
        Likeness before = kept.before();
        return before == null ? kept.openedBy() != run : !before.found().equals(now.found());
    }

    private List<AuditEvent> openAgain(long run, Kept kept, ScreenedFiling filing) {
        return cases.openAgain(kept.filing(), kept.queue())
                .map(was -> {
                    cases.note(kept.filing(), new CaseNote(run, CaseNote.Kind.OPENED_AGAIN, "was " + was), filing);
                    return List.of(new AuditEvent(
                            "sekisho run " + run,
                            AuditAction.CASE_OPENED_AGAIN,
                            "%s version %d %s"
                                    .formatted(
                                            filing.registered().number(),
                                            filing.registered().version(),
                                            kept.queue()),
                            "was " + was));
                })
                .orElse(List.of());
    }

    private List<Kept> casesOf(List<FilingId> filings) {
        return client.sql("""
                        SELECT c.id, c.filing_id AS filing, c.queue, c.run_id AS opened_by, l.hits AS before_hits, l.found AS before_found
                        FROM review_case c LEFT JOIN case_likeness l ON l.case_id = c.id
                        WHERE c.filing_id IN (:filings) ORDER BY c.id""")
                .param("filings", filings.stream().map(FilingId::value).toList())
                .query(JdbcRecords.of(Kept.class))
                .list();
    }

    private void keep(Map<CaseId, Likeness> likenesses) {
        List<Object[]> rows = new ArrayList<>();
        likenesses.forEach((id, likeness) -> rows.add(new Object[] {id.value(), likeness.hits(), likeness.found()}));
        jdbc.batchUpdate("""
                INSERT INTO case_likeness (case_id, hits, found) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE hits = VALUES(hits), found = VALUES(found)""", rows);
    }

    private void keepApplications(Map<FilingId, Set<String>> applications) {
        List<Object[]> rows = new ArrayList<>();
        applications.forEach((filing, of) ->
                of.forEach(application -> rows.add(new Object[] {filing.value(), application})));
        jdbc.batchUpdate("""
                INSERT INTO filing_family (filing_id, application) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE application = VALUES(application)""", rows);
    }

    /**
     * A case, and what was kept of it before.
     *
     * @param openedBy the run that opened it
     * @param before null if nothing was kept
     */
    private record Kept(
            CaseId id,
            FilingId filing,
            ReviewQueue queue,
            long openedBy,
            @Nullable Likeness before) {}

    /**
     * By which applications a filing is of one family with others: those whose date it claims, and itself.
     *
     * <p>A number with a kind code is that of a publication. It is left out, for an application of the same digits is another
     * invention's.
     */
    static final class Applications {

        private static final int LONGEST = 80;
        private static final int LEAST_DIGITS = 5;
        private static final Pattern KIND = Pattern.compile("(?<=\\d)[A-Z]\\d?$");

        private Applications() {}

        static Set<String> of(FilingNumber own, Bibliography data) {
            Set<String> applications = new TreeSet<>();
            for (PriorityClaim claim : data.priorities()) {
                application(claim.country(), claim.number()).ifPresent(applications::add);
            }
            if (!KIND.matcher(own.value()).find() && data.kind() == null) {
                application(data.country(), own.value()).ifPresent(applications::add);
            }
            return applications;
        }

        /** One of few digits says too little to hold anything against. */
        private static Optional<String> application(@Nullable String country, String number) {
            String plain = Normalizer.normalize(number, Normalizer.Form.NFKC)
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[^A-Z0-9]", "");
            boolean named = !plain.isEmpty() && !Character.isDigit(plain.charAt(0));
            String whole = named || country == null ? plain : country + plain;
            long digits = whole.chars().filter(Character::isDigit).count();
            return digits < LEAST_DIGITS || whole.length() > LONGEST ? Optional.empty() : Optional.of(whole);
        }
    }
}
