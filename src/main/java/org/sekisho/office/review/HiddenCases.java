package org.sekisho.office.review;

import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many cases a person would see if they were cleared for every level. Only a count, over all of the person's areas at
 * once: what is asked for on a page never narrows it, so that nobody can find out what the cases are about.
 */
@Repository
public record HiddenCases(JdbcClient jdbc) {

    /** The cases that have not ended and are above the person's level, and that nothing else hides from them. */
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
