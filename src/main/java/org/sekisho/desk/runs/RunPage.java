package org.sekisho.desk.runs;

import java.util.List;
import org.sekisho.desk.ReaderPage;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunSummary;
import org.sekisho.screening.record.UnreadCount;

/** One run as it is shown. Keys are those of words. */
record RunPage(
        ReaderPage reader, RunRow row, List<Alarm> alarms, List<RunSummary.ListUsed> lists, List<Unread> unread) {

    private static final int MOST_NAMED = 20;

    /**
     * Why it cannot be trusted, and what to do.
     *
     * @param detail counts and codes, as the run put them down
     * @param numbers of the first filings that it is about
     * @param more how many there are besides
     */
    record Alarm(String key, String detail, String numbers, int more) {

        static Alarm of(RunAlarm alarm) {
            List<FilingNumber> named =
                    alarm.filings().stream().limit(MOST_NAMED).toList();
            return new Alarm(
                    "alarm." + alarm.kind(),
                    alarm.detail(),
                    String.join(", ", named.stream().map(FilingNumber::value).toList()),
                    alarm.filings().size() - named.size());
        }
    }

    /** How often something was not read for a reason: {@code key} of it, and {@code todoKey} of what to do. */
    record Unread(String code, String key, String todoKey, int filings, int parts) {

        static Unread of(UnreadCount count) {
            return new Unread(
                    count.reason().name(),
                    "unread." + count.reason(),
                    "todo." + count.reason(),
                    count.filings(),
                    count.parts());
        }
    }
}
