package org.sekisho.night.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.referral.ClosedOver;
import org.sekisho.office.review.ClockCount;

/**
 * A run's report as its templates may show it to whom it is mailed: counts, codes, days, accounts and numbers of filings. The templates name
 * no rule, no place, no word of a list or of a filing, and no detail of an alarm, which may name files; {@code ReportFilesTests} holds them to
 * it. One line for each filing that needs a person.
 */
record MailedReport(RunReport whole) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The order of the desk's queue: an unknown day before all others, no clock behind them. */
    private static final Comparator<RunReport.FilingLine> MOST_URGENT = Comparator.comparing(
                    (RunReport.FilingLine filing) -> !filing.undated())
            .thenComparing(RunReport.FilingLine::days, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    Comparator.comparingDouble(RunReport.FilingLine::rank).reversed());

    /** Without the separators that a number has in sentences. */
    public String run() {
        return Long.toString(whole.run().run());
    }

    /** The beginning of the run, in UTC. */
    public String begun() {
        return minute(whole.run().started());
    }

    /** The moment at which the report was written, in UTC. */
    public String written() {
        return minute(whole.written());
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** The filings that need a person, the most urgent first: by the days left, then by rank. */
    public List<RunReport.FilingLine> filings() {
        return whole.needingAPerson().stream().sorted(MOST_URGENT).toList();
    }

    /** Numbers of the filings with symbols that no edition of their scheme has. */
    public List<String> unknownSymbols() {
        return whole.withUnknownSymbols().stream()
                .map(RunReport.FilingLine::shownNumber)
                .toList();
    }

    /** The outcomes proved again; null if the run did not come so far. */
    public RunProof.@Nullable Replays replays() {
        return whole.proof().replays().seed() == null ? null : whole.proof().replays();
    }

    /** The key of a sentence, and what stands in its gaps. */
    record ReportLine(String key, Object first, Object second, Object third, Object fourth) {}

    /** Clocks and referrals about which somebody has to do something, and cases closed without an answer. */
    public List<ReportLine> law() {
        return Stream.of(
                        whole.clocks().stream().flatMap(MailedReport::said),
                        whole.referrals().stream().map(MailedReport::said),
                        whole.closedOver().stream().map(MailedReport::said))
                .flatMap(said -> said)
                .toList();
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
}
