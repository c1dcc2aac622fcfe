package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What is held keeps no night from what is new, however much it is. */
@Tag("whole")
@TestPropertySource(properties = {"sekisho.lists.approval=two-persons", "sekisho.lists.rescreen-for=1ns"})
class RescreenInTimeTests extends AnOffice {

    @Test
    void aNightThatHasNoTimeLeavesTheRestToTheNext() throws IOException {
        arrives("US13990106B2-leaf-sensor.xml");
        arrives("US20260401122A1.pdf");
        night();
        jdbc.sql(
                        "UPDATE list_rescreen SET next_urgency = 'UNDATED', begun_by = 2, ended_at = NULL WHERE list_id = 'focus-areas'")
                .update();

        assertThat(looked()).isZero();
        night();
        assertThat(looked()).isEqualTo(1);
        night();
        night();

        assertThat(looked()).isEqualTo(2);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM list_rescreen WHERE ended_at IS NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int looked() {
        return jdbc.sql("SELECT looked FROM list_rescreen WHERE list_id = 'focus-areas'")
                .query(Integer.class)
                .single();
    }
}
