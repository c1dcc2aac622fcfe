package org.sekisho.night.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.night.run.RunProof.SignedEnd;
import org.sekisho.office.edition.StaleEntries;
import org.sekisho.office.referral.ClosedOver;
import org.sekisho.office.review.ClockCount;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.record.RecordedOutcome.RemarkCount;

/**
 * What of a run's report may leave the office: counts, codes, days, accounts and numbers of filings. No rule, no place, no word of a
 * list or of a filing, and no detail of an alarm, which may name files. One line for each filing that needs a person.
 *
 * @param written when, in UTC, as is {@code begun}
 * @param law clocks and referrals about which somebody has to do something, and cases closed without an answer
 * @param filings the most urgent first: by the days left, then by rank
 */
record MailedReport(
        String run,
        String stateKey,
        String begun,
        String written,
        OutcomeCounts counts,
        OutcomeCounts allTime,
        List<Alarm> alarms,
        List<ReportLine> law,
        List<Line> filings,
        More more) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The order of the desk's queue: an unknown day before all others, no clock behind them. */
    private static final Comparator<RunReport.FilingLine> MOST_URGENT = Comparator.comparing(
                    (RunReport.FilingLine filing) -> !filing.undated())
            .thenComparing(RunReport.FilingLine::days, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    Comparator.comparingDouble(RunReport.FilingLine::rank).reversed());

    static MailedReport of(RunReport report) {
        RunSummary run = report.run();
        return new MailedReport(
                Long.toString(run.run()),
                "state." + run.status(),
                minute(run.started()),
                minute(report.written()),
                run.counts(),
                report.proof().allTime(),
                report.alarms().stream().map(Alarm::of).toList(),
                Stream.of(
                                report.clocks().stream().flatMap(MailedReport::said),
                                report.referrals().stream().map(MailedReport::said),
                                report.closedOver().stream().map(MailedReport::said))
                        .flatMap(said -> said)
                        .toList(),
                report.needingAPerson().stream()
                        .sorted(MOST_URGENT)
                        .map(Line::of)
                        .toList(),
                More.of(report));
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    private static Stream<ReportLine> said(ClockCount clock) {
        return Stream.of(
                        new ReportLine(
                                "law.act-now", clock.name(), clock.actNow(), String.valueOf(clock.nextLastDay()), ""),
                        new ReportLine(
                                "law.ran-out", clock.name(), clock.ranOut(), String.valueOf(clock.firstRanOut()), ""),
                        new ReportLine("law.came-late", clock.name(), clock.cameLate(), "", ""))
                .filter(said -> !said.second().equals(0));
    }

    private static ReportLine said(RunReport.ReferralLine referral) {
        return new ReportLine(
                "law." + referral.standing(),
                referral.number(),
                referral.authority(),
                String.valueOf(referral.recalled() == null ? referral.answerBy() : referral.recalled()),
                String.valueOf(referral.to()));
    }

    private static ReportLine said(ClosedOver closed) {
        return new ReportLine(
                "law.closed-" + closed.answer(),
                closed.filing(),
                closed.authority(),
                closed.reason(),
                closed.persons());
    }

    /** The key of a sentence, and what stands in its gaps. */
    record ReportLine(String key, Object first, Object second, Object third, Object fourth) {}

    /**
     * Why the run cannot be trusted.
     *
     * @param kind the code, under which the words have what it is and what to do
     * @param numbers of the first filings that it is about
     * @param unnamed how many there are besides
     */
    record Alarm(String kind, List<String> numbers, int unnamed) {

        static Alarm of(RunAlarm alarm) {
            return new Alarm(alarm.kind().name(), alarm.named(), alarm.unnamed());
        }
    }

    /**
     * A filing.
     *
     * @param daysKey of what is said of the days left; null if it is their number alone
     * @param entries codes, the one that weighs most first
     * @param unread codes of what was not read
     */
    record Line(
            String number,
            int version,
            String outcomeKey,
            @Nullable String daysKey,
            int days,
            String rank,
            List<String> entries,
            List<String> unread) {

        static Line of(RunReport.FilingLine filing) {
            Integer days = filing.days();
            return new Line(
                    VisibleText.of(filing.number()),
                    filing.version(),
                    "outcome." + filing.outcome(),
                    days == null ? (filing.undated() ? "days.undated" : "days.none") : days < 0 ? "days.over" : null,
                    days == null ? 0 : Math.abs(days),
                    filing.shownRank(),
                    filing.entries().stream()
                            .map(RunReport.EntryLine::entry)
                            .distinct()
                            .toList(),
                    filing.unread().stream().map(Enum::name).toList());
        }
    }

    /**
     * What else there is to know.
     *
     * @param withoutClaims numbers of filings
     * @param remarks what the office accepts not to be looked at
     * @param unknownSymbols numbers of filings
     * @param replays what came of proving outcomes again; null if the run did not come so far
     * @param stale entries that grow old; null if there are none
     * @param notes how many
     * @param head of the audit trail, to be kept; null if none was signed
     */
    record More(
            List<String> withoutClaims,
            List<RemarkCount> remarks,
            List<String> unknownSymbols,
            RunProof.@Nullable Replays replays,
            StaleEntries.@Nullable Counts stale,
            int notes,
            List<ListUsed> lists,
            @Nullable String head) {

        static More of(RunReport report) {
            SignedEnd signed = report.proof().signed();
            return new More(
                    report.withoutClaims(),
                    report.remarks(),
                    report.withUnknownSymbols().stream()
                            .map(RunReport.FilingLine::number)
                            .map(VisibleText::of)
                            .toList(),
                    report.proof().replays().seed() == null
                            ? null
                            : report.proof().replays(),
                    report.stale().entries() == 0 ? null : report.stale(),
                    report.proof().notes().size(),
                    report.run().lists().stream().map(ListUsed::of).toList(),
                    signed == null ? null : signed.toString());
        }
    }

    /** A list, by its codes: its title and its notice are words of the office. */
    record ListUsed(String list, String edition, String sha256, boolean notice) {

        private static final int SHORT = 12;

        static ListUsed of(RunSummary.ListUsed list) {
            return new ListUsed(
                    list.list(),
                    list.edition(),
                    list.sha256().substring(0, Math.min(SHORT, list.sha256().length())),
                    !list.notice().isBlank());
        }
    }
}
