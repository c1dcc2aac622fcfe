package org.sekisho.screening.record;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The names that screening left in a database, for tests of what goes on with them. */
public final class ScreenedNames {

    private ScreenedNames() {}

    public static FilingEntities of(JdbcClient client) {
        return new FilingEntities(client);
    }
}
