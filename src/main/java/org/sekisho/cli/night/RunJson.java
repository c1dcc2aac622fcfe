package org.sekisho.cli.night;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunProof;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunReport.EntryLine;
import org.sekisho.night.run.RunReport.FilingLine;
import org.sekisho.night.run.RunReport.ReferralLine;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.disclosure.DisclosureCounts;
import org.sekisho.office.disclosure.DisclosureRow.Verdict;
import org.sekisho.office.referral.ClosedOver;
import org.sekisho.office.referral.ReferralStanding;
import org.sekisho.office.review.ClockCount;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.record.RecordedOutcome.UnreadCount;

/** A run as programs get it. These names are a contract, and so are those of its counts and its proof. */
record RunJson(
        long run,
        RunStatus status,
        @JsonUnwrapped OutcomeCounts counts,
        Cases cases,
        Disclosure disclosure,
        RunProof proof,
        double seconds,
        @Nullable String report,
        List<Unread> unread,
        List<RunAlarm> alarms,
        List<Clock> clocks,
        List<Referral> referrals,
        List<ClosedOver> closedOver,
        List<Filing> filings) {

    static RunJson of(RunReport report) {
        return new RunJson(
                report.run().run(),
                report.run().status(),
                report.run().counts(),
                Cases.of(report.cases()),
                Disclosure.of(report.disclosure()),
                report.proof(),
                report.run().seconds(),
                report.run().report(),
                report.unread().stream().map(Unread::of).toList(),
                report.alarms(),
                report.clocks().stream().map(Clock::of).toList(),
                report.referrals().stream().map(Referral::of).toList(),
                report.closedOver(),
                report.filings().stream().map(Filing::of).toList());
    }

    record Cases(int secrecy, int disclosure) {

        static Cases of(Map<ReviewQueue, Integer> cases) {
            return new Cases(cases.getOrDefault(ReviewQueue.SECRECY, 0), cases.getOrDefault(ReviewQueue.DISCLOSURE, 0));
        }
    }

    /** How what was found stands to what was declared, by kind. */
    record Disclosure(OfKind affiliations, OfKind funding, OfKind contracts, OfKind filingsAbroad) {

        static Disclosure of(DisclosureCounts counts) {
            return new Disclosure(
                    OfKind.of(Kind.AFFILIATION, counts),
                    OfKind.of(Kind.FUNDING, counts),
                    OfKind.of(Kind.CONTRACT, counts),
                    OfKind.of(Kind.FILING_ABROAD, counts));
        }
    }

    record OfKind(int contradicts, int notDeclared, int cannotTell, int declared) {

        static OfKind of(Kind kind, DisclosureCounts counts) {
            return new OfKind(
                    counts.of(kind, Verdict.CONTRADICTS),
                    counts.of(kind, Verdict.NOT_DECLARED),
                    counts.of(kind, Verdict.CANNOT_TELL),
                    counts.of(kind, Verdict.DECLARED));
        }
    }

    /** @param reason its code as {@code sekisho retry --reason} takes it */
    record Unread(String reason, int filings, int parts) {

        static Unread of(UnreadCount count) {
            return new Unread(count.reason().name(), count.filings(), count.parts());
        }
    }

    record Clock(
            String jurisdiction,
            String clock,
            int actNow,
            @Nullable LocalDate nextLastDay,
            int ranOut,
            @Nullable LocalDate firstRanOut,
            int cameLate) {

        static Clock of(ClockCount count) {
            return new Clock(
                    count.jurisdiction(),
                    count.clock(),
                    count.actNow(),
                    count.nextLastDay(),
                    count.ranOut(),
                    count.firstRanOut(),
                    count.cameLate());
        }
    }

    record Referral(
            String filing,
            String authority,
            LocalDate answerBy,
            long overdue,
            ReferralStanding standing,
            @Nullable String to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate recalledOn) {

        static Referral of(ReferralLine line) {
            return new Referral(
                    line.number(),
                    line.authority(),
                    line.answerBy(),
                    Math.max(0, line.overdue()),
                    line.standing(),
                    line.to(),
                    line.recalled());
        }
    }

    /** @param rank of its highest case, or of what was found where it has none */
    record Filing(String number, int version, String outcome, double rank, List<String> entries, String reason) {

        static Filing of(FilingLine line) {
            return new Filing(
                    line.number(),
                    line.version(),
                    line.outcome(),
                    line.rank(),
                    line.entries().stream().map(EntryLine::entry).toList(),
                    line.reason());
        }
    }
}
