package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.office.edition.StaleEntries;
import org.springframework.beans.factory.annotation.Autowired;

/** A night tells how many entries of its lists grow old. */
@Tag("whole")
class StaleEntriesNightTests extends AnOffice {

    @Autowired
    StaleEntries stale;

    @Test
    void ofAListThatIsInUseForAYearItCountsWhatWasNotFoundInOne() throws Exception {
        assertThat(stale.count()).as("before the first run").isEqualTo(StaleEntries.Counts.NONE);

        assertThat(aNight().stale().notFound()).as("the lists are new").isZero();
        jdbc.sql("UPDATE screening_run SET started_at = started_at - INTERVAL 400 DAY")
                .update();
        jdbc.sql("UPDATE list_edition SET loaded_at = loaded_at - INTERVAL 400 DAY")
                .update();

        StaleEntries.Counts counts = stale.count();
        assertThat(counts.notFound()).isGreaterThan(80);
        assertThat(counts.entries()).isGreaterThanOrEqualTo(counts.notFound());
        jdbc.sql("UPDATE screening_outcome SET screened_at = screened_at - INTERVAL 400 DAY")
                .update();
        assertThat(stale.count().notFound()).as("QUANTUM-01, too").isGreaterThan(counts.notFound());
    }
}
