package org.sekisho.night.alert;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.StringJoiner;
import org.sekisho.screening.record.OutcomeCounts;

/** An alert in the words of one language. */
final class AlertText {

    static final AlertText ENGLISH = new AlertText(Locale.ENGLISH);
    static final AlertText JAPANESE = new AlertText(Locale.JAPANESE);

    private final Locale language;
    private final ResourceBundle words;

    private AlertText(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "org.sekisho.night.alert.alert",
                language,
                AlertText.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** One line. */
    String subject(Alert alert) {
        return said("subject." + alert.event(), Long.toString(alert.run()), exitCode(alert));
    }

    String body(Alert alert) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(said("body." + alert.event(), Long.toString(alert.run()), exitCode(alert)));
        if (alert.counts().received() > 0) {
            text.add(counts(alert.counts()));
        }
        alert.alarms().forEach(alarm -> text.add(alarm(alarm)));
        if (alert.counts().unscreenable() > 0) {
            text.add(said("unread", alert.counts().unscreenable(), numbers(alert.unread())));
        }
        alert.clocks()
                .forEach(clock -> text.add(said(
                        "clock",
                        clock.jurisdiction(),
                        clock.clock(),
                        clock.actNow(),
                        clock.ranOut(),
                        clock.earliest())));
        if (alert.referrals().count() > 0) {
            text.add(said("referrals", alert.referrals().count()));
            alert.referrals().first().forEach(referral -> text.add(referral(referral)));
        }
        Integer daysLeft = alert.daysLeft();
        if (daysLeft != null) {
            text.add(said("days", daysLeft));
        }
        if (alert.head() != null) {
            text.add(said("head", alert.head()));
        }
        if (alert.run() > 0) {
            text.add(said(
                    "next." + (alert.event() == Alert.Event.ABANDONED ? "run" : "report"), Long.toString(alert.run())));
        }
        return text.toString();
    }

    private String counts(OutcomeCounts counts) {
        return said(
                "counts",
                counts.received(),
                counts.clear(),
                counts.flagged(),
                counts.unscreenable(),
                counts.exempt(),
                counts.waiting());
    }

    private String referral(Alert.Referral referral) {
        return said(
                "referral." + referral.standing(),
                referral.filing(),
                referral.authority(),
                referral.day(),
                String.valueOf(referral.to()));
    }

    /** A kind without words of its own is told by its code. */
    private String alarm(Alert.Alarm alarm) {
        String key = "alarm." + alarm.kind();
        String meaning = words.containsKey(key) ? said(key) : "";
        return said("alarm", alarm.kind(), alarm.count(), numbers(alarm.filings()), meaning)
                .stripTrailing();
    }

    /** Whether an alarm of this kind has words. */
    boolean knows(String kind) {
        return words.containsKey("alarm." + kind);
    }

    private static String numbers(List<String> filings) {
        return String.join(", ", filings);
    }

    private static String exitCode(Alert alert) {
        return String.valueOf(alert.exitCode());
    }

    private String said(String key, Object... parts) {
        return new MessageFormat(words.getString(key), language).format(parts);
    }
}
