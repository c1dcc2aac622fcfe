package org.sekisho.office.rising;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.curation.rising.RisingSearch;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.rising.SeenRising.Seen;
import org.sekisho.office.staff.StaffMember;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rising terms: kept when they are found, and shown to each as far as they may know. A term must not tell of one filing: it is shown
 * only to whom it rises by the filings that they may know of, with the thresholds of the office held for those alone.
 */
@Service
@EnableConfigurationProperties(RisingSettings.class)
public class RisingTerms {

    private final JdbcRisingTerms terms;
    private final RisingSettings settings;
    private final AuditTrail trail;
    private final Clock clock;

    RisingTerms(JdbcRisingTerms terms, RisingSettings settings, AuditTrail trail, Clock clock) {
        this.terms = terms;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps what was found in the place of what was found before. */
    @Transactional
    public void keep(RisingWindow window, RisingSearch.Found found, String actor) {
        terms.keep(window, found, clock.instant());
        trail.add(
                actor,
                AuditAction.RISING_TERMS_FOUND,
                window.last().toString(),
                "%d of %d terms tested, over %d filings against %d before"
                        .formatted(found.terms().size(), found.tested(), found.recent(), found.base()));
    }

    /** The result of the newest search; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<RisingState> state() {
        return terms.state();
    }

    /** The terms as far as a person may know of them; empty before the first search. The look is put on record. */
    @Transactional
    public Optional<SeenRising> see(StaffMember reader) {
        Optional<SeenRising> seen = terms.state().map(state -> seen(state, reader));
        seen.ifPresent(shown -> trail.add(
                reader.id().value(),
                AuditAction.RISING_TERMS_SEEN,
                shown.state().window().last().toString(),
                "%d terms, %d dismissed"
                        .formatted(shown.terms().size(), shown.dismissed().size())));
        return seen;
    }

    /** One of them; empty if the person may not know of it. */
    @Transactional(readOnly = true)
    public Optional<Seen> one(long term, StaffMember reader) {
        return terms.state().map(state -> known(state, reader)).map(known -> known.get(term));
    }

    /**
     * Puts a term aside, until twice as many filings have it.
     *
     * @return whether it was; false if the person may not know of it
     */
    @Transactional
    public boolean dismiss(long term, String why, StaffMember by) {
        Optional<JdbcRisingTerms.Row> known = row(term, by);
        known.ifPresent(row -> {
            terms.dismiss(row, why, by.id().value(), clock.instant());
            record(by, AuditAction.RISING_TERM_DISMISSED, term);
        });
        return known.isPresent();
    }

    /** Shows a term again that somebody put aside; false if the person may not know of it. */
    @Transactional
    public boolean takeBack(long term, StaffMember by) {
        Optional<JdbcRisingTerms.Row> known = row(term, by);
        known.ifPresent(row -> {
            terms.takeBack(row);
            record(by, AuditAction.RISING_TERM_TAKEN_BACK, term);
        });
        return known.isPresent();
    }

    /** Its number says which term it is to whoever may read the database, and nothing to anybody else. */
    private void record(StaffMember by, AuditAction action, long term) {
        trail.add(by.id().value(), action, "term " + term, "");
    }

    private Optional<JdbcRisingTerms.Row> row(long term, StaffMember reader) {
        return one(term, reader)
                .flatMap(seen -> terms.terms().stream()
                        .filter(row -> row.id() == seen.id())
                        .findFirst());
    }

    private SeenRising seen(RisingState state, StaffMember reader) {
        List<Seen> known = List.copyOf(known(state, reader).values());
        return new SeenRising(
                state,
                known.stream().filter(term -> term.dismissal() == null).toList(),
                known.stream().filter(term -> term.dismissal() != null).toList());
    }

    /** The known terms by their keys, the surest first. */
    private Map<Long, Seen> known(RisingState state, StaffMember reader) {
        List<JdbcRisingTerms.Row> found = terms.terms();
        Map<Long, List<JdbcRisingTerms.Having>> having = terms.known(reader);
        KnownTerms known = new KnownTerms(state, settings.thresholds(), found);
        Map<Long, Seen> seen = new LinkedHashMap<>();
        found.forEach(row ->
                known.seen(row, having.getOrDefault(row.id(), List.of())).ifPresent(term -> seen.put(row.id(), term)));
        return seen;
    }
}
