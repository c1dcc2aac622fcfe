package org.sekisho.night.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class ScreeningDeathsTests {

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final List<FilingId> FILINGS = List.of(new FilingId(10), new FilingId(20), new FilingId(30));

    private final JdbcScreeningTries tries = new JdbcScreeningTries(new JdbcTemplate(DATABASE));
    private final ScreeningDeaths deaths = new ScreeningDeaths(tries);

    @BeforeEach
    void threeFilingsAreBegun() {
        TestDatabase.empty(DATABASE);
        tries.begin(1, FILINGS);
    }

    @Test
    void ofOneWorkerCountAgainstItsPartOnly() {
        deaths.countOf(10, 20);
        assertThat(tries.suspects(FILINGS)).isEqualTo(Map.of(new FilingId(20), 1));

        deaths.count();
        assertThat(tries.suspects(FILINGS))
                .as("of the run's own, against all that is under way still")
                .isEqualTo(Map.of(new FilingId(10), 1, new FilingId(20), 1, new FilingId(30), 1));
    }

    @Test
    void doNotCountAgainstWhatALivingWorkerLetGo() {
        deaths.letGoOf(0, 20);
        deaths.count();

        assertThat(tries.suspects(FILINGS)).isEqualTo(Map.of(new FilingId(30), 1));
    }
}
