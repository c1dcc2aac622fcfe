package org.sekisho.night.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A notice as programs get it. These names are a contract. */
final class NoticeJson {

    private NoticeJson() {}

    static Map<String, Object> of(String id, Notice notice) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", id);
        object.put("event", notice.event().name().toLowerCase(Locale.ROOT));
        object.put("run", notice.run());
        object.put("received", notice.counts().received());
        object.put("clear", notice.counts().clear());
        object.put("flagged", notice.counts().flagged());
        object.put("unscreenable", notice.counts().unscreenable());
        object.put("exempt", notice.counts().exempt());
        object.put("waiting", notice.counts().waiting());
        object.put("alarms", notice.alarms().stream().map(NoticeJson::of).toList());
        object.put("unread", notice.unread());
        object.put("clocks", notice.clocks().stream().map(NoticeJson::of).toList());
        object.put("referrals", of(notice.referrals()));
        object.put("days_left", notice.daysLeft());
        object.put("exit_code", notice.exitCode());
        object.put("audit_head", notice.head());
        object.put("text", Map.of("en", text(NoticeText.ENGLISH, notice), "ja", text(NoticeText.JAPANESE, notice)));
        return object;
    }

    private static Map<String, Object> of(Notice.Alarm alarm) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", alarm.kind().toLowerCase(Locale.ROOT));
        object.put("count", alarm.count());
        object.put("filings", alarm.filings());
        return object;
    }

    private static Map<String, Object> of(Notice.ClockCount clock) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("jurisdiction", clock.jurisdiction());
        object.put("clock", clock.clock());
        object.put("act_now", clock.actNow());
        object.put("ran_out", clock.ranOut());
        object.put("earliest", clock.earliest());
        return object;
    }

    private static Map<String, Object> of(Notice.Referrals referrals) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", referrals.count());
        object.put("first", referrals.first().stream().map(NoticeJson::of).toList());
        return object;
    }

    private static Map<String, Object> of(Notice.Referral referral) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("filing", referral.filing());
        object.put("authority", referral.authority());
        object.put("answer_by", referral.answerBy());
        object.put("standing", referral.standing().toLowerCase(Locale.ROOT));
        object.put("to", referral.to());
        return object;
    }

    private static String text(NoticeText language, Notice notice) {
        return String.join("\n", List.of(language.subject(notice), language.body(notice)));
    }
}
