package org.sekisho.office.unread;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.MeantFiling;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.CopyIntake;
import org.sekisho.intake.inbox.CopyIntake.RegisteredCopy;
import org.sekisho.intake.inbox.CopyIntake.UnusableCopyException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an operator does with filings that could not be read: look, ask for another try, give a readable copy. Only the
 * next run changes anything; to be asked between two runs. Whatever is asked is on the audit trail.
 */
@Service
public class UnreadFilings {

    private final JdbcUnreadFilings unread;
    private final Filings filings;
    private final ScreeningOutcomes outcomes;
    private final CopyIntake copies;
    private final AuditTrail audit;

    UnreadFilings(
            JdbcUnreadFilings unread,
            Filings filings,
            ScreeningOutcomes outcomes,
            CopyIntake copies,
            AuditTrail audit) {
        this.unread = unread;
        this.filings = filings;
        this.outcomes = outcomes;
        this.copies = copies;
        this.audit = audit;
    }

    /** Lists them, the most urgent first. Names of documents are in it, and so the look is on record. */
    @Transactional
    public List<UnreadFiling> open(String actor) {
        List<UnreadFiling> all = unread.all();
        audit.add(actor, AuditAction.UNREAD_LISTED, "unread filings", all.size() + " filings");
        return all;
    }

    /** The files in the inboxes that the last run did not take in, or not as what they are. */
    public List<Overlooked> overlooked() {
        return unread.overlooked();
    }

    /** Asks the next run to screen again all that could not be read, or all that has one reason. */
    @Transactional
    public Asked retryAll(Optional<UnreadReason> reason, String actor) {
        return ask(
                unread.all().stream()
                        .filter(filing -> reason.isEmpty() || filing.reasons().contains(reason.get()))
                        .toList(),
                actor);
    }

    /**
     * Asks the next run to screen these filings again, every version that could not be read; all of them or none.
     *
     * @param typed their numbers, in any form
     */
    @Transactional(rollbackFor = RequestRefusedException.class)
    public Asked retry(List<String> typed, String actor) throws RequestRefusedException {
        List<UnreadFiling> all = unread.all();
        List<UnreadFiling> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<FilingNumber> numbers = new LinkedHashSet<>();
        for (MeantFiling meant : typed.stream().map(filings::meant).toList()) {
            meant.one().ifPresentOrElse(numbers::add, () -> problems.add(meant.problem()));
        }
        for (FilingNumber number : numbers) {
            List<UnreadFiling> versions = versionsOf(number, all);
            problem(number, versions).ifPresent(problems::add);
            found.addAll(versions);
        }
        if (!problems.isEmpty()) {
            throw new RequestRefusedException(problems);
        }
        return ask(found, actor);
    }

    private Asked ask(List<UnreadFiling> found, String actor) {
        List<UnreadFiling> readable =
                found.stream().filter(Predicate.not(UnreadFiling::marked)).toList();
        List<UnreadFiling> asked =
                readable.stream().filter(filing -> !filing.retryAsked()).toList();
        asked.forEach(filing -> unread.askRetry(filing, actor));
        audit.add(asked.stream()
                .map(filing -> new AuditEvent(actor, AuditAction.RETRY_ASKED, subject(filing), filing.codes()))
                .toList());
        return new Asked(asked.size(), readable.size() - asked.size(), found.size() - readable.size());
    }

    /**
     * Registers a readable copy of a filing as its next version. The versions that could not be read leave the list of unread
     * filings
     * once the copy was read.
     *
     * @param typed the filing's number, in any form
     */
    @Transactional(rollbackFor = RequestRefusedException.class)
    public Replacement replace(String typed, Path file, String actor) throws RequestRefusedException {
        MeantFiling meant = filings.meant(typed);
        FilingNumber number = meant.one().orElseThrow(() -> new RequestRefusedException(meant.problem()));
        List<UnreadFiling> versions = versionsOf(number, unread.all());
        Optional<String> problem = problem(number, versions);
        if (problem.isPresent()) {
            throw new RequestRefusedException(problem.get());
        }
        RegisteredCopy copy = register(number, file, versions);
        FilingId id = copy.filing().id();
        int version = copy.filing().version();
        versions.forEach(replaced -> unread.replace(replaced.id(), id, actor));
        audit.add(versions.stream()
                .map(replaced -> new AuditEvent(
                        actor, AuditAction.COPY_GIVEN, subject(replaced), "version %d".formatted(version)))
                .toList());
        return new Replacement(
                number,
                version,
                copy.known(),
                outcomes.of(id).isEmpty(),
                versions.stream().map(UnreadFiling::version).toList());
    }

    private RegisteredCopy register(FilingNumber number, Path file, List<UnreadFiling> versions)
            throws RequestRefusedException {
        try {
            RegisteredCopy copy = copies.register(filings.latest(number).orElseThrow(), file);
            if (versions.stream()
                    .anyMatch(version -> version.id().equals(copy.filing().id()))) {
                throw new RequestRefusedException(
                        "The copy has the same bytes as version %d of %s, which could not be read. To try that again: sekisho retry %s"
                                .formatted(copy.filing().version(), number, number));
            }
            return copy;
        } catch (UnusableCopyException unusable) {
            throw new RequestRefusedException(String.valueOf(unusable.getMessage()));
        }
    }

    private static List<UnreadFiling> versionsOf(FilingNumber number, List<UnreadFiling> all) {
        return all.stream().filter(filing -> filing.number().equals(number)).toList();
    }

    /** Why nothing can be asked about a filing, if so. */
    private Optional<String> problem(FilingNumber number, List<UnreadFiling> versions) {
        if (versions.stream().anyMatch(UnreadFiling::marked)) {
            return Optional.of(
                    "%s carries a classification marking and was not kept; it is never read again.".formatted(number));
        }
        if (!versions.isEmpty()) {
            return Optional.empty();
        }
        Optional<RegisteredFiling> registered = filings.latest(number);
        if (registered.isEmpty()) {
            return Optional.of("No filing %s was received.".formatted(number));
        }
        return Optional.of(
                outcomes.of(registered.get().id()).isEmpty()
                        ? "%s waits for the next run already.".formatted(number)
                        : "%s was read in full; there is nothing to try again.".formatted(number));
    }

    private static String subject(UnreadFiling filing) {
        return "%s version %d".formatted(filing.number(), filing.version());
    }
}
