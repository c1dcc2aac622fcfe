package org.sekisho.office.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.AlteredFilingException;
import org.sekisho.intake.filing.Bibliography.Publication;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.NoTexts;
import org.sekisho.reading.passage.OneText;
import org.sekisho.reading.passage.StoredText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of cases for tests of what sets them off. */
public final class StageFixture {

    private final CaseClockRecords records;
    private final JdbcOrderRecords decisions;
    private final CaseLaw law;
    private final OneText texts;
    private final Clocks clocks;
    private final Clock clock;

    /** @param filed the day that the first page of every filing tells; null if none does */
    public StageFixture(JdbcClient jdbc, Clocks clocks, @Nullable LocalDate filed, AuditTrail audit, Clock clock) {
        this.records = new CaseClockRecords(jdbc, audit);
        this.decisions = new JdbcOrderRecords(jdbc);
        this.texts = new OneText(filed, "");
        this.law = new CaseLaw(clocks, texts);
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The same, where first pages tell of publications, by filing. */
    CaseStages stages(Map<FilingId, Publication> publications) {
        CaseLaw published = new CaseLaw(clocks, new OneText(null, "") {
            @Override
            public Optional<StoredText> of(FilingId filing) {
                return super.of(filing)
                        .map(text -> new StoredText(
                                text.bibliography().published(publications.get(filing)), List.of(), text.text()));
            }
        });
        return new CaseStages(records, published, clocks, clock);
    }

    public CaseStages stages() {
        return new CaseStages(records, law, clocks, clock);
    }

    public AlliedCases allied(
            JdbcClient jdbc,
            ReviewCases cases,
            CaseAssignments assignments,
            AuditTrail audit,
            BooleanSupplier altered) {
        FilingTexts told = new NoTexts() {
            @Override
            public Optional<StoredText> of(FilingId filing) {
                if (altered.getAsBoolean()) {
                    throw new AlteredFilingException(filing);
                }
                return texts.of(filing);
            }
        };
        LevelRecorder levels = new LevelRecorder(new JdbcLevels(jdbc), assignments, audit, clock);
        AlliedOpening opening = new AlliedOpening(jdbc, cases, new UnaskedCases(cases, told), records, audit);
        return new AlliedCases(cases, records, levels, opening, new OfficeTime(clocks, clock));
    }

    public CaseOrders orders(CaseActs cases) {
        return new CaseOrders(cases, records, decisions, law, clock);
    }

    public OrderRenewals renewals(CaseActs cases) {
        return new OrderRenewals(cases, records, decisions, CaseActsFixture.settings());
    }

    public StatedFilingDates filingDates(CaseActs cases) {
        return new StatedFilingDates(cases, records, law);
    }
}
