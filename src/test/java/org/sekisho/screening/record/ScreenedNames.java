package org.sekisho.screening.record;

import java.time.Clock;
import javax.sql.DataSource;
import org.sekisho.reading.passage.NoTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that screening left in a database, for tests of what goes on with them. */
public final class ScreenedNames {

    private ScreenedNames() {}

    /** The outcomes there; without any text. */
    public static ScreeningOutcomes outcomes(DataSource database, Clock clock) {
        return new ScreeningOutcomes(new JdbcTemplate(database), new NoTexts(), clock);
    }

    public static FilingEntities of(JdbcClient client) {
        return new FilingEntities(client);
    }
}
