package org.sekisho.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.filing.FilingNumber;
import org.sekisho.notification.Notice;
import org.sekisho.notification.Notifications;
import org.sekisho.review.ClockCount;
import org.sekisho.screening.OutcomeCounts;
import org.springframework.stereotype.Component;

/** Makes of a run's report what may be told outside: no reason, no place and no name of it. */
@Component
class RunNotices {

    private static final Pattern DAYS = Pattern.compile("(over since )?-?(\\d{1,6})");

    private final Notifications notifications;

    RunNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    void died(List<Long> runs) {
        notifications.beforeARun(runs.stream().map(Notice::died).toList());
    }

    void ended(RunReport report) {
        notifications.tell(notice(report));
    }

    static Notice notice(RunReport report) {
        return new Notice(
                event(report),
                report.run().run(),
                counts(report.run().counts()),
                report.alarms().stream()
                        .map(alarm -> Notice.Alarm.of(alarm.kind().name(), alarm.filings()))
                        .toList(),
                Notice.numbers(unread(report)),
                clocks(report),
                referrals(report),
                fewestDaysLeft(report),
                null,
                report.proof().signed() == null ? null : report.proof().signed().head());
    }

    private static Notice.Event event(RunReport report) {
        return switch (report.run().status()) {
            case RED -> Notice.Event.RED;
            case DONE -> doneWith(report);
            case STOPPED -> Notice.Event.STOPPED;
            case ABANDONED -> Notice.Event.ABANDONED;
            case RUNNING, FAILED -> Notice.Event.FAILED;
        };
    }

    private static Notice.Event doneWith(RunReport report) {
        if (!clocks(report).isEmpty()) {
            return Notice.Event.CLOCKS;
        }
        if (!report.referrals().isEmpty()) {
            return Notice.Event.REFERRALS;
        }
        return report.run().counts().unscreenable() > 0 ? Notice.Event.UNSCREENABLE : Notice.Event.DONE;
    }

    private static List<Notice.ClockCount> clocks(RunReport report) {
        return report.clocks().stream()
                .filter(ClockCount::isUrgent)
                .map(count -> new Notice.ClockCount(
                        count.jurisdiction(),
                        count.clock(),
                        count.actNow(),
                        count.ranOut(),
                        String.valueOf(count.firstRanOut() == null ? count.nextLastDay() : count.firstRanOut())))
                .toList();
    }

    private static Notice.Referrals referrals(RunReport report) {
        return Notice.Referrals.of(report.referrals().stream()
                .map(line -> new Notice.Referral(
                        new FilingNumber(line.number()),
                        line.authority(),
                        line.answerBy().toString(),
                        line.standing().name(),
                        line.to()))
                .toList());
    }

    private static Notice.Counts counts(OutcomeCounts counts) {
        return new Notice.Counts(
                counts.received(),
                counts.clear(),
                counts.referred(),
                counts.unscreenable(),
                counts.exempt(),
                counts.waiting());
    }

    private static List<FilingNumber> unread(RunReport report) {
        return report.filings().stream()
                .filter(filing -> filing.outcome().equals("unscreenable"))
                .map(filing -> new FilingNumber(filing.number()))
                .toList();
    }

    private static @Nullable Integer fewestDaysLeft(RunReport report) {
        return report.filings().stream()
                .flatMap(filing -> days(filing.daysLeft()).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<Integer> days(String daysLeft) {
        return Optional.of(DAYS.matcher(daysLeft))
                .filter(days -> days.matches())
                .map(days -> Integer.parseInt(days.group(2)) * (days.group(1) == null ? 1 : -1));
    }
}
