package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffId;

/** Assigning a case to a person, as pages show it. */
class AssignmentDeskTests extends ServedDesk {

    private static final String NUMBER = "JP2026991112A";

    private Page assigned(DeskBrowser browser, String to) {
        Page page = browser.get("/cases/" + caseOn(NUMBER) + "/assignment");
        return browser.send(page, "#assign-form", "to=" + to, "words=Reads Japanese.");
    }

    @Test
    void isDoneOnItsPageAndShownToAll() {
        DeskBrowser examiner = signedIn("examiner");
        Page form = examiner.get("/cases/" + caseOn(NUMBER) + "/assignment");
        assertThat(form.values("#assign-to option"))
                .contains("examiner", "examiner-2")
                .doesNotContain("second-reviewer", "operator", "somebody");

        Page shown = assigned(examiner, "examiner-2");
        shown.isAt("/cases/" + caseOn(NUMBER));
        assertThat(shown.text("#assigned")).isEqualTo("Assigned to examiner-2 Hand over or release");
        assertThat(shown.text("#assignments")).contains("by examiner", "Reads Japanese.");
        assertThat(line(examiner).text()).contains("Assigned to examiner-2");
        assertThat(signedIn("second-reviewer").get("/cases/" + caseOn(NUMBER)).text("#assigned"))
                .isEqualTo("Assigned to examiner-2");
        assertThat(signedIn("examiner-2", "ja").get("/queue?mine=true").text("tbody tr"))
                .contains(NUMBER, "examiner-2の担当");
    }

    private org.jsoup.nodes.Element line(DeskBrowser browser) {
        return browser.get("/queue?number=" + NUMBER).first("tbody tr");
    }

    @Test
    void isDoneOfManyAtOnceAndSaysWhichWereNot() {
        DeskBrowser examiner = signedIn("examiner");
        Page figures = examiner.get("/figures");
        assertThat(figures.texts("#by-person tbody tr"))
                .singleElement()
                .asString()
                .startsWith("Nobody ");
        Page nobodys = examiner.get(figures.href("#by-person a"));
        assertThat(nobodys.texts("#assigning .govuk-checkboxes__label"))
                .as("of a filing with two cases, which is which")
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches(".+ · (Secrecy|Disclosure) · Open.*"));
        long ocean = rows.id("SELECT case_id FROM case_area WHERE area = 'ocean' ORDER BY case_id LIMIT 1");
        long other = caseOf("quantum", "ocean");

        Page done = examiner.own(
                "/assignments", "of=", "to=examiner-ocean", "words=On leave.", "ticked=" + ocean + "," + other);
        assertThat(examiner.own("/assignments", "of=", "to=examiner-ocean", "words=")
                        .text("#assigned-many"))
                .isEqualTo("Tick at least one case.");
        assertThat(done.text("#assigned-many p")).isEqualTo("1 case was assigned.");
        assertThat(done.text("#assigned-many li")).contains("Case " + other, "Choose one of the people offered");
        assertThat(nobodys.select("input[name=ticked]").size()
                        - done.select("input[name=ticked]").size())
                .isOne();
        assertThat(examiner.get("/figures").texts("#by-person tbody th")).containsExactly("Nobody", "examiner-ocean");
        assertThat(signedIn("examiner", "ja")
                        .get("/assignments?of=examiner-ocean")
                        .text("h1"))
                .isEqualTo("examiner-ocean の案件を引き継ぐ");
        signedIn("auditor").get("/figures").hasNo("#by-person").has("#by-area");
    }

    @Test
    void isRefusedOnThePageItself() {
        Page refused = assigned(signedIn("examiner"), "second-reviewer");

        refused.is(422);
        assertThat(refused.text("[role=alert]")).contains("Choose one of the people offered");
        assertThat(refused.text("#assign-words")).isEqualTo("Reads Japanese.");
    }

    @Test
    void endsForWhoeverIsReleasedOrLockedOut() {
        DeskBrowser examiner = signedIn("examiner");
        assigned(examiner, "examiner-2");
        Page page = examiner.get("/cases/" + caseOn(NUMBER) + "/assignment");
        Page released = examiner.send(page, "#release-form");
        assertThat(released.text("#assigned")).isEqualTo("Assigned to Nobody Assign");

        StaffId leaver = new StaffId("leaver");
        Access access = new Access(Set.of(Role.EXAMINER), Set.of(), true, Handling.CONFIDENTIAL);
        staff.add(leaver, new Profile("A", access, Language.EN), "test");
        assigned(examiner, "leaver");
        staff.deactivate(leaver, "test");
        assertThat(line(examiner).text()).doesNotContain("Assigned to");
        assertThat(examiner.get("/cases/" + caseOn(NUMBER)).text("#assignments"))
                .contains("may no longer decide it");
    }
}
