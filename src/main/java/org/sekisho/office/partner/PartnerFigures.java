package org.sekisho.office.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.partner.FigureTable.Counted;
import org.sekisho.office.partner.FigureTable.Quarter;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tables of counts for partners. There is one for each quarter that is over, of all areas: it is made when it is first asked for, and
 * every partner is given its rows of that one, whenever. Two of them together know no more than one of both areas.
 */
@Service
public class PartnerFigures {

    private static final List<String> OUTCOMES = List.of("NO_CONCERN", "IN_REVIEW", "ORDER_RECOMMENDED");
    private static final List<String> APPLICANTS = List.of("ORGANISATION", "PERSON", "UNKNOWN");
    private static final int SUBCLASS = 4;

    private final Agreements agreements;
    private final PartnerMessages messages;
    private final JdbcCounts rows;
    private final FilingTexts texts;
    private final AuditTrail audit;
    private final Clocks clocks;

    PartnerFigures(
            Agreements agreements,
            PartnerMessages messages,
            JdbcCounts rows,
            FilingTexts texts,
            AuditTrail audit,
            Clocks clocks) {
        this.agreements = agreements;
        this.messages = messages;
        this.rows = rows;
        this.texts = texts;
        this.audit = audit;
        this.clocks = clocks;
    }

    /**
     * Has the table of a quarter go to a partner with the next package.
     *
     * @param kind statistics or anonymised
     * @param written the quarter, such as 2026-Q3
     * @throws RefusedException if the quarter is not over, or the agreement does not let it be given
     */
    @Transactional
    public PartnerMessage give(PartnerCode partner, MessageKind kind, String written, String by) {
        Quarter quarter = Quarter.of(written);
        Why.QUARTER_NOT_OVER.when(!quarter.last().isBefore(agreements.today()), quarter);
        FigureTable whole = rows.figures(kind, quarter)
                .map(made -> (FigureTable) kind.read(made))
                .orElseGet(() -> made(kind, quarter, by));
        Set<String> areas = agreements.inForceWith(partner).areas();
        return messages.queue(partner, kind, whole.about(areas), by);
    }

    private FigureTable made(MessageKind kind, Quarter quarter, String by) {
        Instant from = clocks.daysHere().endOf(quarter.first().minusDays(1));
        Instant to = clocks.daysHere().endOf(quarter.last());
        FigureTable table = kind == MessageKind.STATISTICS
                ? FigureTable.of(quarter, OUTCOMES, rows.outcomes(from, to))
                : FigureTable.of(quarter, APPLICANTS, anonymised(from, to));
        String content = PartnerPackage.JSON.writeValueAsString(table);
        rows.add(kind, quarter, content, by, agreements.now());
        audit.add(
                by,
                AuditAction.PARTNER_FIGURES_MADE,
                "figures %s of %s".formatted(kind, quarter),
                "content " + PartnerPackage.hash(content));
        return table;
    }

    /** Each filing by the first subclass that its office gave it; one without any is not counted. */
    private List<Counted> anonymised(Instant from, Instant to) {
        return rows.applied(from, to).stream()
                .flatMap(one -> texts
                        .ifAsRecorded(one.filing())
                        .flatMap(PartnerFigures::subclass)
                        .map(part -> new Counted(one.area(), part, one.applicant(), 1))
                        .stream())
                .toList();
    }

    private static Optional<String> subclass(StoredText text) {
        return text.bibliography().symbols().stream()
                .filter(symbol -> symbol.scheme() == Scheme.IPC)
                .map(ClassificationSymbol::subclass)
                .filter(subclass -> subclass.length() == SUBCLASS)
                .findFirst();
    }
}
