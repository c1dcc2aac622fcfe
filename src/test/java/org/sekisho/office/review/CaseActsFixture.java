package org.sekisho.office.review;

import java.time.Clock;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.OneText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way to cases for tests of the stages that come after the review. */
public final class CaseActsFixture {

    private CaseActsFixture() {}

    /** The cases as a run opens and notes them. */
    public static ReviewCases cases(JdbcTemplate jdbc, Clocks clocks, Clock clock) {
        return new ReviewCases(jdbc, clocks, clock);
    }

    /** The desk over the same cases. */
    public static CaseDesk desk(JdbcClient jdbc, OwedAnswers owed, AuditTrail audit, Clock clock) {
        ReviewSettings settings = DeskOffice.settings(20, 0, false);
        CaseActs acts = acts(jdbc, audit, clock, settings);
        return new CaseDesk(acts, new JdbcCaseRecords(jdbc, clock), owed, audit, settings);
    }

    /** Recommending an order takes two, and so does ending a secrecy case. */
    public static ReviewSettings settings() {
        return DeskOffice.settings(20, 0, true);
    }

    public static CaseActs acts(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        return acts(jdbc, audit, clock, settings());
    }

    public static CaseActs acts(JdbcClient jdbc, AuditTrail audit, Clock clock, ReviewSettings settings) {
        return acts(jdbc, audit, clock, settings, new OneText(null, "words"));
    }

    static CaseActs acts(JdbcClient jdbc, AuditTrail audit, Clock clock, ReviewSettings settings, FilingTexts texts) {
        return new CaseActs(new JdbcCaseRecords(jdbc, clock), settings, texts, (about, stored) -> 0, audit, clock);
    }
}
