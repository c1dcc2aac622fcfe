package org.sekisho.office.review;

import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counted by the condition of every query about cases, with the levels turned round. */
@Repository
record JdbcHiddenCases(JdbcClient jdbc) implements HiddenCases {

    @Override
    public int above(StaffMember person) {
        if (NeedToKnow.isClearedForAll(person)) {
            return 0;
        }
        return jdbc.sql("SELECT COUNT(*) FROM review_case c WHERE c.work_list IN (:going) AND " + NeedToKnow.CONDITION)
                .params(new NeedToKnow(person).valuesAbove())
                .param("going", WorkList.going())
                .query(Integer.class)
                .single();
    }
}
