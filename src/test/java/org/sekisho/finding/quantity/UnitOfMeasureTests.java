package org.sekisho.finding.quantity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitOfMeasureTests {

    @ParameterizedTest
    @CsvSource({
        "km, 1, m, 1000",
        "km/h, 36, m/s, 10",
        "Torr, 1, Pa, 133.322",
        "psi, 1, kPa, 6.894757",
        "hp, 1, W, 745.6999",
        "°F, 212, °C, 100",
        "℃, 0, K, 273.15",
        "GHz, 1, MHz, 1000",
        "Å, 10, nm, 1",
        "krad, 1, Gy, 10",
        "rad(Si), 100, Gy, 1",
        "wt%, 1, %, 1",
        "ppm, 10000, %, 1",
        "inch, 1, mm, 25.4",
        "キロメートル, 1, m, 1000",
        "TOPS, 1, GOPS, 1000",
        "ミクロン, 1, nm, 1000",
        "W.m-1.K-1, 1, W/(m·K), 1",
        "mg/ml, 1, g/l, 1",
        "Gbit/s, 1, Mbps, 1000",
        "海里, 1, km, 1.852",
        "rpm, 60, rpm, 60",
        "min⁻¹, 60, rpm, 60",
        "mrad, 1000, rad, 1",
        "μC, 1000, mC, 1",
    })
    void convertsWhatMeasuresTheSame(String from, double value, String to, double expected) {
        assertThat(unit(from).convertTo(unit(to), value).orElseThrow()).isCloseTo(expected, within(1e-4 * expected));
    }

    @ParameterizedTest
    @CsvSource({
        "km, kg",
        "dB, dBm",
        "%, rad",
        "qubit, bit",
        "rpm, Hz",
        "pH, %",
        "wt%, mol%",
        "°, rad(Si)",
        "sccm, ml/min",
        "1, %"
    })
    void keepsApartWhatDoesNot(String one, String other) {
        assertThat(unit(one).sameDimension(unit(other))).isFalse();
        assertThat(unit(one).convertTo(unit(other), 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gadget", "km/gadget", "mm of rain", "10*999999999", "[", "{", "m^", "-", "((", "./."})
    void doesNotKnowWhatIsNoUnit(String written) {
        assertThat(UnitOfMeasure.parse(written)).isEmpty();
    }

    @Test
    void knowsEveryUnitOfTheTable() throws IOException {
        try (InputStream table = Objects.requireNonNull(UnitOfMeasure.class.getResourceAsStream("units.csv"))) {
            List<String> codes = new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(';')))
                    .toList();

            assertThat(codes)
                    .hasSizeGreaterThan(150)
                    .allSatisfy(
                            code -> assertThat(UnitOfMeasure.of(code)).as(code).isPresent());
        }
    }

    private static UnitOfMeasure unit(String written) {
        return UnitOfMeasure.parse(written).orElseThrow(() -> new AssertionError(written));
    }
}
