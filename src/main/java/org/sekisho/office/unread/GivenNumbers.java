package org.sekisho.office.unread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.inbox.CopyIntake;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.precedent.AlikeCases;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRefusal;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Refusal;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.FilingTexts;
import org.springframework.stereotype.Service;

/**
 * Numbers that examiners give to filings that came without one. What was received is registered again, under the number; the next
 * run screens it, and then the case that had no number can be closed for what came in its place.
 */
@Service
public class GivenNumbers {

    /** Characters of a text among which the numbers of a first page stand. */
    private static final int FIRST_PAGE = 4000;

    private final CaseActs acts;
    private final AlikeCases alike;
    private final Filings filings;
    private final Quarantine quarantine;
    private final FilingTexts texts;
    private final CopyIntake copies;
    private final JdbcUnreadFilings unread;

    GivenNumbers(
            CaseActs acts,
            AlikeCases alike,
            Filings filings,
            Quarantine quarantine,
            FilingTexts texts,
            CopyIntake copies,
            JdbcUnreadFilings unread) {
        this.acts = acts;
        this.alike = alike;
        this.filings = filings;
        this.quarantine = quarantine;
        this.texts = texts;
        this.copies = copies;
        this.unread = unread;
    }

    /**
     * Numbers that a reader is offered for a filing without one.
     *
     * @param numbers that stand in names of files or on the first page
     * @param pages files that came with it and are called alike but for their last number, itself included
     */
    public record Offer(List<FilingNumber> numbers, int pages) {

        public Offer {
            numbers = List.copyOf(numbers);
        }
    }

    /** The offer for a case; empty if its filing has a number, was not kept, or is not the reader's to decide on. */
    public Optional<Offer> offered(DeskCase about, StaffMember reader) {
        if (!about.unread() || !CaseRights.of(reader).mayDecide()) {
            return Optional.empty(); // one without a number counts as unread
        }
        RegisteredFiling filing = filings.byId(about.standing().filing());
        if (filing.numbered() || quarantine.sealed(filing.id()).isPresent()) {
            return Optional.empty();
        }
        String text = texts.ifAsRecorded(filing.id())
                .map(stored -> stored.text().words())
                .orElse("");
        return Optional.of(new Offer(
                copies.numbersOffered(filing, text.substring(0, Math.min(FIRST_PAGE, text.length()))),
                alike.pagesOf(about, reader).size()));
    }

    /**
     * Gives a number to the filing of a case.
     *
     * @param typed in any form that offices write
     * @param nextVersion whether the person knows that a filing of that number was received, and that this is its next version
     * @param withPages whether all files that are called alike but for their last number are that filing, in that order
     */
    public CaseAnswer give(CaseId id, String typed, boolean nextVersion, boolean withPages, StaffMember person) {
        return acts.perform(id, person, act -> {
            DeskCase about = act.about();
            act.refuseIf(!act.mayDecide(), CaseRefusal.ROLE);
            act.refuseIf(!about.standing().status().mayBeDecided(), CaseRefusal.STANDING);
            List<RegisteredFiling> parts = new ArrayList<>();
            for (FilingId part : withPages
                    ? alike.pagesOf(about, person)
                    : List.of(about.standing().filing())) {
                parts.add(filings.byId(part));
                act.refuseIf(quarantine.sealed(part).isPresent(), NumberRefusal.NOT_KEPT);
            }
            act.refuseIf(parts.stream().anyMatch(RegisteredFiling::numbered), NumberRefusal.HAS_ONE);
            FilingNumber number = act.need(copies.numberTyped(typed).orElse(null), NumberRefusal.NO_NUMBER);
            act.refuseIf(!nextVersion && filings.latest(number).isPresent(), NumberRefusal.TAKEN);
            give(act, parts, number);
        });
    }

    private void give(Act act, List<RegisteredFiling> parts, FilingNumber number) {
        RegisteredFiling given = copies.registerUnder(number, parts).filing();
        for (RegisteredFiling part : parts) {
            unread.replace(part.id(), given.id(), act.by().value());
        }
        for (RegisteredFiling part : parts) {
            act.note(
                    AuditAction.NUMBER_GIVEN,
                    "%s version %d".formatted(part.number(), part.version()),
                    "%s version %d".formatted(number, given.version()));
        }
    }

    /** Reasons for which no number is given. */
    public enum NumberRefusal implements Refusal {
        /** It has not the form of a number. */
        NO_NUMBER,
        /** The filing came with one. */
        HAS_ONE,
        /** Another filing has it, of which this would be the next version: a mistyped number makes it that of another applicant. */
        TAKEN,
        /** It carries a classification marking, and its documents were not kept. */
        NOT_KEPT;

        @Override
        public String key() {
            return "number.mistake." + name();
        }
    }
}
