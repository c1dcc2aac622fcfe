package org.sekisho.office.partner;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.precedent.Precedents;
import org.sekisho.office.review.AlliedCases;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseOrders;
import org.sekisho.office.review.ClockChange.Cause;
import org.sekisho.office.review.ClocksOfCase;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.StaffMember;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders on filings, told to partners and by them. A partner's order is evidence: the night puts a case on the filing of its family on top
 * of the queue, and a person decides; once it is renewed or ends, a person looks again.
 */
@Service
@Lazy
public class PartnerOrders {

    /** Days within which a person looks at a case that a partner's order put on top. */
    private static final int DAYS = 5;

    private final CaseActs acts;
    private final CaseOrders orders;
    private final AlliedCases cases;
    private final Agreements agreements;
    private final PartnerMessages messages;
    private final JdbcAlikeItems families;

    PartnerOrders(
            CaseActs acts,
            CaseOrders orders,
            AlliedCases cases,
            Agreements agreements,
            PartnerMessages messages,
            JdbcAlikeItems families) {
        this.acts = acts;
        this.orders = orders;
        this.cases = cases;
        this.agreements = agreements;
        this.messages = messages;
        this.families = families;
    }

    /**
     * The standing of a secrecy order on a filing, as one office tells another.
     *
     * @param runs whether it was given or renewed; it has ended otherwise
     * @param clock the clock by which it runs there, in the office's words; empty if it has ended
     * @param filing the filing's number there
     * @param family its applications, as {@code filing_family} has them
     * @param on the day on which it was given, renewed or ended
     * @param until the last day of its term; null if it has none, or has ended
     */
    public record Order(
            boolean runs,
            String clock,
            String filing,
            Set<String> family,
            String area,
            Handling mark,
            LocalDate on,
            @Nullable LocalDate until)
            implements MessageContent {

        private static final int LONGEST = 200;

        public Order {
            family = Collections.unmodifiableSet(new TreeSet<>(family));
            boolean tooLong = Stream.concat(Stream.of(clock, filing, area), family.stream())
                    .anyMatch(words -> words.length() > LONGEST);
            if (on == null || mark == null || filing.isBlank() || family.size() > LONGEST || tooLong) {
                throw new IllegalArgumentException("No order on a filing");
            }
        }

        @Override
        public boolean isLet(Agreement terms) {
            return terms.lets(View.ORDERS, area, mark);
        }

        @Override
        public String told() {
            return "  " + this;
        }

        /** True on a day of its term, which may end without another word. */
        boolean runsOn(LocalDate today) {
            return runs && (until == null || !today.isAfter(until));
        }

        /** Says how it stands and not on what. */
        @Override
        public String toString() {
            return "order %s on %s%s".formatted(runs ? "given" : "ended", on, until == null ? "" : ", until " + until);
        }
    }

    /** An order of a partner, and whether it runs today. */
    public record Told(Agreement by, Order order, boolean runs) {}

    /** Tells a partner with the next package how it stands with the order on a case. */
    public CaseAnswer tell(CaseId id, PartnerCode partner, String area, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), Giving.No.ROLE);
            act.refuseIf(!act.about().areas().contains(area), Giving.No.NOT_ITS_AREA);
            Order order = act.need(
                    orders.see(id, person).flatMap(found -> of(found, area)).orElse(null), Giving.No.NO_ORDER);
            boolean let = agreements.inForce().stream()
                    .anyMatch(terms -> terms.partner().equals(partner) && order.isLet(terms));
            act.refuseIf(
                    !let,
                    Giving.No.AGREEMENT,
                    "No agreement in force lets orders of the area %s and the level %s be told to %s."
                            .formatted(area, order.mark().word(), partner));
            Optional<Order> last = orders(partner, false)
                    .filter(one -> one.filing().equals(order.filing()))
                    .findFirst();
            act.refuseIf(last.filter(order::equals).isPresent(), Giving.No.GIVEN_ALREADY);
            messages.queue(partner, MessageKind.ORDER, order, act.by().value());
            act.note(AuditAction.PARTNER_ORDER_TOLD, "to %s about %s, %s".formatted(partner, area, order));
        });
    }

    /** The order on a case, or its end; empty if none was ever given. */
    private Optional<Order> of(ClocksOfCase found, String area) {
        DeskCase about = found.about();
        boolean runs = found.now().stage() == CaseStage.ORDERED;
        Set<String> family = new TreeSet<>(families.family(about.standing().filing()));
        Precedents.application(about.number().value()).ifPresent(family::add);
        return found.changes().stream()
                .filter(change -> change.cause() == Cause.ORDERED || change.cause() == Cause.ENDED)
                .reduce((earlier, later) -> later)
                .map(change -> new Order(
                        runs,
                        runs ? String.valueOf(found.now().name()) : "",
                        about.number().value(),
                        family,
                        area,
                        about.handling(),
                        change.on(),
                        runs ? found.now().lastDay() : null));
    }

    private Stream<Order> orders(PartnerCode partner, boolean incoming) {
        return messages.orders(partner, incoming).stream().map(message -> (Order) message.read());
    }

    /** The last that partners with an agreement in force say of each of their filings. */
    private Stream<Told> newest() {
        LocalDate today = agreements.today();
        return agreements.inForce().stream().flatMap(terms -> {
            Map<String, Order> last = new LinkedHashMap<>();
            orders(terms.partner(), true)
                    .filter(order -> order.isLet(terms))
                    .forEach(order -> last.putIfAbsent(order.filing(), order));
            return last.values().stream().map(order -> new Told(terms, order, order.runsOn(today)));
        });
    }

    /**
     * Puts cases on top whose filings partners' orders speak of, once for each word and once when an order ends.
     *
     * @return how many
     */
    @Transactional
    public int putOnTop(long run) {
        int cases = 0;
        for (Told told : newest().toList()) {
            Order order = told.order;
            String key = PartnerPackage.hash(told.by.partner() + "/" + order.filing())
                    .substring(0, 12);
            AlliedCases.Word word = new AlliedCases.Word(
                    key,
                    "%s, %s".formatted(order, told.runs ? "runs" : "is over"),
                    told.runs,
                    order.area(),
                    order.mark(),
                    DAYS);
            cases += (int) families.filings(order.family()).stream()
                    .filter(filing -> this.cases.putOnTop(run, filing, word))
                    .count();
        }
        return cases;
    }

    /** Orders of partners on the family of a case's filing, for whoever is cleared for their area and level. */
    @Transactional(readOnly = true)
    public List<Told> onCase(DeskCase about, StaffMember reader) {
        Access access = reader.profile().access();
        Set<String> family = Set.copyOf(families.family(about.standing().filing()));
        return newest().filter(told -> !Collections.disjoint(family, told.order.family()))
                .filter(told ->
                        access.reaches(told.order.area()) && access.cleared().covers(told.order.mark()))
                .toList();
    }
}
