package org.sekisho.desk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;

/** A filing names who paid, and the applicant declared nobody: asked, answered, corrected, closed. */
class DisclosureStoryTests extends InABrowser {

    @ParameterizedTest
    @MethodSource("languages")
    void anUndeclaredFunderIsAskedAboutDeclaredAndTheCaseClosed(String language) {
        try (Window window = open(new Reader(language, 1280, 800, true)).signedIn("examiner")) {
            new DisclosureStory(rows, disclosureCase()).told(window, language);
        }
    }

    /** The first of little rank, which the lot does not draw. */
    private long disclosureCase() {
        rows.change("UPDATE review_case SET lot_seed = 7 WHERE lot_seed IS NULL");
        return rows.id("""
                SELECT MIN(c.id) FROM review_case c JOIN state_funding p ON p.filing_id = c.filing_id
                WHERE c.queue = 'DISCLOSURE' AND c.rank_score < 20 AND p.contract IS NOT NULL""");
    }
}
