package org.sekisho.office.unread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.review.CaseNote;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.unread.JdbcUnreadFilings.Replaced;
import org.sekisho.office.unread.JdbcUnreadFilings.Retried;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A run's work on unread filings: tries them again, and notes on the cases how that went. */
@Component
public class Rescreening {

    private static final UnreadReason PUT_OFF = UnreadReason.RECOGNITION_PUT_OFF;

    private final JdbcUnreadFilings unread;
    private final ScreeningOutcomes outcomes;
    private final ReviewCases cases;
    private final JdbcDoubtedOutcomes doubted;
    private final JdbcParkedCases parked;

    Rescreening(
            JdbcUnreadFilings unread,
            ScreeningOutcomes outcomes,
            ReviewCases cases,
            JdbcDoubtedOutcomes doubted,
            JdbcParkedCases parked) {
        this.parked = parked;
        this.unread = unread;
        this.doubted = doubted;
        this.outcomes = outcomes;
        this.cases = cases;
    }

    /**
     * Moves all filings that a retry was asked for to a run, where they wait without an outcome, and says how many there
     * were. From then on they are as any filing that waits: a later run takes over what this one leaves.
     */
    @Transactional
    public int takeRetries(long run) {
        List<FilingId> taken = unread.takeRetries(run);
        outcomes.withdraw(taken);
        return taken.size();
    }

    /**
     * Moves filings whose outcome is in doubt, because of an alarm of the run it is from, to a run that screens them again.
     * A run that has such an alarm itself leaves them to the next. Their cases, and what people decided on them, stay.
     */
    @Transactional
    public Doubted takeDoubted(long run, int most) {
        outcomes.withdraw(doubted.take(run, most));
        return new Doubted(doubted.taken(run), doubted.left(run));
    }

    /** Moves filings for which the lists changed to a run that screens them again. The caller holds the transaction. */
    public void takeChanged(long run, List<FilingId> changed) {
        doubted.take(run, changed);
        outcomes.withdraw(changed);
    }

    /**
     * What a run was given to screen again.
     *
     * @param taken how many filings, by the run whose outcome is in doubt
     * @param left how many are left to the nights after
     */
    public record Doubted(Map<Long, Integer> taken, int left) {

        public Doubted {
            taken = new TreeMap<>(taken);
        }

        public int filings() {
            return taken.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Opens cases again that wait for a readable copy, once their day has come. */
    @Transactional
    public void openOnTime(long run) {
        parked.openOnTime(run);
    }

    /** Keeps the names of what was overlooked in the inboxes, for `sekisho unread`; logs and mails count it. */
    @Transactional
    public void keepOverlooked(long run, List<Overlooked> overlooked) {
        unread.keepOverlooked(run, overlooked);
    }

    /**
     * Notes on their cases how the filings of a chunk that were tried again, or that are copies, came out. The caller
     * holds the transaction.
     *
     * @return what is to go on the audit trail
     */
    public List<AuditEvent> noteOutcomes(long run, List<? extends ScreenedFiling> screened) {
        List<FilingId> ids =
                screened.stream().map(filing -> filing.registered().id()).toList();
        for (Retried retried : unread.retried(ids)) {
            ScreenedFiling now = of(screened, retried.filing());
            cases.note(retried.filing(), note(run, retried, now), now);
        }
        List<AuditEvent> events = new ArrayList<>();
        for (Replaced replaced : unread.replacedBy(ids)) {
            ScreenedFiling copy = of(screened, replaced.copy());
            cases.note(replaced.filing(), note(run, replaced, copy), copy);
            if (wasRead(copy)) {
                events.add(superseded(run, replaced, copy));
            }
        }
        events.addAll(parked.openOnCopies(run, screened));
        events.addAll(askForPutOff(run, screened));
        noteWhatIsFoundNoMore(run, screened);
        return events;
    }

    /** The case stays: a person decides it. */
    private void noteWhatIsFoundNoMore(long run, List<? extends ScreenedFiling> screened) {
        List<FilingId> clear = screened.stream()
                .filter(filing -> filing.outcome().kind() == OutcomeKind.CLEAR)
                .map(filing -> filing.registered().id())
                .toList();
        if (clear.isEmpty()) {
            return;
        }
        for (FilingId filing : doubted.undecided(run, clear)) {
            ScreenedFiling now = of(screened, filing);
            cases.note(
                    filing,
                    new CaseNote(
                            run,
                            CaseNote.Kind.NOT_FOUND_AGAIN,
                            now.outcome().kind().name()),
                    now);
        }
    }

    /** Has the next run take the pages that the night had no time to recognise. */
    private List<AuditEvent> askForPutOff(long run, List<? extends ScreenedFiling> screened) {
        String actor = "sekisho run " + run;
        List<AuditEvent> events = new ArrayList<>();
        for (ScreenedFiling filing : screened) {
            if (filing.outcome().isUnreadFor(PUT_OFF)) {
                unread.askRetry(filing.registered().id(), run, PUT_OFF.name(), actor);
                events.add(new AuditEvent(
                        actor,
                        AuditAction.RETRY_ASKED,
                        "%s version %d"
                                .formatted(
                                        filing.registered().number(),
                                        filing.registered().version()),
                        PUT_OFF.name()));
            }
        }
        return events;
    }

    static ScreenedFiling of(List<? extends ScreenedFiling> screened, FilingId id) {
        return screened.stream()
                .filter(filing -> filing.registered().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CaseNote note(long run, Retried retried, ScreenedFiling now) {
        return new CaseNote(
                run,
                wasRead(now) ? CaseNote.Kind.READ_AGAIN : CaseNote.Kind.STILL_UNREAD,
                "%s; was %s in run %d".formatted(now.outcome().kind(), retried.reasons(), retried.fromRun()));
    }

    private static CaseNote note(long run, Replaced replaced, ScreenedFiling copy) {
        return new CaseNote(
                run,
                wasRead(copy) ? CaseNote.Kind.COPY_READ : CaseNote.Kind.COPY_UNREAD,
                named(replaced, copy) + ": " + copy.outcome().kind());
    }

    /** The version; with its number, if that is another. */
    private static String named(Replaced replaced, ScreenedFiling copy) {
        FilingNumber number = copy.registered().number();
        String version = "version " + copy.registered().version();
        return number.equals(replaced.number()) ? version : number + " " + version;
    }

    private static AuditEvent superseded(long run, Replaced replaced, ScreenedFiling copy) {
        return new AuditEvent(
                "sekisho run " + run,
                AuditAction.FILING_SUPERSEDED,
                "%s version %d".formatted(replaced.number(), replaced.version()),
                "by " + named(replaced, copy));
    }

    static boolean wasRead(ScreenedFiling filing) {
        return filing.outcome().kind() != OutcomeKind.UNSCREENABLE;
    }
}
