package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** Hits that an examiner dismisses, as a case shows them. */
class DismissedHitDeskTests extends ServedDesk {

    /** A case with hits in its text. */
    private String address() {
        return "/cases/" + rows.id("""
                        SELECT c.id FROM review_case c JOIN entry_finding e ON e.filing_id = c.filing_id AND e.queue = c.queue
                            JOIN evidence v ON v.filing_id = e.filing_id AND v.finding_ordinal = e.ordinal
                        WHERE v.span_start IS NOT NULL AND c.handling <> 'SECRET' ORDER BY c.id LIMIT 1""");
    }

    private static String form(String kind) {
        return "details[id^=hits-] form[action$='" + kind + "']";
    }

    @Test
    void areStruckOutWithWhoAndWhyUntilThatIsTakenBack() {
        DeskBrowser examiner = signedIn("examiner");
        Page shown = examiner.get(address());
        String hit = shown.val(form("/hits") + " [name=hit]");

        Page dismissed = examiner.send(shown, form("/hits"), "hit=" + hit, "reason=OTHER_MEANING");
        dismissed.is(200);
        assertThat(dismissed.text("details[id^=hits-][open] li:has(s)"))
                .contains("the words mean something else here (examiner,");
        Page second = signedIn("second-reviewer").get(address());
        assertThat(second.texts("details[id^=hits-] li:has(s)")).hasSize(1);
        second.hasNo("details[id^=hits-] form");

        Page back = examiner.send(dismissed, form("/take-back"));
        back.is(200).hasNo("details[id^=hits-] s");
    }

    @Test
    void oneWithoutAReasonIsRefusedAndStaysTicked() {
        DeskBrowser examiner = signedIn("examiner");
        Page shown = examiner.get(address());
        String hit = shown.val(form("/hits") + " [name=hit]");

        Page refused = examiner.send(shown, form("/hits"), "hit=" + hit, "reason=");

        refused.is(422);
        assertThat(refused.text("details[id^=hits-][open] [role=alert]")).contains("Choose why");
        assertThat(refused.val("details[id^=hits-][open] [name=hit][checked]")).isEqualTo(hit);
    }
}
