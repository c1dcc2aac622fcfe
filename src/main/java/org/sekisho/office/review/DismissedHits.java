package org.sekisho.office.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.RecordedOutcome.Evidence;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hits of which examiners say that they speak for nothing. It changes nothing that was found and decides nothing: it stands beside the
 * entry for whoever looks next, and counts for the authors of the list.
 */
@Service
public class DismissedHits {

    /** Reasons that a single hit can have. */
    public static final Set<DecisionReason> REASONS = EnumSet.of(
            DecisionReason.OTHER_MEANING, DecisionReason.NOT_WHAT_IS_CLAIMED, DecisionReason.UNDER_THE_LIMIT);

    private final CaseActs acts;
    private final ScreeningOutcomes outcomes;
    private final JdbcDismissedHits hits;

    DismissedHits(CaseActs acts, ScreeningOutcomes outcomes, JdbcDismissedHits hits) {
        this.acts = acts;
        this.outcomes = outcomes;
        this.hits = hits;
    }

    /**
     * Hits that somebody wants to dismiss, or take back.
     *
     * @param reason null if none was chosen
     */
    public record Draft(
            String entry, List<TextSpan> hits, @Nullable DecisionReason reason) {

        public Draft {
            hits = List.copyOf(hits);
        }

        @Override
        public String toString() {
            return "%d hits of %s".formatted(hits.size(), entry);
        }
    }

    /** A hit that was dismissed. */
    public record Dismissal(
            long id, String entry, int spanStart, int spanEnd, DecisionReason reason, StaffId by, Instant at) {

        public TextSpan span() {
            return new TextSpan(spanStart, spanEnd);
        }

        @Override
        public String toString() {
            return "dismissal %d of %s".formatted(id, entry);
        }
    }

    /**
     * A rule whose hits are dismissed.
     *
     * @param list the list's id
     * @param rule as the list has it
     * @param hits of one or more filings
     */
    public record InVain(String list, String entry, String rule, DecisionReason reason, int hits, int filings) {}

    /** Those of a case to which the caller has been let. */
    @Transactional(readOnly = true)
    public List<Dismissal> of(DeskCase about) {
        return hits.of(about.standing().filing());
    }

    /** Rules whose hits are dismissed, those of the most filings first. */
    @Transactional(readOnly = true)
    public List<InVain> inVain() {
        return hits.inVain();
    }

    /** Dismisses hits; one that is dismissed already stays so. */
    public CaseAnswer dismiss(CaseId id, Draft draft, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), Why.ROLE);
            act.refuseIf(!REASONS.contains(draft.reason()), Why.NO_REASON);
            List<Found> found = found(act.about(), draft);
            act.refuseIf(found.isEmpty() || found.size() < draft.hits().size(), Why.NO_HIT);
            Set<TextSpan> dismissed =
                    of(act.about(), draft.entry()).stream().map(Dismissal::span).collect(Collectors.toSet());
            found.stream()
                    .filter(hit -> !dismissed.contains(hit.span()))
                    .forEach(hit -> hits.add(act, hit, Objects.requireNonNull(draft.reason())));
            act.note(AuditAction.HITS_DISMISSED, version(act.about()), draft + ", " + draft.reason());
        });
    }

    /** Takes dismissals back. */
    public CaseAnswer takeBack(CaseId id, Draft draft, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), Why.ROLE);
            List<Dismissal> meant = of(act.about(), draft.entry()).stream()
                    .filter(one -> draft.hits().contains(one.span()))
                    .toList();
            act.refuseIf(meant.isEmpty(), Why.NO_HIT);
            meant.forEach(one -> hits.takeBack(one.id(), act.by(), act.now()));
            act.note(AuditAction.HITS_TAKEN_BACK, version(act.about()), draft.toString());
        });
    }

    private List<Dismissal> of(DeskCase about, String entry) {
        return of(about).stream().filter(one -> one.entry().equals(entry)).toList();
    }

    /** Each place once, with the first rule that found it; none while a run screens the filing again. */
    private List<Found> found(DeskCase about, Draft draft) {
        List<Found> found = new ArrayList<>();
        Set<TextSpan> seen = new HashSet<>();
        List<Finding> findings = outcomes.of(about.standing().filing())
                .map(RecordedOutcome::findings)
                .orElse(List.of());
        for (Finding finding : findings) {
            if (finding.entry().equals(draft.entry())) {
                for (Evidence evidence : finding.evidence()) {
                    TextSpan span = evidence.span();
                    if (span != null && draft.hits().contains(span) && seen.add(span)) {
                        found.add(new Found(finding.editionId(), finding.entry(), evidence.rule(), span));
                    }
                }
            }
        }
        return found;
    }

    /** A hit as the outcome has it. */
    record Found(long edition, String entry, String rule, TextSpan span) {}

    private static String version(DeskCase about) {
        return "%s version %d".formatted(about.number(), about.filingVersion());
    }

    /** Reasons for not dismissing a hit, or not taking it back. */
    public enum Why implements Refusal {
        /** The person's roles do not let them. */
        ROLE,
        /** None was ticked, or the run that came in between found something else. */
        NO_HIT,
        /** No reason was chosen that a hit can have. */
        NO_REASON;

        @Override
        public String key() {
            return "hits.why." + name();
        }
    }
}
