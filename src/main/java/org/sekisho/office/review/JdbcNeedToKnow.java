package org.sekisho.office.review;

import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about cases that a person may know of. */
public final class JdbcNeedToKnow {

    private JdbcNeedToKnow() {}

    /** A statement in which {@link NeedToKnow#CONDITION} stands, as it applies to the reader, with the values that go with it. */
    public static JdbcClient.StatementSpec asked(JdbcClient client, StaffMember reader, String sql) {
        NeedToKnow theirs = new NeedToKnow(reader);
        return client.sql(theirs.applied(sql)).params(theirs.values());
    }
}
