package org.sekisho.office.review;

import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counted by the condition of every query about cases, with the levels turned round. */
@Repository
class JdbcHiddenCases implements HiddenCases {

    private final JdbcClient jdbc;
    private final JdbcReaderScopes scopes;
    private final CountedTogether<ReaderScope, Integer> together = new CountedTogether<>();

    JdbcHiddenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.scopes = new JdbcReaderScopes(jdbc);
    }

    @Override
    public int above(StaffMember person) {
        if (NeedToKnow.isClearedForAll(person)) {
            return 0;
        }
        return together.of(scopes.of(person), () -> count(person));
    }

    private int count(StaffMember person) {
        return jdbc.sql("SELECT COUNT(*) FROM review_case c WHERE c.work_list <> 'ENDED' AND "
                        + NeedToKnow.CONDITION_OF_ALL)
                .params(new NeedToKnow(person).valuesAbove())
                .query(Integer.class)
                .single();
    }
}
