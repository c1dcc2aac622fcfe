package org.sekisho.night.run;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.alert.Alert;
import org.sekisho.night.alert.Alerts;
import org.sekisho.office.review.ClockCount;
import org.sekisho.screening.OutcomeKind;
import org.springframework.stereotype.Component;

/** Makes of a run's report what may be told outside: no reason, no place and no name of it. */
@Component
public record RunAlerts(Alerts alerts) {

    public void died(List<Long> runs) {
        alerts.beforeARun(runs.stream().map(Alert::died).toList());
    }

    public void ended(RunReport report) {
        alerts.tell(alert(report));
    }

    public static Alert alert(RunReport report) {
        return new Alert(
                event(report),
                report.run().run(),
                report.run().counts(),
                report.alarms().stream()
                        .map(alarm -> Alert.Alarm.of(alarm.kind().name(), alarm.filings()))
                        .toList(),
                Alert.numbers(unread(report)),
                clocks(report),
                referrals(report),
                fewestDaysLeft(report),
                null,
                report.proof().signed() == null ? null : report.proof().signed().head());
    }

    private static Alert.Event event(RunReport report) {
        return switch (report.run().status()) {
            case RED -> Alert.Event.RED;
            case DONE -> doneWith(report);
            case STOPPED -> Alert.Event.STOPPED;
            case ABANDONED -> Alert.Event.ABANDONED;
            case RUNNING, FAILED -> Alert.Event.FAILED;
        };
    }

    private static Alert.Event doneWith(RunReport report) {
        if (!clocks(report).isEmpty()) {
            return Alert.Event.CLOCKS;
        }
        if (!report.referrals().isEmpty()) {
            return Alert.Event.REFERRALS;
        }
        return report.run().counts().unscreenable() > 0 ? Alert.Event.UNSCREENABLE : Alert.Event.DONE;
    }

    private static List<Alert.ClockCount> clocks(RunReport report) {
        return report.clocks().stream()
                .filter(ClockCount::isUrgent)
                .map(count -> new Alert.ClockCount(
                        count.jurisdiction(),
                        count.clock(),
                        count.actNow(),
                        count.ranOut(),
                        String.valueOf(count.firstRanOut() == null ? count.nextLastDay() : count.firstRanOut())))
                .toList();
    }

    private static Alert.Referrals referrals(RunReport report) {
        return Alert.Referrals.of(report.referrals().stream()
                .map(line -> new Alert.Referral(
                        new FilingNumber(line.number()),
                        line.authority(),
                        String.valueOf(line.recalled() == null ? line.answerBy() : line.recalled()),
                        line.standing().name(),
                        line.to()))
                .toList());
    }

    private static List<FilingNumber> unread(RunReport report) {
        return report.filings().stream()
                .filter(filing -> filing.kind() == OutcomeKind.UNSCREENABLE)
                .map(filing -> new FilingNumber(filing.number()))
                .toList();
    }

    private static @Nullable Integer fewestDaysLeft(RunReport report) {
        return report.filings().stream()
                .flatMap(filing -> Stream.ofNullable(filing.days()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
