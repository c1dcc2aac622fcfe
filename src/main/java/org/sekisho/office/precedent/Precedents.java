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
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.precedent.JdbcPrecedents.Kept;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseNote;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.screening.OutcomePreparation;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.stereotype.Component;

/**
 * Keeps by what the cases of screened filings are like others. Where a filing is screened again and something else is found
 * than a case was decided on, the case is opened again.
 */
@Component
public class Precedents implements OutcomePreparation {

    private final JdbcPrecedents records;
    private final ReviewCases cases;

    Precedents(JdbcPrecedents records, ReviewCases cases) {
        this.records = records;
        this.cases = cases;
    }

    /** What a filing is held against others by, in whatever queue it has a case. */
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
        List<AuditEvent> events = new ArrayList<>();
        for (Kept kept : records.casesOf(List.copyOf(filings.keySet()))) {
            ScreenedFiling filing = Objects.requireNonNull(filings.get(kept.filing()));
            Prepared of = prepared(filing);
            Likeness now = Objects.requireNonNull(of.likenesses().get(kept.queue()));
            likenesses.put(kept.id(), now);
            applications.put(kept.filing(), of.applications());
            if (foundElse(kept, now, run) && !Likeness.isNothing(filing, kept.queue())) {
                events.addAll(openAgain(run, kept, filing));
            }
        }
        records.keep(likenesses);
        records.keepApplications(applications);
        return events;
    }

    /** Of a case that another run opened without keeping it, as that of a sample, nobody knows; then somebody looks again. */
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
