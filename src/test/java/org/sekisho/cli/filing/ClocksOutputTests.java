package org.sekisho.cli.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sekisho.office.deadline.ClockFiles;
import org.sekisho.office.deadline.ClockSettings;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Forecast;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.deadline.WaitingCase;
import org.sekisho.office.review.ClockCount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClocksOutputTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final ClockCount COUNT =
            new ClockCount("FR", "tacit-permission", 9, 1, 2, 5, 4, 2, 1, WEDNESDAY, LocalDate.of(2026, 11, 20));

    private final StringWriter out = new StringWriter();
    private final Clocks france = ClockFiles.read(new ClockSettings(Path.of("config/clocks"), "FR"));

    @Test
    void tellsOfTheOfficesOwnClocksAndWhatSilenceMeans() {
        print(List.of(), Optional.empty(), false);

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "FR France, Europe/Paris, 0 holidays",
                        "  tacit-permission           5 months from filing, to act 15 days before, warns 14 days before;"
                                + " runs for cases",
                        "                             silence: free to disclose",
                        "  prolonged-ban              1 year from order, to act 15 days before, warns 1 month before;"
                                + " runs for cases on which an order was given",
                        "Undecided cases",
                        "  none that a clock runs for")
                .noneMatch(line -> line.startsWith("JP"));
    }

    @Test
    void tellsHowTheCasesStandAndWhichClocksBreak() {
        print(List.of(COUNT), Optional.of(forecast(1)), false);

        assertThat(out.toString())
                .contains("FR tacit-permission               9 open,     2 due in 7 days,     5 in 30 days,     3 past,"
                        + "     1 of a day nobody knows")
                .contains("  FR1 FR prolonged-ban: 2026-11-20, over for 7 days; decided: proposed renew")
                .contains("FR tacit-permission               2 run out, the first on 2026-11-25")
                .contains("  3.00 cases a working day save all that has not run out");
    }

    @Test
    void saysWhenNothingBreaksAndWhenNoPaceWouldDo() {
        print(List.of(COUNT), Optional.of(forecast(3)), false);
        assertThat(out.toString()).contains("no clock runs out");

        List<WaitingCase> ofASunday = List.of(new WaitingCase("FR", "tacit-permission", WEDNESDAY.plusDays(4)));
        print(
                List.of(),
                Optional.of(Forecast.of(ofASunday, new Pace(1, 1), WEDNESDAY.plusDays(3), france.daysHere())),
                false);
        assertThat(out.toString()).contains("no pace saves all");
    }

    @Test
    void answersPrograms() {
        print(List.of(COUNT), Optional.of(forecast(1)), true);

        JsonNode told = JsonMapper.shared().readTree(out.toString());
        assertThat(told.at("/offices/0/clocks/0/silence/ja").asString()).isEqualTo("公開できる");
        assertThat(told.at("/offices/0/secrecyCases").asString()).isEqualTo("tacit-permission");
        assertThat(told.at("/cases/0/ranOut").asInt()).isEqualTo(2);
        assertThat(told.at("/orders/0/daysLeft").asInt()).isEqualTo(-7);
        assertThat(told.at("/orders/0/lastDay").asString()).isEqualTo("2026-11-20");
        assertThat(told.at("/cases/0/firstRanOut").asString()).isEqualTo("2026-11-20");
        assertThat(told.at("/forecast/needed").asDouble()).isEqualTo(3);
        assertThat(told.at("/forecast/clocks/0/firstBreak").asString()).isEqualTo("2026-11-25");
    }

    /** Three cases of today. */
    private Forecast forecast(int pace) {
        WaitingCase today = new WaitingCase("FR", "tacit-permission", WEDNESDAY);
        return Forecast.of(List.of(today, today, today), new Pace(pace, 1), WEDNESDAY, france.daysHere());
    }

    private void print(List<ClockCount> counts, Optional<Forecast> forecast, boolean json) {
        new ClocksOutput(new PrintWriter(out, true))
                .print(
                        france,
                        counts,
                        List.of(new OrderLine("FR1", "FR prolonged-ban", "2026-11-20", -7, "proposed renew")),
                        forecast,
                        json);
    }
}
