package org.sekisho.office.review.deciding;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people said of cases besides deciding them, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
class SealedGiven {

    private static final String OF_CASE = "c.id = :id";

    /** Levels that people changed, by the key of the case. */
    static final SealedRows LEVELS =
            new SealedRows("level", Set.of(AuditAction.CASE_LEVEL_CHANGED), Map.of("case_level", """
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, l.id, l.handling, l.was,
                                l.cause, l.list_id, l.entry_code, l.changed_by, l.words, l.weighed, l.changed_at
                            FROM case_level l JOIN review_case c ON c.id = l.case_id JOIN filing f ON f.id = c.filing_id
                            WHERE l.changed_by IS NOT NULL AND {only} ORDER BY l.case_id, l.id"""), OF_CASE);

    /**
     * Entries that people gave or took back, by the key of the case. What a run carried to a later version is sealed where it
     * was given.
     */
    static final SealedRows ENTRIES = new SealedRows(
            "given",
            Set.of(AuditAction.CASE_ENTRY_GIVEN, AuditAction.CASE_ENTRY_TAKEN_BACK),
            Map.of("case_entry", """
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, g.id, g.list_id,
                                g.list_edition_id, g.entry_code, g.area, g.rank_score, g.place, g.words, g.given_by, g.given_at,
                                g.taken_back_by, g.taken_back_at, g.taken_back_words
                            FROM case_entry g JOIN review_case c ON c.id = g.case_id JOIN filing f ON f.id = c.filing_id
                            WHERE (g.carried_from IS NULL OR g.taken_back_by IS NOT NULL) AND {only}
                            ORDER BY g.case_id, g.id"""),
            OF_CASE);

    @Bean
    SealedRows rowsOfLevels() {
        return LEVELS;
    }

    @Bean
    SealedRows rowsOfGivenEntries() {
        return ENTRIES;
    }
}
