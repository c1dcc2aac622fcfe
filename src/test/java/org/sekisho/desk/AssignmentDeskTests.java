package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.springframework.beans.factory.annotation.Autowired;

/** Assigning a case to a person, as pages show it. */
class AssignmentDeskTests extends ServedDesk {

    private static final String NUMBER = "JP2026991112A";

    @Autowired
    Staff staff;

    @AfterEach
    void leaveItAsItWas() {
        jdbc.sql("DELETE FROM case_assignment").update();
        jdbc.sql("UPDATE review_case SET assigned_to = NULL").update();
    }

    private DeskBrowser.Page assigned(DeskBrowser browser, String to) {
        DeskBrowser.Page page = browser.get("/cases/" + caseOn(NUMBER) + "/assignment");
        return browser.send(page, "#assign-form", Map.of("to", to, "words", "Reads Japanese."));
    }

    @Test
    void isDoneOnItsPageAndShownToAll() {
        DeskBrowser examiner = signedIn("examiner");
        DeskBrowser.Page form = examiner.get("/cases/" + caseOn(NUMBER) + "/assignment");
        assertThat(form.document().select("#assign-to option").eachAttr("value"))
                .contains("examiner", "examiner-2")
                .doesNotContain("second-reviewer", "operator", "somebody");

        DeskBrowser.Page shown = assigned(examiner, "examiner-2");
        assertThat(shown.at().getPath()).isEqualTo("/cases/" + caseOn(NUMBER));
        assertThat(shown.document().select("#assigned").text())
                .isEqualTo("Assigned to examiner-2 Hand over or release");
        assertThat(shown.document().select("#assignments").text()).contains("by examiner", "Reads Japanese.");
        assertThat(line(examiner).text()).contains("Assigned to examiner-2");
        assertThat(signedIn("second-reviewer")
                        .get("/cases/" + caseOn(NUMBER))
                        .document()
                        .select("#assigned")
                        .text())
                .isEqualTo("Assigned to examiner-2");
        assertThat(signedIn("examiner-2", "ja")
                        .get("/queue?mine=true")
                        .document()
                        .select("tbody tr")
                        .text())
                .contains(NUMBER, "examiner-2の担当");
    }

    private org.jsoup.nodes.Element line(DeskBrowser browser) {
        return browser.get("/queue?number=" + NUMBER).document().selectFirst("tbody tr");
    }

    @Test
    void isRefusedOnThePageItself() {
        DeskBrowser.Page refused = assigned(signedIn("examiner"), "second-reviewer");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert]").text()).contains("Choose one of the people offered");
        assertThat(refused.document().select("#assign-words").text()).isEqualTo("Reads Japanese.");
    }

    @Test
    void endsForWhoeverIsReleasedOrLockedOut() {
        DeskBrowser examiner = signedIn("examiner");
        assigned(examiner, "examiner-2");
        DeskBrowser.Page page = examiner.get("/cases/" + caseOn(NUMBER) + "/assignment");
        DeskBrowser.Page released = examiner.send(page, "#release-form", Map.of());
        assertThat(released.document().select("#assigned").text()).isEqualTo("Assigned to Nobody Assign");

        StaffId leaver = new StaffId("leaver");
        Access access = new Access(Set.of(Role.EXAMINER), Set.of(), true, Handling.CONFIDENTIAL);
        staff.add(leaver, new Profile("A", access, Language.EN), "test");
        assigned(examiner, "leaver");
        staff.deactivate(leaver, "test");
        assertThat(line(examiner).text()).doesNotContain("Assigned to");
        assertThat(examiner.get("/cases/" + caseOn(NUMBER))
                        .document()
                        .select("#assignments")
                        .text())
                .contains("may no longer decide it");
    }
}
