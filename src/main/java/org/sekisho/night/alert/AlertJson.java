package org.sekisho.night.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An alert as programs get it. These names are a contract. */
final class AlertJson {

    private AlertJson() {}

    static Map<String, Object> of(String id, Alert alert) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", id);
        object.put("event", alert.event().name().toLowerCase(Locale.ROOT));
        object.put("run", alert.run());
        object.put("received", alert.counts().received());
        object.put("clear", alert.counts().clear());
        object.put("flagged", alert.counts().flagged());
        object.put("unscreenable", alert.counts().unscreenable());
        object.put("exempt", alert.counts().exempt());
        object.put("waiting", alert.counts().waiting());
        object.put("alarms", alert.alarms().stream().map(AlertJson::of).toList());
        object.put("unread", alert.unread());
        object.put("clocks", alert.clocks().stream().map(AlertJson::of).toList());
        object.put("referrals", of(alert.referrals()));
        object.put("days_left", alert.daysLeft());
        object.put("exit_code", alert.exitCode());
        object.put("audit_head", alert.head());
        object.put("text", Map.of("en", text(AlertText.ENGLISH, alert), "ja", text(AlertText.JAPANESE, alert)));
        return object;
    }

    private static Map<String, Object> of(Alert.Alarm alarm) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", alarm.kind().toLowerCase(Locale.ROOT));
        object.put("count", alarm.count());
        object.put("filings", alarm.filings());
        return object;
    }

    private static Map<String, Object> of(Alert.ClockCount clock) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("jurisdiction", clock.jurisdiction());
        object.put("clock", clock.clock());
        object.put("act_now", clock.actNow());
        object.put("ran_out", clock.ranOut());
        object.put("earliest", clock.earliest());
        return object;
    }

    private static Map<String, Object> of(Alert.Referrals referrals) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", referrals.count());
        object.put("first", referrals.first().stream().map(AlertJson::of).toList());
        return object;
    }

    private static Map<String, Object> of(Alert.Referral referral) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("filing", referral.filing());
        object.put("authority", referral.authority());
        object.put(referral.standing().equals("RETURN_OWED") ? "recalled_on" : "answer_by", referral.day());
        object.put("standing", referral.standing().toLowerCase(Locale.ROOT));
        object.put("to", referral.to());
        return object;
    }

    private static String text(AlertText language, Alert alert) {
        return String.join("\n", List.of(language.subject(alert), language.body(alert)));
    }
}
