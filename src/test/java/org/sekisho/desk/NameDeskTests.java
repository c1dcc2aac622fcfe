package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sekisho.desk.DeskBrowser.Page;

/** Names that an examiner corrects, as a case shows them. */
class NameDeskTests extends ServedDesk {

    /** A case in whose text a name was found. */
    private String address() {
        return "/cases/" + rows.id("""
                        SELECT c.id FROM review_case c JOIN filing_entity n ON n.filing_id = c.filing_id
                        WHERE n.role = 'MENTIONED' AND n.kind = 'ORGANISATION' AND c.handling <> 'SECRET'
                        ORDER BY c.id, n.ordinal LIMIT 1""");
    }

    @Test
    void areShownAsCorrectedByWhomUntilThatIsTakenBack() {
        DeskBrowser examiner = signedIn("examiner");
        Page shown = examiner.get(address());
        String found = shown.val("#name-found option[value^=ORGANISATION]");
        String name = found.substring("ORGANISATION ".length());

        Page corrected = examiner.send(shown, "#name-form", "found=" + found, "kind=PLACE", "written=New Harbour");
        corrected.is(200);
        String line = corrected.text("#names-found[open] li:has(s)");
        assertThat(line).contains(name, "place New Harbour", "corrected by examiner");
        assertThat(signedIn("second-reviewer").get(address()).text("#names-found li:has(s)"))
                .contains("New Harbour");
        signedIn("second-reviewer").get(address()).hasNo("#name-form, #names-found form");
        assertThat(signedIn("examiner", "ja").get(address()).text("#names-found li:has(s)"))
                .contains("場所 New Harbour", "examinerが訂正");

        Page back = examiner.send(corrected, "#names-found form");
        back.hasNo("#names-found s");
    }

    /** A filing of two hundred names: those of the last pages can be wrong, too. */
    @Test
    void namesBeyondThoseShownAreCorrectedWhereAllAreShown() {
        String address = address();
        long filing = rows.id(
                "SELECT filing_id FROM review_case WHERE id = ?", Long.valueOf(address.substring("/cases/".length())));
        DeskBrowser examiner = signedIn("examiner");
        for (int i = 0; i < 100; i++) {
            rows.change("""
                                INSERT INTO filing_entity (filing_id, ordinal, role, kind, name)
                                VALUES (?, ?, 'MENTIONED', 'PLACE', ?)""", filing, 1000 + i, "Harbour " + i);
        }
        Page shown = examiner.get(address);
        assertThat(shown.text("#name-found")).doesNotContain("Harbour 99");
        Page all = examiner.get(shown.href("#all-names").replaceFirst("#.*", ""));

        Page corrected = examiner.send(all, "#name-form", "found=PLACE Harbour 99", "kind=NONE");

        assertThat(corrected.text("#names-found[open] li:has(s)"))
                .as("what was corrected is shown with the first")
                .contains("Harbour 99");
        assertThat(corrected.text("#names-found li")).doesNotContain("Harbour 98");
    }

    @Test
    void aCorrectionThatSaysNothingIsRefusedWithWhatWasTyped() {
        DeskBrowser examiner = signedIn("examiner");
        Page shown = examiner.get(address());
        String found = shown.val("#name-found option[value^=ORGANISATION]");

        Page refused = examiner.send(shown, "#name-form", "found=" + found, "kind=ORGANISATION");
        refused.is(422);
        assertThat(refused.text("#correct-name[open] [role=alert]")).contains("already");
        assertThat(refused.val("#name-found option[selected]")).isEqualTo(found);
    }
}
