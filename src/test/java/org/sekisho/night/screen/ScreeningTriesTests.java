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

class ScreeningTriesTests {

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final List<FilingId> FILINGS = List.of(new FilingId(10), new FilingId(20), new FilingId(30));

    private final ScreeningTries tries = new ScreeningTries(new JdbcTemplate(DATABASE));

    @BeforeEach
    void threeFilingsAreBegun() {
        TestDatabase.empty(DATABASE);
        tries.begin(1, FILINGS);
    }

    @Test
    void ofOneWorkerCountAgainstItsPartOnly() {
        tries.countDeath(10, 20);
        assertThat(tries.suspects(FILINGS)).isEqualTo(Map.of(new FilingId(20), 1));

        tries.countDeath();
        assertThat(tries.suspects(FILINGS))
                .as("of the run's own, against all that is under way still")
                .isEqualTo(Map.of(new FilingId(10), 1, new FilingId(20), 1, new FilingId(30), 1));
    }

    @Test
    void doNotCountAgainstWhatALivingWorkerLetGo() {
        tries.letGo(0, 20);
        tries.countDeath();

        assertThat(tries.suspects(FILINGS)).isEqualTo(Map.of(new FilingId(30), 1));
    }
}
