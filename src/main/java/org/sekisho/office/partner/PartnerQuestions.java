package org.sekisho.office.partner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.partner.GivenAnswers.Given;
import org.sekisho.office.partner.JdbcCounts.Held;
import org.sekisho.office.partner.JdbcCounts.Step;
import org.sekisho.screening.impact.FilingImpact;
import org.sekisho.screening.impact.FilingImpact.Known;
import org.sekisho.screening.impact.Impacts;
import org.sekisho.screening.impact.ListChange;
import org.sekisho.screening.impact.ListImpact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions that travel to a partner, and counts that come back. A question is a list of one entry. The partner counts which of the
 * filings that it held when the quarter began, and that the agreement lets, meet it; two people release the count, with noise that hides
 * whether any one filing is among them: see {@link GivenAnswers}. The count without noise is kept nowhere.
 */
@Service
public class PartnerQuestions {

    /** Filings that are not counted since they break the program or take too long; it is little beside the noise. */
    private static final int MOST_BROKEN = 10;

    private final Agreements agreements;
    private final PartnerMessages messages;
    private final JdbcCounts rows;
    private final Impacts impacts;
    private final KeptEditions editions;
    private final AuditTrail audit;
    private final Clocks clocks;
    private final DiscreteLaplace noise = new DiscreteLaplace(new SecureRandom(), GivenAnswers.SCALE);

    PartnerQuestions(
            Agreements agreements,
            PartnerMessages messages,
            JdbcCounts rows,
            Impacts impacts,
            KeptEditions editions,
            AuditTrail audit,
            Clocks clocks) {
        this.agreements = agreements;
        this.messages = messages;
        this.rows = rows;
        this.impacts = impacts;
        this.editions = editions;
        this.audit = audit;
        this.clocks = clocks;
    }

    /** The list of a question. It may be of a later version: it is read when somebody wants to answer it, and holds up nothing else. */
    record Question(@JsonValue String list) implements MessageContent {

        Question {
            if (list.isBlank()) {
                throw new IllegalArgumentException("no question");
            }
        }

        @Override
        public String told() {
            return list.lines()
                    .map(line -> "  " + VisibleText.of(line))
                    .collect(Collectors.joining(System.lineSeparator()));
        }
    }

    /** The answer that goes back; a refused one and one that cannot be given are the same. */
    record Answer(long question, @Nullable Long count) implements MessageContent {

        Answer {
            if (question < 1) {
                throw new IllegalArgumentException("no answer");
            }
        }

        @Override
        public String told() {
            return count == null
                    ? "question %d has no answer".formatted(question)
                    : "question %d: about %d filings, within 60 of it in 19 cases of 20"
                            .formatted(question, Math.max(0, count));
        }
    }

    /**
     * Has a question go to a partner with the next package.
     *
     * @param file name of the list's file
     * @throws ListProblemsException with all that is wrong with it
     * @throws RefusedException if it is not of one entry of an area of the agreement
     */
    @Transactional
    public PartnerMessage ask(PartnerCode partner, String file, String list, String by) {
        checked(list, file, agreements.inForceWith(partner));
        return messages.queue(partner, MessageKind.QUESTION, new Question(list), by);
    }

    private static KeyTechnologyList checked(String asked, String file, Agreement terms) {
        KeyTechnologyList list = new KeyTechnologyListReader().readAlone(Path.of(file), asked);
        Why.QUESTION_NOT_LET.when(
                list.entries().size() != 1
                        || !terms.areas().contains(list.entries().get(0).area()),
                terms.partner(),
                terms.areas());
        return list;
    }

    /** Puts before another administrator that a partner's question be answered. */
    @Transactional
    public void propose(PartnerCode partner, long number, String by) {
        PartnerMessage asked = question(partner, number);
        Why.ANSWERED.when(rows.step(asked).isPresent());
        rows.propose(asked, by, agreements.now());
        note(AuditAction.PARTNER_ANSWER_PROPOSED, asked, by);
    }

    /** Has the count that somebody else proposed to tell go to the partner with the next package. */
    @Transactional
    public PartnerMessage release(PartnerCode partner, long number, String by) {
        Agreement terms = agreements.inForceWith(partner);
        PartnerMessage asked = waiting(partner, number, by);
        try {
            return decided(AuditAction.PARTNER_ANSWER_RELEASED, asked, answered(asked, terms), by);
        } catch (ListProblemsException unread) { // its words are the partner's, and not for a terminal
            throw Why.QUESTION_UNREADABLE.refusal(number, partner);
        }
    }

    private Given answered(PartnerMessage asked, Agreement terms) {
        String question = ((Question) asked.read()).list;
        KeyTechnologyList list = checked(question, "question-%d.yml".formatted(asked.number()), terms);
        LocalDate before = agreements.today().with(IsoFields.DAY_OF_QUARTER, 1);
        List<Handling> levels =
                Stream.of(Handling.values()).filter(terms.highest()::covers).toList();
        String filings = "before %s, %s, %s".formatted(before, terms.areas(), terms.highest());
        Instant end = clocks.daysHere().endOf(before.minusDays(1));
        return rows.given()
                .answer(
                        asked.sha256(),
                        PartnerPackage.hash(filings),
                        () -> met(list, rows.held(terms.areas(), levels, end)),
                        noise,
                        agreements.now());
    }

    /** The filings that an entry finds, by what is kept of them, as a preview of a list does. Few may break the program by it. */
    long met(KeyTechnologyList asked, List<Held> filings) {
        LocalDate day = agreements.today();
        List<KeyTechnologyList> others = editions.inUse().stream()
                .flatMap(edition -> editions.list(edition.id()).stream())
                .map(list -> list.inForceOn(day))
                .toList();
        ListImpact.Glance glance = impacts.of(ListChange.between(null, asked, day), others)
                .at(filings.stream().map(Held::id).toList());
        long met = 0;
        int broken = 0;
        for (Held one : filings) {
            FilingImpact impact = glance.on(one.id(), one.number());
            met += impact.met().isEmpty() ? 0 : 1;
            broken += impact.known() == Known.BROKEN ? 1 : 0;
            Why.QUESTION_BREAKS.when(broken > MOST_BROKEN, MOST_BROKEN);
        }
        return met;
    }

    /** Has a question that somebody else proposed to answer go back without a count. */
    @Transactional
    public PartnerMessage refuse(PartnerCode partner, long number, String by) {
        Given refused = new Given(null, null, null, false, agreements.now());
        return decided(AuditAction.PARTNER_ANSWER_REFUSED, waiting(partner, number, by), refused, by);
    }

    private PartnerMessage decided(AuditAction action, PartnerMessage asked, Given given, String by) {
        rows.decide(asked, given, by);
        note(action, asked, by);
        return messages.queue(asked.partner(), MessageKind.ANSWER, new Answer(asked.number(), given.count()), by);
    }

    private void note(AuditAction action, PartnerMessage asked, String by) {
        audit.add(by, action, "partner " + asked.partner(), "question " + asked.number());
    }

    private PartnerMessage waiting(PartnerCode partner, long number, String by) {
        PartnerMessage asked = question(partner, number);
        Step step = rows.step(asked).orElseThrow(() -> Why.NOT_PROPOSED.refusal(number, partner));
        Why.ANSWERED.when(step.decidedBy() != null);
        Why.SAME_PERSON.when(step.proposedBy().equals(by));
        return asked;
    }

    private PartnerMessage question(PartnerCode partner, long number) {
        return messages.all(partner, true).stream()
                .filter(message -> message.kind() == MessageKind.QUESTION && message.number() == number)
                .findFirst()
                .orElseThrow(() -> Why.NO_SUCH_QUESTION.refusal(number, partner));
    }
}
