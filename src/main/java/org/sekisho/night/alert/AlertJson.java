package org.sekisho.night.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.screening.record.OutcomeCounts;

/**
 * An alert as programs get it. These names are a contract, and so are those of {@link OutcomeCounts} and {@link
 * Alert.ClockCount}.
 */
record AlertJson(
        String id,
        String event,
        long run,
        @JsonUnwrapped OutcomeCounts counts,
        List<Alarm> alarms,
        List<String> unread,
        List<Alert.ClockCount> clocks,
        Referrals referrals,
        @Nullable Integer daysLeft,
        @Nullable Integer exitCode,
        @Nullable String auditHead,
        Text text) {

    static AlertJson of(String id, Alert alert) {
        return new AlertJson(
                id,
                word(alert.event().name()),
                alert.run(),
                alert.counts(),
                alert.alarms().stream().map(Alarm::of).toList(),
                alert.unread(),
                alert.clocks(),
                Referrals.of(alert.referrals()),
                alert.daysLeft(),
                alert.exitCode(),
                alert.head(),
                new Text(text(AlertText.ENGLISH, alert), text(AlertText.JAPANESE, alert)));
    }

    record Alarm(String kind, int count, List<String> filings) {

        static Alarm of(Alert.Alarm alarm) {
            return new Alarm(word(alarm.kind()), alarm.count(), alarm.filings());
        }
    }

    record Referrals(int count, List<Referral> first) {

        static Referrals of(Alert.Referrals all) {
            return new Referrals(
                    all.count(), all.first().stream().map(Referral::of).toList());
        }
    }

    /** It has one of the two days: by which it is to be answered, or on which its package was called back. */
    record Referral(
            String filing,
            String authority,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String answerBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String recalledOn,

            String standing,
            @Nullable String to) {

        static Referral of(Alert.Referral referral) {
            boolean recalled = referral.standing().equals("RETURN_OWED");
            return new Referral(
                    referral.filing(),
                    referral.authority(),
                    recalled ? null : referral.day(),
                    recalled ? referral.day() : null,
                    word(referral.standing()),
                    referral.to());
        }
    }

    record Text(String en, String ja) {}

    private static String text(AlertText language, Alert alert) {
        return String.join("\n", language.subject(alert), language.body(alert));
    }

    private static String word(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
