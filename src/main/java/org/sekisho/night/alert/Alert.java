package org.sekisho.night.alert;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.screening.record.OutcomeCounts;

/**
 * An alert that may leave the office: codes, counts, days and numbers of filings. There is no place in it for a word, a name or
 * a path.
 *
 * @param run 0 if it is about no run
 * @param unread numbers of the filings that could not be read, the first of them
 * @param clocks those that are to be acted on now, or ran out
 * @param referrals whose answers are overdue or should be asked for
 * @param daysLeft of the most urgent case that the run opened; null if there is none or none is stated
 * @param exitCode of a run that never came to be a run; null otherwise
 * @param head number and hash of the end of the audit trail that the run signed; null if it signed none
 */
public record Alert(
        Event event,
        long run,
        OutcomeCounts counts,
        List<Alarm> alarms,
        List<String> unread,
        List<ClockCount> clocks,
        Referrals referrals,
        @Nullable Integer daysLeft,
        @Nullable Integer exitCode,
        @Nullable String head) {

    /** Events that alert. */
    public enum Event {
        RED,
        FAILED,
        /** The run's process died, which the next run found out. */
        ABANDONED,
        UNSCREENABLE,
        /** It is done, and cases have to be decided now if the law's time is not to run out. */
        CLOCKS,
        /** It is done, and authorities owe answers or should be reminded. */
        REFERRALS,
        STOPPED,
        DONE,
        /** The run could not begin, as the one who started it saw by its exit code. */
        NOT_BEGUN,
        TEST
    }

    /**
     * A reason why a run cannot be trusted.
     *
     * @param kind a code
     * @param count how many filings it is about
     * @param filings the first of them, by number
     */
    public record Alarm(String kind, int count, List<String> filings) {

        public Alarm {
            filings = List.copyOf(filings);
        }

        public static Alarm of(String kind, List<FilingNumber> filings) {
            return new Alarm(kind, filings.size(), numbers(filings));
        }
    }

    /**
     * Undecided cases of one clock of the law.
     *
     * @param jurisdiction two letters
     * @param clock a code
     * @param actNow how many have reached their lead time
     * @param ranOut how many ran out
     * @param earliest the earliest last day of those that ran out, or else of those to act on
     */
    public record ClockCount(String jurisdiction, String clock, int actNow, int ranOut, String earliest) {}

    /**
     * Referrals about which somebody has to do something.
     *
     * @param count how many there are
     * @param first the longest overdue of them
     */
    public record Referrals(int count, List<Referral> first) {

        public static final Referrals NONE = new Referrals(0, List.of());

        public Referrals {
            first = List.copyOf(first);
        }

        /** @param due the longest overdue first */
        public static Referrals of(List<Referral> due) {
            return new Referrals(due.size(), due.stream().limit(MOST_NAMED).toList());
        }
    }

    /**
     * One of them.
     *
     * @param filing its number
     * @param authority a code
     * @param day by which it should be answered; on which its package was called back, if a receipt of that is owed
     * @param standing a code
     * @param to code of who is told now because it is overdue; null if nobody is
     */
    public record Referral(
            String filing,
            String authority,
            String day,
            String standing,
            @Nullable String to) {

        public Referral(FilingNumber filing, String authority, String day, String standing, @Nullable String to) {
            this(shown(filing), authority, day, standing, to);
        }
    }

    private static final int MOST_NAMED = 20;
    private static final Pattern OFFICIAL = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,4}[0-9][0-9A-Z/.,-]{0,38}");
    private static final Pattern WORD = Pattern.compile("[A-Z]{5,}");

    public Alert {
        alarms = List.copyOf(alarms);
        unread = List.copyOf(unread);
        clocks = List.copyOf(clocks);
    }

    /** One that tells of an event and nothing else. */
    private Alert(Event event, long run, @Nullable Integer exitCode) {
        this(event, run, OutcomeCounts.NONE, List.of(), List.of(), List.of(), Referrals.NONE, null, exitCode, null);
    }

    public static Alert died(long run) {
        return new Alert(Event.ABANDONED, run, null);
    }

    public static Alert notBegun(int exitCode) {
        return new Alert(Event.NOT_BEGUN, 0, exitCode);
    }

    public static Alert test() {
        return new Alert(Event.TEST, 0, null);
    }

    /** The first of them. A number that is of no office's making, and may be words, is told as {@code ?}. */
    public static List<String> numbers(List<FilingNumber> filings) {
        return filings.stream().limit(MOST_NAMED).map(Alert::shown).toList();
    }

    private static String shown(FilingNumber number) {
        String value = number.value();
        return OFFICIAL.matcher(value).matches() && !WORD.matcher(value).find() ? value : "?";
    }
}
