package org.sekisho.office.disclosure;

import org.sekisho.office.review.CaseActs;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.record.FilingEntities;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is declared and found, for tests of other rooms. */
public final class DisclosureFixture {

    private DisclosureFixture() {}

    public static DisclosureReview review(JdbcClient jdbc, CaseActs acts, FilingTexts texts) {
        JdbcDeclarations declarations = new JdbcDeclarations(jdbc);
        return new DisclosureReview(
                acts, declarations, new DisclosureComparison(declarations, new FilingEntities(jdbc)), texts);
    }
}
