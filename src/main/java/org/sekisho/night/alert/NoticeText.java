package org.sekisho.night.alert;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.StringJoiner;

/** A notice in the words of one language. */
final class NoticeText {

    static final NoticeText ENGLISH = new NoticeText(Locale.ENGLISH);
    static final NoticeText JAPANESE = new NoticeText(Locale.JAPANESE);

    private final Locale language;
    private final ResourceBundle words;

    private NoticeText(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "org.sekisho.night.alert.notice",
                language,
                NoticeText.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** One line. */
    String subject(Notice notice) {
        return said("subject." + notice.event(), Long.toString(notice.run()), exitCode(notice));
    }

    String body(Notice notice) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(said("body." + notice.event(), Long.toString(notice.run()), exitCode(notice)));
        if (notice.counts().received() > 0) {
            text.add(counts(notice.counts()));
        }
        notice.alarms().forEach(alarm -> text.add(alarm(alarm)));
        if (notice.counts().unscreenable() > 0) {
            text.add(said("unread", notice.counts().unscreenable(), numbers(notice.unread())));
        }
        notice.clocks()
                .forEach(clock -> text.add(said(
                        "clock",
                        clock.jurisdiction(),
                        clock.clock(),
                        clock.actNow(),
                        clock.ranOut(),
                        clock.earliest())));
        if (notice.referrals().count() > 0) {
            text.add(said("referrals", notice.referrals().count()));
            notice.referrals().first().forEach(referral -> text.add(referral(referral)));
        }
        Integer daysLeft = notice.daysLeft();
        if (daysLeft != null) {
            text.add(said("days", daysLeft));
        }
        if (notice.head() != null) {
            text.add(said("head", notice.head()));
        }
        if (notice.run() > 0) {
            text.add(said(
                    "next." + (notice.event() == Notice.Event.ABANDONED ? "run" : "report"),
                    Long.toString(notice.run())));
        }
        return text.toString();
    }

    private String counts(Notice.Counts counts) {
        return said(
                "counts",
                counts.received(),
                counts.clear(),
                counts.flagged(),
                counts.unscreenable(),
                counts.exempt(),
                counts.waiting());
    }

    private String referral(Notice.Referral referral) {
        return said(
                "referral." + referral.standing(),
                referral.filing(),
                referral.authority(),
                referral.answerBy(),
                String.valueOf(referral.to()));
    }

    /** A kind without words of its own is told by its code. */
    private String alarm(Notice.Alarm alarm) {
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

    private static String exitCode(Notice notice) {
        return String.valueOf(notice.exitCode());
    }

    private String said(String key, Object... parts) {
        return new MessageFormat(words.getString(key), language).format(parts);
    }
}
