package org.sekisho.intake.inbox;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is expected, for tests of the mailroom. */
public final class ManifestFixture {

    private ManifestFixture() {}

    public static JdbcExpectedFilings over(DataSource database) {
        return new JdbcExpectedFilings(new JdbcTemplate(database));
    }
}
